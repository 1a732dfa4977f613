-- Events that are their own wave.
select event_id, parent_event_id
from batch b
where event_id = parent_event_id;
