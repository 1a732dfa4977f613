create table places (
    place_id varchar,
    place varchar,
    kind varchar,
    parent_id varchar,
    country varchar,
    latitude double,
    longitude double,
    population bigint,
    precision bigint
);
comment on table places is 'The gazetteer: one row a place that figures may name (GeoNames, CC BY 4.0, and hand-made names). Key: place_id.';
comment on column places.place_id is 'Stable id of the place.';
comment on column places.place is 'As written in figures and events: City, City/District, Region Oblast or Country.';
comment on column places.kind is 'country, region, city, district or area.';
comment on column places.parent_id is 'The place it is part of (places.place_id).';
comment on column places.country is 'ISO 3166 alpha-2 code.';
comment on column places.latitude is 'Degrees north.';
comment on column places.longitude is 'Degrees east.';
comment on column places.population is 'Inhabitants, where known.';
comment on column places.precision is 'ACLED geo_precision of the place: 1 a city or district, 2 an area, 3 a region or country.';
