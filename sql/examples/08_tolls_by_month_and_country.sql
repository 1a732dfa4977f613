-- How many attacks, dead and injured a month and country? A wave is left out where its places are counted.
select date_trunc('month', date) as month, country, count(*) as attacks, sum(killed_best)::bigint as killed, sum(injured_best)::bigint as injured
from events
where date is not null and event_id not in (select parent_event_id from events where parent_event_id is not null)
group by all
order by month desc, killed desc nulls last, country;
