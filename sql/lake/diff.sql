-- How the incoming rows differ from the table's rows in scope; run before writing, so that equal rows make no version.
select
    (select count(*) from {table} t where ({scope}) and not exists (from temp.main.incoming n where {same_key})) as deleted,
    (select count(*) from temp.main.incoming n where not exists (from {table} t where {same_key})) as inserted,
    (select count(*) from temp.main.incoming n join {table} t on {same_key} where {differs}) as updated,
    (select count(*) from (select {key} from temp.main.incoming group by all having count(*) > 1)) as doubled;
