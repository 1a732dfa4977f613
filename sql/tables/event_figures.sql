create table event_figures (
    event_id varchar,
    figure_id varchar,
    role varchar,
    reason varchar
);
comment on table event_figures is 'One row a figure that an event rests on, so that every published number joins to its words. Key: event_id, figure_id.';
comment on column event_figures.event_id is 'The event (events.event_id).';
comment on column event_figures.figure_id is 'The figure (figures.figure_id).';
comment on column event_figures.role is 'total, part, superseded, withdrawn or background.';
comment on column event_figures.reason is 'Why it has this role, in one sentence.';
