-- Every figure an event rests on, with its words: from any published number to the sentence that states it.
create view citations as
select
    c.event_id,
    f.outcome,
    f.subject,
    f.value,
    f.value_high,
    f.qualifier,
    c.role,
    f.source,
    a.publisher,
    coalesce(f.stated_at, a.published_at, cast(a.published_on as timestamp)) as known_at,
    f.span,
    s.text as sentence,
    a.title,
    a.url,
    c.reason,
    f.rule,
    c.figure_id,
    f.article_id
from event_figures c
join figures f using (figure_id)
join sentences s using (sentence_id)
join articles a on a.article_id = f.article_id;
comment on view citations is 'One row a figure of an event, with its words, who said them, where and when they were published, and its role.';
