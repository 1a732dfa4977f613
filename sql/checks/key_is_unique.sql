-- Rows whose key stands on another row too, of this batch or of another day.
select b.*
from batch b
semi join (select {key} from {table} group by all having count(*) > 1) doubled using ({key});
