-- Rows that have one of low, best and high but not all three.
select {key}, {low} as low, {best} as best, {high} as high
from batch b
where ({low} is null) <> ({best} is null) or ({best} is null) <> ({high} is null);
