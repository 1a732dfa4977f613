-- A hash of the rows in scope that does not depend on their order: their number and the sum of the first 56 bits of each row's md5.
select left(md5(concat(count(*), ':', coalesce(sum(cast(concat('0x', left(md5(cast(t as varchar)), 14)) as ubigint)), 0))), 16)
from {table} t where ({scope});
