-- The ledger as a person reads it: one line an attack, newest first, the waves with their places.
create view attacks as
select
    e.event_id,
    e.date,
    e.place,
    e.country,
    e.attacker,
    e.attack_type,
    e.killed_low,
    e.killed_best,
    e.killed_high,
    e.injured_low,
    e.injured_best,
    e.injured_high,
    e.article_count as articles,
    e.source_count as sources,
    e.parent_event_id
from events e
order by e.date desc nulls last, e.killed_best desc nulls last, e.event_id;
comment on view attacks is 'One line an attack, newest first: when, where, who, the tolls, and on how many articles and speakers they rest.';
