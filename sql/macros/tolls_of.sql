-- The tolls of one event, people first: from tolls_of('2025-06-17-kyiv-russia').
create macro tolls_of(event) as table
select outcome, subject, low, best, high, reason
from event_tolls
where event_id = event
order by outcome <> 'killed', outcome <> 'injured', outcome, subject <> 'people', subject;
comment on macro table tolls_of is 'tolls_of(event_id): low, best and high of everything counted, with the reason for the number.';
