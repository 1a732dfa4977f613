-- How the rows of a table at one version differ from those at another, by key.
with before as ({older}),
after as ({newer})
select 'added' as change, n.* from after n where not exists (from before t where {same_key})
union all
select 'removed' as change, t.* from before t where not exists (from after n where {same_key})
union all
select 'before' as change, t.* from before t join after n on {same_key} where {differs}
union all
select 'after', n.* from before t join after n on {same_key} where {differs}
order by {key}, change desc;
