-- Every word behind one event: from words_of('2025-06-17-kyiv-russia').
create macro words_of(event) as table
select outcome, subject, value, value_high, qualifier, role, source, publisher, known_at, span, sentence, title, url, reason
from citations
where event_id = event
order by outcome, subject, known_at, value;
comment on macro table words_of is 'words_of(event_id): every figure of an event with its sentence, speaker, outlet, time and role.';
