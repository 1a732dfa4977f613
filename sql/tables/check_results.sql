create table check_results (
    table_name varchar,
    check_name varchar,
    severity varchar,
    passed boolean,
    failing_count bigint,
    failing_rows varchar,
    reason varchar
);
comment on table check_results is 'One row an expectation, as it held for the rows of the table that are current. Key: table_name, check_name.';
comment on column check_results.table_name is 'The table that was audited.';
comment on column check_results.check_name is 'The expectation, as named in expectations/.';
comment on column check_results.severity is 'critical (a failure keeps the rows out) or warning (they come in, and say so).';
comment on column check_results.passed is 'Whether it held.';
comment on column check_results.failing_count is 'How many rows broke it.';
comment on column check_results.failing_rows is 'The first of them, as JSON.';
comment on column check_results.reason is 'Why it is expected.';
