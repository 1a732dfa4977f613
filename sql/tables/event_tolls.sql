create table event_tolls (
    event_id varchar,
    outcome varchar,
    subject varchar,
    low bigint,
    best bigint,
    high bigint,
    best_figure_id varchar,
    reason varchar
);
comment on table event_tolls is 'One row an outcome and subject of an event: killed, injured, launched, intercepted, damaged and so on. Key: event_id, outcome, subject.';
comment on column event_tolls.event_id is 'The event (events.event_id).';
comment on column event_tolls.outcome is 'What happened to the things counted.';
comment on column event_tolls.subject is 'What was counted.';
comment on column event_tolls.low is 'Least total that stands.';
comment on column event_tolls.best is 'The total to quote.';
comment on column event_tolls.high is 'Greatest total that stands.';
comment on column event_tolls.best_figure_id is 'The figure that best rests on (figures.figure_id).';
comment on column event_tolls.reason is 'Why this number, in one sentence.';
