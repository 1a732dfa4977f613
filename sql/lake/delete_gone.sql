-- Rows in scope that are no longer made.
delete from {table} t where ({scope}) and not exists (from temp.main.incoming n where {same_key});
