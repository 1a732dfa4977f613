-- What was known at a time: from events_as_of(timestamp '2025-06-17 12:00').
create macro events_as_of(t) as table
with known as (
    select event_id, outcome, low, best, high
    from event_history
    where as_of <= t and outcome in ('killed', 'injured') and subject = 'people'
    qualify row_number() over (partition by event_id, outcome order by as_of desc, best desc nulls last) = 1
),
tolls as (
    select
        event_id,
        max(low) filter (outcome = 'killed') as killed_low,
        max(best) filter (outcome = 'killed') as killed_best,
        max(high) filter (outcome = 'killed') as killed_high,
        max(low) filter (outcome = 'injured') as injured_low,
        max(best) filter (outcome = 'injured') as injured_best,
        max(high) filter (outcome = 'injured') as injured_high
    from known
    group by all
)
select
    e.event_id, e.date, e.place, e.country, e.attacker,
    k.killed_low, k.killed_best, k.killed_high, k.injured_low, k.injured_best, k.injured_high
from events e
left join tolls k using (event_id)
where e.first_reported_at <= t
order by e.date desc nulls last, e.event_id;
comment on macro table events_as_of is 'events_as_of(time): the tolls as they stood at that time, from only what was published by then.';
