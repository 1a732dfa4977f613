-- Who tells of an event, a row an event: outlets, links and articles from the oldest on, and who is quoted.
create view event_sources as
with outlets as (
    select event_id, string_agg(outlet, '; ' order by known_at, outlet) as outlets
    from (select event_id, outlet, min(known_at) as known_at from event_articles group by event_id, outlet)
    group by event_id
),
reports as (
    select
        event_id,
        string_agg(url, '; ' order by known_at, article_id) as urls,
        string_agg(article_id, '; ' order by known_at, article_id) as article_ids,
        string_agg(outlet, ';' order by known_at, article_id) as each_outlet,
        string_agg(cast(published_on as varchar), ';' order by known_at, article_id) as each_date,
        string_agg(format('"{}"', replace(coalesce(title, ''), '"', '''')), ';' order by known_at, article_id) as each_title,
        string_agg(
            format('"{},{},{}"', outlet, published_on, replace(coalesce(title, ''), '"', '''')), ';' order by known_at, article_id
        ) as each_report
    from event_articles
    group by event_id
),
quoted as (
    select event_id, string_agg(source, '; ' order by known_at, source) as speakers
    from (
        select c.event_id, f.source, min(coalesce(f.stated_at, a.published_at, cast(a.published_on as timestamp))) as known_at
        from event_figures c
        join figures f using (figure_id)
        join articles a on a.article_id = f.article_id
        where f.source is not null
        group by c.event_id, f.source
    )
    group by event_id
)
from outlets join reports using (event_id) left join quoted using (event_id);
