-- Which words stand behind the event that most articles report?
select outcome, subject, value, qualifier, role, source, publisher, span, sentence
from words_of((select event_id from events order by article_count desc, event_id limit 1));
