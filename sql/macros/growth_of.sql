-- How the tolls of one event changed: from growth_of('2025-06-17-kyiv-russia').
create macro growth_of(event) as table
select h.as_of, h.outcome, h.subject, h.change, h.low, h.best, h.high, f.source, a.publisher, s.text as sentence
from event_history h
left join figures f using (figure_id)
left join sentences s using (sentence_id)
left join articles a on a.article_id = f.article_id
where h.event_id = event
order by h.outcome, h.subject, h.as_of;
comment on macro table growth_of is 'growth_of(event_id): every change of its tolls in order, with the sentence that made it.';
