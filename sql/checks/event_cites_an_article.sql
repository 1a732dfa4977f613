-- Events that rest on no figure of any article.
select b.event_id, b.date, b.place
from batch b
where not exists (
    from event_figures e join figures f using (figure_id) join articles a using (article_id) where e.event_id = b.event_id
);
