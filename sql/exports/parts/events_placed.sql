-- Every event with the names of its country and region, the days its words leave open, and whether other events are part of it.
create view events_placed as
with recursive around as (
    select place_id, place, kind, place_id as ancestor_id, parent_id, 0 as level
    from places
    where place_id in (select place_id from events)
    union all
    select a.place_id, p.place, p.kind, p.place_id, p.parent_id, a.level + 1
    from around a
    join places p on p.place_id = a.parent_id and p.place_id <> a.ancestor_id
    where a.level < 6
),
named as (
    select
        place_id,
        arg_max(place, level) filter (kind = 'region') as admin1,
        first(kind) filter (level = 0) as place_kind,
        first(parent_id is not null and parent_id in (select place_id from places where kind = 'region')) filter (level = 0) as in_region
    from around
    group by place_id
),
told as (
    select event_id, min(f.date_from) as date_from, max(f.date_to) as date_to
    from event_figures
    join figures f using (figure_id)
    group by event_id
),
waves as (
    select parent_event_id as event_id from events where parent_event_id is not null
    union
    select wide.event_id
    from events wide
    join events part on part.date = wide.date and part.attacker is not distinct from wide.attacker and part.event_id <> wide.event_id
    join around a on a.place_id = part.place_id and a.ancestor_id = wide.place_id and a.level > 0
)
select
    e.*,
    c.place as country_name,
    n.admin1,
    n.place_kind,
    n.in_region,
    if(e.date is null, t.date_from, e.date) as date_start,
    if(e.date is null, t.date_to, e.date) as date_end,
    if(year(date_start) = year(date_end), year(date_start), null) as year,
    e.event_id in (from waves) as is_wave
from events e
left join places c on c.kind = 'country' and c.country = e.country
left join named n on n.place_id = e.place_id
left join told t on t.event_id = e.event_id;
