-- Rows whose low is above best, or best above high.
select {key}, {low} as low, {best} as best, {high} as high
from batch b
where {low} > {best} or {best} > {high} or {low} > {high};
