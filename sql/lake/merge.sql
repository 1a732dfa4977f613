-- Changed rows are updated and new ones inserted; equal rows are left alone, so that table_changes shows the true difference.
merge into {table} t using (select * from temp.main.incoming) n on {same_key}
when matched and ({differs}) then update set {assignments}
when not matched then insert ({columns}) values ({incoming_columns});
