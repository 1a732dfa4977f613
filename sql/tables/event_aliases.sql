create table event_aliases (
    alias varchar,
    event_id varchar,
    reason varchar
);
comment on table event_aliases is 'One row an id that an event had, or would have had, before more was known. Key: alias.';
comment on column event_aliases.alias is 'The id that no event bears any longer.';
comment on column event_aliases.event_id is 'The event that has its figures now (events.event_id).';
comment on column event_aliases.reason is 'Why it is another one.';
