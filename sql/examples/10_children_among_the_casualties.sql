-- In which attacks are children counted among the dead or injured, and in which words?
select c.event_id, c.outcome, c.value, c.span, c.publisher, c.sentence
from citations c
where c.subject = 'children' and c.outcome in ('killed', 'injured')
order by c.value desc nulls last, c.event_id, c.figure_id
limit 20;
