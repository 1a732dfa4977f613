-- How many weapons were launched each night, how many were stopped, and which share is that?
select
    e.date,
    e.attacker,
    t.subject,
    max(t.best) filter (t.outcome = 'launched') as launched,
    max(t.best) filter (t.outcome = 'intercepted') as intercepted,
    max(t.best) filter (t.outcome = 'lost') as lost,
    round(intercepted / nullif(launched, 0), 2) as share
from event_tolls t
join events e using (event_id)
where t.outcome in ('launched', 'intercepted', 'lost') and t.subject in ('drones', 'missiles', 'munitions')
group by all
having launched is not null
order by e.date desc, launched desc;
