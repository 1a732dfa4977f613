-- What did the last change of the events change? Needs the lake, which keeps all versions: ledger sql attaches it.
set variable newest = (select coalesce(max(version) filter (asset = 'events'), max(version)) from versions);
select snapshot_id as version, change_type, event_id, date, place, killed_low, killed_best, killed_high, injured_best
from lake.table_changes('events', getvariable('newest'), getvariable('newest'))
order by event_id, change_type;
