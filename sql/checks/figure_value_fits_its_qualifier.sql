-- Vague counts with a number, other counts without one, and an upper number where there is no range or below the lower one.
select figure_id, span, qualifier, value, value_high
from batch b
where (qualifier = 'vague') <> (value is null)
    or (qualifier = 'range') <> (value_high is not null)
    or value_high < value;
