-- UCDP-like: the columns of UCDP's Georeferenced Event Dataset (GED) that the ledger knows, under its names and codes, then what UCDP does not keep.
-- Left out, since the ledger does not know them: relid, active_year, code_status, type_of_violence, conflict_*, dyad_*, side_a_new_id, side_b,
-- side_b_new_id, where_description, adm_2, priogrid_gid, country_id, region, event_clarity, deaths_a, deaths_b, deaths_unknown, gwnoa, gwnob.
-- GED's rows can be added up: a wave, whose places are rows, is left out unless asked for; so is what only the wave counts. GED holds lethal events
-- alone, and these rows are all events: filter best > 0.
create view ucdp as
select
    e.event_id as id,
    e.year,
    e.attacker as side_a,
    e.article_count as number_of_sources,
    s.each_report as source_article,
    s.each_outlet as source_office,
    s.each_date as source_date,
    s.each_title as source_headline,
    s.speakers as source_original,
    case
        when e.place_kind = 'country' then 6
        when e.place_kind = 'region' then 4
        when e.place_kind = 'area' and e.in_region then 3
        when e.place_kind = 'area' then 5
        when e.place_kind is not null then e.place_precision
    end as where_prec,
    e.place as where_coordinates,
    e.admin1 as adm_1,
    e.latitude,
    e.longitude,
    format('POINT ({} {})', e.longitude, e.latitude) as geom_wkt,
    e.country_name as country,
    case
        when e.date is not null then case e.date_precision when 1 then 1 when 2 then 3 else 4 end
        when e.date_start is null or e.date_end is null then null
        when date_trunc('month', e.date_start) = date_trunc('month', e.date_end) then 4
        when year(e.date_start) = year(e.date_end) then 5
    end as date_prec,
    e.date_start,
    e.date_end,
    c.killed_civilians as deaths_civilians,
    e.killed_best as best,
    e.killed_high as high,
    e.killed_low as low,
    e.injured_best,
    e.injured_high,
    e.injured_low,
    e.attack_type,
    e.country as iso2,
    e.grade,
    e.parent_event_id,
    e.is_wave,
    s.urls as source_urls,
    s.article_ids,
    cast(getvariable('version') as bigint) as ledger_version
from events_placed e
left join event_sources s using (event_id)
left join event_counts c using (event_id)
where coalesce(cast(getvariable('waves') as boolean), false) or not e.is_wave
order by e.date nulls last, e.event_id;
comment on view ucdp is 'UCDP-like: the columns of UCDP''s GED that the ledger knows, then injured and sources. Not UCDP data. Places: GeoNames, CC BY 4.0.';
comment on column ucdp.id is 'The ledger''s event_id, not a number of UCDP''s. HXL: #event+code';
comment on column ucdp.year is 'Its year, also where only the year or month is told. HXL: #date+year';
comment on column ucdp.side_a is 'The side that attacked, as the articles name it; UCDP also puts a government here that did not. HXL: #group+name+first';
comment on column ucdp.number_of_sources is 'Articles that have a figure of it, a copy counted with its original. HXL: #meta+count+articles';
comment on column ucdp.source_article is '"outlet,day,headline" of every article, oldest first, parted by semicolons. HXL: #meta+source';
comment on column ucdp.source_office is 'Their outlets, in the same order; the file''s name where an article names none. HXL: #meta+source+office';
comment on column ucdp.source_date is 'Their days of publication, in the same order. HXL: #meta+source+date';
comment on column ucdp.source_headline is 'Their headlines, in the same order, quoted. HXL: #meta+source+headline';
comment on column ucdp.source_original is 'Who is quoted for a figure. HXL: #meta+source+speakers';
comment on column ucdp.where_prec is '1 the place, 2 near it, 3 a district or county, 4 a region, 5 a loosely bounded area, 6 the country; 7 (sea, air) is not told apart from 5. HXL: #geo+precision+code';
comment on column ucdp.where_coordinates is 'The place that the coordinates are of. HXL: #loc+name';
comment on column ucdp.adm_1 is 'The region, as GeoNames has it; empty for a city that stands outside the regions (Kyiv). HXL: #adm1+name';
comment on column ucdp.latitude is 'Degrees north (WGS 84) of the middle of the place. HXL: #geo+lat';
comment on column ucdp.longitude is 'Degrees east (WGS 84) of the middle of the place. HXL: #geo+lon';
comment on column ucdp.geom_wkt is 'The point as well-known text, longitude first. HXL: #geo+coord+wkt';
comment on column ucdp.country is 'The country. HXL: #country+name';
comment on column ucdp.date_prec is '1 the day, 3 a week, 4 a month, 5 a year; empty when nothing tells. 2 (two to six days) is not told apart from 3. HXL: #meta+precision+date';
comment on column ucdp.date_start is 'The day, or the first day that the words leave open; with date_prec 3 the likeliest day. HXL: #date+start';
comment on column ucdp.date_end is 'The day, or the last day that the words leave open; with date_prec 3 the likeliest day. HXL: #date+end';
comment on column ucdp.deaths_civilians is 'Civilians killed, where an article counts them as such; empty does not mean none. HXL: #indicator+num+killed+civilians';
comment on column ucdp.best is 'Newest well-sourced total killed; empty when no article gives a count. HXL: #affected+killed';
comment on column ucdp.high is 'Greatest total killed that stands. HXL: #affected+killed+max';
comment on column ucdp.low is 'Least total killed that stands. HXL: #affected+killed+min';
comment on column ucdp.injured_best is 'Newest well-sourced total injured. Not a column of UCDP. HXL: #affected+injured';
comment on column ucdp.injured_high is 'Greatest total injured that stands. Not a column of UCDP. HXL: #affected+injured+max';
comment on column ucdp.injured_low is 'Least total injured that stands. Not a column of UCDP. HXL: #affected+injured+min';
comment on column ucdp.attack_type is 'ACLED sub-event type. Not a column of UCDP. HXL: #event+type';
comment on column ucdp.iso2 is 'ISO 3166 alpha-2 code of the country. Not a column of UCDP. HXL: #country+code+v_iso2';
comment on column ucdp.grade is 'confirmed, fair, weak or contested (after Airwars). Not a column of UCDP. HXL: #meta+grade';
comment on column ucdp.parent_event_id is 'The wave it is part of, which is a row only where waves were asked for. Not a column of UCDP. HXL: #event+code+parent';
comment on column ucdp.is_wave is 'Whether other events are part of it. Not a column of UCDP. HXL: #meta+wave';
comment on column ucdp.source_urls is 'Where the articles were published, if told. Not a column of UCDP. HXL: #meta+url';
comment on column ucdp.article_ids is 'The articles (articles.article_id). Not a column of UCDP. HXL: #meta+id+articles';
comment on column ucdp.ledger_version is 'The version of the ledger these rows are of. Not a column of UCDP. HXL: #meta+version';
