-- Events dated after the newest article that reports them; a day is left for publishers west of the attack.
select b.event_id, b.date, max(a.published_on) as newest_report
from batch b
join event_figures e using (event_id)
join figures f using (figure_id)
join articles a using (article_id)
group by all
having b.date > max(a.published_on) + 1;
