-- Killed or injured below zero.
select {key}, outcome, {column}
from batch b
where outcome in ('killed', 'injured') and {column} < 0;
