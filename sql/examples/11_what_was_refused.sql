-- Which files could not become articles, why, and what can be done about it?
select seen_on, reason, path, found, expected, remedy
from quarantine
order by seen_on desc, path;
