-- Tolls on which sources that still stand differ.
create view disagreements as
select t.event_id, e.date, e.place, t.outcome, t.subject, t.low, t.best, t.high, t.high - t.low as spread, t.reason
from event_tolls t
join events e using (event_id)
where t.low < t.high
order by spread desc, t.event_id;
comment on view disagreements is 'Tolls on which standing sources differ, the widest spread first, with the reason for the number that is quoted.';
