-- What did the ledger know at noon of the day of the newest attack that killed people, against what it knows now?
set variable noon = (select max(date) + interval 12 hours from events where killed_best > 0);
select e.place, k.killed_best as known_then, e.killed_best as known_now
from events e
left join events_as_of(getvariable('noon')) k using (event_id)
where e.date = cast(getvariable('noon') as date)
order by known_now desc nulls last, e.event_id;
