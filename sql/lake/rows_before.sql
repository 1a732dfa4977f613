-- How many rows each day had before this write, for the expectation that a day keeps its rows.
insert into temp.main.rows_before select '{table}', t.{day}, count(*) from {table} t where ({scope}) group by all;
