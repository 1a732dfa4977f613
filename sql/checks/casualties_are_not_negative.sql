-- Killed or injured below zero.
select {key}, outcome, {columns}
from batch b
where outcome in ('killed', 'injured') and least({columns}) < 0;
