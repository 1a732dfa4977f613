-- ACLED-like: the columns of ACLED's codebook that the ledger knows, under its names and codes, then what ACLED does not keep.
-- Left out, since the ledger does not know them: assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting,
-- iso (numeric; iso2 is here), region, admin2, admin3, source_scale, tags, timestamp.
-- ACLED's rows can be added up: a wave, whose places are rows, is left out unless asked for, and so is what only the wave counts. An event of a
-- whole country whose places no article tells stays a row (geo_precision 3), which ACLED would not keep.
create view acled as
select
    e.event_id as event_id_cnty,
    e.date as event_date,
    e.year,
    if(e.date is null, null, e.date_precision) as time_precision,
    t.disorder_type,
    t.event_type,
    e.attack_type as sub_event_type,
    e.attacker as actor1,
    e.country_name as country,
    e.admin1,
    e.place as location,
    round(e.latitude, 4) as latitude,
    round(e.longitude, 4) as longitude,
    e.place_precision as geo_precision,
    s.outlets as source,
    concat_ws('. ', c.counts, 'Killed according to ' || c.killed_reason, 'Injured according to ' || c.injured_reason) as notes,
    e.killed_best as fatalities,
    e.killed_low as fatalities_low,
    e.killed_high as fatalities_high,
    e.injured_best as injuries,
    e.injured_low as injuries_low,
    e.injured_high as injuries_high,
    e.country as iso2,
    e.grade,
    e.parent_event_id,
    e.is_wave,
    s.speakers,
    s.urls as source_urls,
    s.article_ids,
    cast(getvariable('version') as bigint) as ledger_version
from events_placed e
left join acled_event_types t on t.sub_event_type = e.attack_type
left join event_sources s using (event_id)
left join event_counts c using (event_id)
where coalesce(cast(getvariable('waves') as boolean), false) or not e.is_wave
order by e.date nulls last, e.event_id;
comment on view acled is 'ACLED-like: the columns of ACLED''s codebook that the ledger knows, then injuries, bounds and sources. Not ACLED data. Places: GeoNames, CC BY 4.0.';
comment on column acled.event_id_cnty is 'The ledger''s event_id, not a number of ACLED''s. HXL: #event+code';
comment on column acled.event_date is 'The day of the attack; empty when no article tells (ACLED would give a midpoint). HXL: #date+occurred';
comment on column acled.year is 'Its year, also where only the year or month is told. HXL: #date+year';
comment on column acled.time_precision is '1 the day, 2 within a week, 3 the month; empty without a day. HXL: #meta+precision+date';
comment on column acled.disorder_type is 'Political violence, by the sub-event type. HXL: #event+type+disorder';
comment on column acled.event_type is 'ACLED event type of the sub-event type. HXL: #event+type';
comment on column acled.sub_event_type is 'ACLED sub-event type; empty when the articles do not say. HXL: #event+type+sub';
comment on column acled.actor1 is 'The side that attacked, as the articles name it; empty when they do not. HXL: #group+name+first';
comment on column acled.country is 'The country. HXL: #country+name';
comment on column acled.admin1 is 'The region, as GeoNames has it; empty for a city that stands outside the regions (Kyiv). HXL: #adm1+name';
comment on column acled.location is 'City, else region, else country. HXL: #loc+name';
comment on column acled.latitude is 'Degrees north (EPSG:4326), four decimals, of the middle of the location. HXL: #geo+lat';
comment on column acled.longitude is 'Degrees east (EPSG:4326), four decimals, of the middle of the location. HXL: #geo+lon';
comment on column acled.geo_precision is '1 the town, 2 near it or a part of a region, 3 a region or country. HXL: #geo+precision+code';
comment on column acled.source is 'The outlets, parted by semicolons, oldest report first. HXL: #meta+source';
comment on column acled.notes is 'Everything counted, best (least to greatest), then whose counts of killed and injured these are, and why. HXL: #description';
comment on column acled.fatalities is 'Newest well-sourced total killed. ACLED takes the lowest where sources differ (fatalities_low), and 0 where none counts: here empty. HXL: #affected+killed';
comment on column acled.fatalities_low is 'Least total killed that stands. Not a column of ACLED. HXL: #affected+killed+min';
comment on column acled.fatalities_high is 'Greatest total killed that stands. Not a column of ACLED. HXL: #affected+killed+max';
comment on column acled.injuries is 'Newest well-sourced total injured. Not a column of ACLED. HXL: #affected+injured';
comment on column acled.injuries_low is 'Least total injured that stands. Not a column of ACLED. HXL: #affected+injured+min';
comment on column acled.injuries_high is 'Greatest total injured that stands. Not a column of ACLED. HXL: #affected+injured+max';
comment on column acled.iso2 is 'ISO 3166 alpha-2 code of the country. Not a column of ACLED. HXL: #country+code+v_iso2';
comment on column acled.grade is 'confirmed, fair, weak or contested (after Airwars). Not a column of ACLED. HXL: #meta+grade';
comment on column acled.parent_event_id is 'The wave it is part of, which is a row only where waves were asked for. Not a column of ACLED. HXL: #event+code+parent';
comment on column acled.is_wave is 'Whether other events are part of it. Not a column of ACLED. HXL: #meta+wave';
comment on column acled.speakers is 'Who is quoted for a figure. Not a column of ACLED. HXL: #meta+source+speakers';
comment on column acled.source_urls is 'Where the articles were published, if told. Not a column of ACLED. HXL: #meta+url';
comment on column acled.article_ids is 'The articles (articles.article_id). Not a column of ACLED. HXL: #meta+id+articles';
comment on column acled.ledger_version is 'The version of the ledger these rows are of. Not a column of ACLED. HXL: #meta+version';
