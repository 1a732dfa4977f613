-- Every article an event rests on, and the copies of it that other outlets ran. One that names no outlet is called by its file.
create view event_articles as
with cited as (
    select distinct c.event_id, f.article_id
    from event_figures c
    join figures f using (figure_id)
),
with_copies as (
    from cited
    union
    select cited.event_id, copy.article_id
    from cited
    join articles copy on copy.syndicated_from = cited.article_id
)
select
    w.event_id,
    w.article_id,
    coalesce(a.publisher, a.external_id, a.article_id) as outlet,
    a.url,
    a.title,
    a.published_on,
    coalesce(a.published_at, cast(a.published_on as timestamp)) as known_at
from with_copies w
join articles a using (article_id);
