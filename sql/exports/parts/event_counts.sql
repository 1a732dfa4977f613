-- What was counted of an event, a row an event: in words, people first, and why the two headline tolls are what they are.
create view event_counts as
with worded as (
    select
        *,
        if(subject = 'people', outcome, outcome || ' ' || subject) as what,
        if(low = high, cast(best as varchar), format('{} ({} to {})', best, low, high)) as counted
    from event_tolls
)
select
    event_id,
    string_agg(
        replace(what, '_', ' ') || ': ' || counted,
        '; '
        order by outcome <> 'killed', outcome <> 'injured', outcome, subject <> 'people', subject
    ) as counts,
    max(reason) filter (outcome = 'killed' and subject = 'people') as killed_reason,
    max(reason) filter (outcome = 'injured' and subject = 'people') as injured_reason,
    max(best) filter (outcome = 'killed' and subject = 'civilians') as killed_civilians,
    max(best) filter (outcome = 'launched' and subject = 'drones') as drones_launched,
    max(best) filter (outcome = 'launched' and subject = 'missiles') as missiles_launched,
    max(best) filter (outcome = 'intercepted' and subject = 'drones') as drones_intercepted,
    max(best) filter (outcome = 'intercepted' and subject = 'missiles') as missiles_intercepted
from worded
group by event_id;
