-- Rows without what the contract says every row has.
select {key}, {columns}
from batch b
where {any_columns_is_null};
