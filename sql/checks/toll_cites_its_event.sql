-- Tolls whose best figure is not one of those the event rests on.
select b.event_id, b.outcome, b.subject, b.best, b.best_figure_id
from batch b
where not exists (from event_figures e where e.event_id = b.event_id and e.figure_id = b.best_figure_id);
