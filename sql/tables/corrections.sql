create table corrections (
    what varchar,
    decision varchar,
    reason varchar,
    who varchar,
    decided_on date,
    status varchar,
    effect varchar,
    figure_count bigint
);
comment on table corrections is 'One row a judgement of a person (data/corrections.csv) with what it did when events were reconciled. Key: what, decision, decided_on, who.';
comment on column corrections.what is 'What is judged: event EVENT_ID, figure FIGURE_ID, source NAME, or source NAME of EVENT_ID.';
comment on column corrections.decision is 'What is to be done with it.';
comment on column corrections.reason is 'Why.';
comment on column corrections.who is 'Who decided.';
comment on column corrections.decided_on is 'When.';
comment on column corrections.status is 'active, or revoked: then it has no effect.';
comment on column corrections.effect is 'applied, moot (it changes nothing any more) or revoked.';
comment on column corrections.figure_count is 'Figures it changed.';
