-- A merge cannot take two rows with one key: put them in as they are, and the audit will show them.
delete from {table} t where ({scope});
insert into {table} ({columns}) select {columns} from temp.main.incoming;
