-- Who is quoted most on the dead and injured, and how often did a later statement overtake theirs?
select
    coalesce(source, publisher || ' (own voice)') as speaker,
    count(*) as statements,
    count(*) filter (role = 'superseded') as overtaken,
    count(distinct event_id) as attacks
from citations
where outcome in ('killed', 'injured')
group by all
order by statements desc, speaker
limit 20;
