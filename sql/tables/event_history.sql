create table event_history (
    event_id varchar,
    outcome varchar,
    subject varchar,
    as_of timestamp,
    low bigint,
    best bigint,
    high bigint,
    figure_id varchar,
    change varchar
);
comment on table event_history is 'One row a change of a toll, in the order in which it became known. Key: event_id, outcome, subject, as_of.';
comment on column event_history.event_id is 'The event (events.event_id).';
comment on column event_history.outcome is 'What happened to the things counted.';
comment on column event_history.subject is 'What was counted.';
comment on column event_history.as_of is 'From when on this was what the sources said, UTC.';
comment on column event_history.low is 'Least total that stood then.';
comment on column event_history.best is 'The total to quote then.';
comment on column event_history.high is 'Greatest total that stood then.';
comment on column event_history.figure_id is 'The figure that gives best from then on (figures.figure_id).';
comment on column event_history.change is 'first, raised, lowered, confirmed or withdrawn.';
