-- Figures whose span lies outside the sentence they cite, or whose sentence is of another article.
select b.figure_id, b.span, b.char_start, b.char_end, s.sentence_id, s.char_start as sentence_start, s.char_end as sentence_end
from batch b
join sentences s using (sentence_id)
where b.char_start < s.char_start or b.char_end > s.char_end or b.article_id <> s.article_id;
