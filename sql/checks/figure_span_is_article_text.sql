-- Figures whose span is not, letter for letter, what stands at their offsets.
select b.figure_id, b.char_start, b.char_end, b.span, substr(a.text, b.char_start + 1, b.char_end - b.char_start) as stands_there
from batch b
join articles a using (article_id)
where substr(a.text, b.char_start + 1, b.char_end - b.char_start) is distinct from b.span;
