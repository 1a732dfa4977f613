-- Articles published after tomorrow: every relative date in them would be wrong. One day is left for publishers ahead of UTC.
select article_id, external_id, published_on
from batch b
where published_on > current_date + 1;
