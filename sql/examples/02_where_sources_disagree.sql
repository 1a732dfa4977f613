-- Where do sources that still stand give different tolls, and how far apart are they?
select date, place, outcome, subject, low, best, high, spread, reason
from disagreements
where outcome in ('killed', 'injured')
limit 10;
