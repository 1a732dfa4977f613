-- Rows that name a row of another table which is not there.
select {key}, {column}
from batch b
where {column} is not null and not exists (from {references} r where r.{its_column} = b.{column});
