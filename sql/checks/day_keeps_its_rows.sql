-- Days that lost more than half of at least ten rows they had before this materialisation.
select b.day, b.row_count as rows_before, count(t.{day}) as rows_now
from temp.main.rows_before b
left join batch t on t.{day} = b.day
where b.table_name = '{table}' and b.row_count >= 10
group by all
having count(t.{day}) * 2 < b.row_count;
