-- Which attacks killed most, and who says so?
select e.date, e.place, e.attacker, t.low, t.best, t.high, f.source, a.publisher, f.span, t.reason
from event_tolls t
join events e using (event_id)
join figures f on f.figure_id = t.best_figure_id
join articles a using (article_id)
where t.outcome = 'killed' and t.subject = 'people'
order by t.best desc nulls last, e.event_id
limit 10;
