-- The ledger's own columns: everything an event has, with its sources and the reasons for its tolls. Waves are kept: their weapons are theirs.
create view ledger as
select
    e.event_id,
    e.date,
    e.date_precision,
    e.date_start,
    e.date_end,
    e.place,
    e.place_id,
    e.place_precision,
    e.admin1,
    e.country_name,
    e.country as country_code,
    e.latitude,
    e.longitude,
    e.attacker,
    e.attack_type,
    e.parent_event_id,
    e.is_wave,
    e.killed_best,
    e.killed_low,
    e.killed_high,
    e.injured_best,
    e.injured_low,
    e.injured_high,
    c.drones_launched,
    c.drones_intercepted,
    c.missiles_launched,
    c.missiles_intercepted,
    c.counts,
    c.killed_reason,
    c.injured_reason,
    x.conflicts,
    e.grade,
    e.article_count,
    e.source_count,
    s.outlets as publishers,
    s.urls as source_urls,
    s.article_ids,
    s.speakers,
    e.first_reported_at,
    e.last_reported_at,
    cast(getvariable('version') as bigint) as ledger_version
from events_placed e
left join event_sources s using (event_id)
left join event_counts c using (event_id)
left join (
    select event_id, string_agg(distinct explanation, '; ' order by explanation) as conflicts from event_conflicts group by event_id
) x using (event_id)
where coalesce(cast(getvariable('waves') as boolean), true) or not e.is_wave
order by e.date nulls last, e.event_id;
comment on view ledger is 'The ledger''s own columns: an event a row, the waves and the events in them; killed and injured in three bounds, with the reasons. Places: GeoNames, CC BY 4.0.';
comment on column ledger.event_id is 'The event: its day, place and attacker. HXL: #event+code';
comment on column ledger.date is 'The day of the attack; a night belongs to the morning after. Empty when no article tells. HXL: #date+occurred';
comment on column ledger.date_precision is '1 the day, 2 within a week, 3 the month or vaguer. HXL: #meta+precision+date';
comment on column ledger.date_start is 'The day, or the first day that the words leave open ("in June"). HXL: #date+start';
comment on column ledger.date_end is 'The day, or the last day that the words leave open. HXL: #date+end';
comment on column ledger.place is 'City, else Region Oblast, else Country. HXL: #loc+name';
comment on column ledger.place_id is 'The place in the gazetteer; gn and digits is a GeoNames id. HXL: #loc+code';
comment on column ledger.place_precision is '1 the exact place, 2 near it, 3 its region or country. HXL: #geo+precision+code';
comment on column ledger.admin1 is 'The region of the place, as GeoNames has it. HXL: #adm1+name';
comment on column ledger.country_name is 'The country of the place. HXL: #country+name';
comment on column ledger.country_code is 'ISO 3166 alpha-2 code of the country. HXL: #country+code+v_iso2';
comment on column ledger.latitude is 'Degrees north (WGS 84) of the middle of the place, not of the impact. HXL: #geo+lat';
comment on column ledger.longitude is 'Degrees east (WGS 84) of the middle of the place. HXL: #geo+lon';
comment on column ledger.attacker is 'The side that attacked; empty when the articles do not say. HXL: #group+name';
comment on column ledger.attack_type is 'ACLED sub-event type; empty when the articles do not say. HXL: #event+type';
comment on column ledger.parent_event_id is 'The wave this event is part of (event_id). HXL: #event+code+parent';
comment on column ledger.is_wave is 'Whether other events are part of this one: adding it up with them counts people twice. HXL: #meta+wave';
comment on column ledger.killed_best is 'Newest well-sourced total killed; empty when no article gives a count. HXL: #affected+killed';
comment on column ledger.killed_low is 'Least total killed that stands. HXL: #affected+killed+min';
comment on column ledger.killed_high is 'Greatest total killed that stands. HXL: #affected+killed+max';
comment on column ledger.injured_best is 'Newest well-sourced total injured; empty when no article gives a count. HXL: #affected+injured';
comment on column ledger.injured_low is 'Least total injured that stands. HXL: #affected+injured+min';
comment on column ledger.injured_high is 'Greatest total injured that stands. HXL: #affected+injured+max';
comment on column ledger.drones_launched is 'Drones launched, as counted for this event. HXL: #indicator+num+drones+launched';
comment on column ledger.drones_intercepted is 'Drones shot down. HXL: #indicator+num+drones+intercepted';
comment on column ledger.missiles_launched is 'Missiles launched. HXL: #indicator+num+missiles+launched';
comment on column ledger.missiles_intercepted is 'Missiles shot down. HXL: #indicator+num+missiles+intercepted';
comment on column ledger.counts is 'Everything counted, in words: what happened to what, the best number (the least to the greatest). HXL: #description+counts';
comment on column ledger.killed_reason is 'Why killed_best is this number. HXL: #description+killed';
comment on column ledger.injured_reason is 'Why injured_best is this number. HXL: #description+injured';
comment on column ledger.conflicts is 'What contradicts what, left for a reader to judge. HXL: #description+conflicts';
comment on column ledger.grade is 'How well it is attested: confirmed, fair, weak or contested (after Airwars). HXL: #meta+grade';
comment on column ledger.article_count is 'Articles that have a figure of it, a copy counted with its original. HXL: #meta+count+articles';
comment on column ledger.source_count is 'Speakers who gave one: ten outlets quoting one minister are one. HXL: #meta+count+speakers';
comment on column ledger.publishers is 'The outlets, oldest report first; the file''s name where an article names no outlet. HXL: #meta+source';
comment on column ledger.source_urls is 'Where their articles were published, if told. HXL: #meta+url';
comment on column ledger.article_ids is 'Their articles (articles.article_id). HXL: #meta+id+articles';
comment on column ledger.speakers is 'Who is quoted for a figure; an article also speaks in its own voice. HXL: #meta+source+speakers';
comment on column ledger.first_reported_at is 'Publication time of the first article, UTC. HXL: #date+reported+start';
comment on column ledger.last_reported_at is 'Publication time of the last article, UTC. HXL: #date+reported+end';
comment on column ledger.ledger_version is 'The version of the ledger these rows are of. HXL: #meta+version';
