-- The versions of the lake: one row a commit, what its message carries spread out.
create or replace temp view versions as
select
    snapshot_id as version,
    snapshot_time as committed_at,
    commit_extra_info ->> '$.asset' as asset,
    cast(commit_extra_info -> '$.days' as varchar[]) as days,
    commit_extra_info ->> '$.run_id' as run_id,
    commit_extra_info ->> '$.code_version' as code_version,
    commit_extra_info ->> '$.data_version' as data_version,
    author,
    commit_message as message,
    commit_extra_info -> '$.tables' as tables
from ducklake_snapshots('lake');
