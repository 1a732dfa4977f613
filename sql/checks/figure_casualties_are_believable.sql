-- One attack with more dead or injured than any air raid since 1945: look at the words.
select figure_id, span, value, outcome, place, date
from batch b
where outcome in ('killed', 'injured') and scope = 'incident' and value > 10000;
