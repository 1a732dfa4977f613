-- Counts below zero.
select {key}, {columns}
from batch b
where least({columns}) < 0;
