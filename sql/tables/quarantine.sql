create table quarantine (
    path varchar,
    raw_sha256 varchar,
    reason varchar,
    found varchar,
    expected varchar,
    remedy varchar,
    seen_at timestamp,
    seen_on date
);
comment on table quarantine is 'One row a file that could not become an article, with the reason; the file stays where it was. Key: path. Day: seen_on.';
comment on column quarantine.path is 'Where the refused file lies.';
comment on column quarantine.raw_sha256 is 'sha256 of its bytes; NULL when they could not be read.';
comment on column quarantine.reason is 'The kind of refusal, in a word or two.';
comment on column quarantine.found is 'What was found.';
comment on column quarantine.expected is 'What an article would have had there.';
comment on column quarantine.remedy is 'What to do about it.';
comment on column quarantine.seen_at is 'When the file was refused first, UTC.';
comment on column quarantine.seen_on is 'The day it is filed under: that of its dated folder or of its twin, else the day it was seen; the partition.';
