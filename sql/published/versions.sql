-- The versions of the lake as a plain table of the file that is being made, which is attached as next.
create table next.versions as select * from temp.main.versions order by version;
comment on table next.versions is 'One row a version of the ledger: a commit of the lake that this file was made from.';
comment on column next.versions.version is 'Number to give to AT (VERSION => n) on the lake, or to ledger diff and ledger rollback.';
comment on column next.versions.committed_at is 'When it was committed.';
comment on column next.versions.asset is 'The asset that was materialised.';
comment on column next.versions.days is 'The days that were materialised; NULL when the asset is not partitioned.';
comment on column next.versions.run_id is 'The Dagster run.';
comment on column next.versions.code_version is 'Hash of the meaning of the code and data files that made the rows.';
comment on column next.versions.data_version is 'Hash of the rows.';
comment on column next.versions.author is 'Who committed.';
comment on column next.versions.message is 'What was done.';
comment on column next.versions.tables is 'For every table: rows now, and rows inserted, updated and deleted, as JSON.';
