create table event_conflicts (
    event_id varchar,
    kind varchar,
    outcome varchar,
    subject varchar,
    figure_id varchar,
    other_figure_id varchar,
    explanation varchar
);
comment on table event_conflicts is 'One row a contradiction that is left for a reader to judge. Key: event_id, kind, outcome, subject, figure_id, other_figure_id.';
comment on column event_conflicts.event_id is 'The event (events.event_id).';
comment on column event_conflicts.kind is 'sources (two totals exclude each other), parts (a part over its total), remainder (parts that leave some), wave (places over their wave), weapons (one claimant counts more stopped or striking than launched, or more drones and missiles than of all kinds), attacker or date (articles disagree).';
comment on column event_conflicts.outcome is 'What happened to the things counted.';
comment on column event_conflicts.subject is 'What was counted.';
comment on column event_conflicts.figure_id is 'The figure that is contradicted (figures.figure_id).';
comment on column event_conflicts.other_figure_id is 'The figure that contradicts it (figures.figure_id); NULL where many do, or the article as a whole.';
comment on column event_conflicts.explanation is 'What contradicts what, in one sentence.';
