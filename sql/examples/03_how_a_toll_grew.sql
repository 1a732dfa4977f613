-- How did the toll of the attack that was revised most often change, and on whose word?
select as_of, change, best, source, publisher, sentence
from growth_of((select event_id from event_history where outcome = 'killed' and subject = 'people' group by all order by count(*) desc, event_id limit 1))
where outcome = 'killed' and subject = 'people';
