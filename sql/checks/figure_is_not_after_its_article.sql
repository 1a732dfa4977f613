-- Figures dated more than a day after the article that states them.
select b.figure_id, b.span, b.date, a.published_on
from batch b
join articles a using (article_id)
where a.date_basis <> 'collected' and b.date > a.published_on + 1;
