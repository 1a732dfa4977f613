create table events (
    event_id varchar,
    date date,
    date_precision bigint,
    place varchar,
    place_id varchar,
    place_precision bigint,
    country varchar,
    latitude double,
    longitude double,
    attacker varchar,
    attack_type varchar,
    parent_event_id varchar,
    killed_low bigint,
    killed_best bigint,
    killed_high bigint,
    injured_low bigint,
    injured_best bigint,
    injured_high bigint,
    article_count bigint,
    source_count bigint,
    grade varchar,
    first_reported_at timestamp,
    last_reported_at timestamp
);
comment on table events is 'One row an attack: one attacker, one place, one day (the atomic event of ACLED). Key: event_id.';
comment on column events.event_id is 'Made of what the event is (day, place, attacker), so it stays when articles arrive.';
comment on column events.date is 'The day of the attack; a night belongs to the morning after. NULL when no article tells.';
comment on column events.date_precision is '1 the day, 2 within a week, 3 the month.';
comment on column events.place is 'City, else Region Oblast, else Country; districts roll up into their city.';
comment on column events.place_id is 'The gazetteer place (places.place_id).';
comment on column events.place_precision is '1 the exact place, 2 near it, 3 its region or country.';
comment on column events.country is 'ISO 3166 alpha-2 code.';
comment on column events.latitude is 'Degrees north, of the gazetteer place.';
comment on column events.longitude is 'Degrees east, of the gazetteer place.';
comment on column events.attacker is 'The side that attacked; NULL when the articles do not say.';
comment on column events.attack_type is 'ACLED sub-event type.';
comment on column events.parent_event_id is 'The wave this event is part of (events.event_id).';
comment on column events.killed_low is 'Least total killed that no later statement of its source supersedes; NULL when no article gives a count.';
comment on column events.killed_best is 'Newest well-sourced total killed.';
comment on column events.killed_high is 'Greatest total killed that no later statement of its source supersedes.';
comment on column events.injured_low is 'Least total injured that no later statement of its source supersedes; NULL when no article gives a count.';
comment on column events.injured_best is 'Newest well-sourced total injured.';
comment on column events.injured_high is 'Greatest total injured that no later statement of its source supersedes.';
comment on column events.article_count is 'Articles that have a figure of this event.';
comment on column events.source_count is 'Speakers who gave one: ten outlets quoting one minister are one.';
comment on column events.grade is 'How well it is attested: confirmed, fair, weak or contested (after Airwars).';
comment on column events.first_reported_at is 'Publication time of the first article that reports it, UTC.';
comment on column events.last_reported_at is 'Publication time of the last article that reports it, UTC.';
