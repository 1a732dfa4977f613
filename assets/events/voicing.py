"""Who says a count, and when: one key a speaker over all outlets, and the moments between which it was said."""

import polars as pl

from assets.events import speakers


def time(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds as_of (known since), start and until (said between), in UTC microseconds.

    A count said at a stated time was said then; a day without a time of day may mean any moment of it; an older toll that an article
    recalls was said before its others. Articles without any time of their own say nothing newer than the event itself.
    """
    day, timeless = pl.duration(days=1), pl.col("published_at").is_null()
    published = pl.coalesce("published_at", pl.col("published_on").cast(pl.Datetime("us")), pl.col("date").cast(pl.Datetime("us")))
    published = pl.coalesce(published, pl.lit("1970-01-01").str.to_datetime(time_unit="us")).cast(pl.Datetime("us"))
    dated_only = published.dt.truncate("1d") == published
    collected = (pl.col("date_basis") == "collected").fill_null(value=False) | (timeless & pl.col("published_on").is_null())
    said = pl.when(collected & pl.col("date").is_not_null()).then(pl.col("date").cast(pl.Datetime("us"))).otherwise(published)
    end = pl.when(dated_only).then(said + day - pl.duration(microseconds=1)).otherwise(said)
    stated = pl.when(pl.col("stated_at") <= end).then(pl.col("stated_at").cast(pl.Datetime("us")))
    before = said - pl.duration(microseconds=1)
    return figures.with_columns(
        as_of=pl.max_horizontal(published, stated.max().over("article_id")),
        start=pl.coalesce(stated, pl.when(pl.col("earlier")).then(before).otherwise(said)),
        until=pl.coalesce(stated, end),
    )


def voice(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds speaker (one key a speaker over all outlets), weight, and origin: the article, or the one it was copied from."""
    origin = pl.coalesce("syndicated_from", "article_id")
    named = figures.join(speakers.speakers(figures["source"]), on="source", how="left", maintain_order="left")
    side = pl.coalesce("speaker_side", "country", pl.lit("-"))
    body = pl.when(pl.col("speaker_name").is_not_null()).then(pl.concat_str("speaker_name", pl.lit("@"), side))
    outlet = pl.concat_str(pl.lit("voice of "), pl.coalesce(pl.col("publisher").str.to_lowercase(), origin))
    return named.with_columns(origin=origin, speaker=pl.coalesce(body, outlet), weight=pl.col("weight").fill_null(speakers.OWN_VOICE))


def echo(figures: pl.DataFrame) -> pl.DataFrame:
    """An article's own total that repeats one it attributes is that speaker's, not a second source's."""
    alike = ["told_group", "value"]
    attributed = figures.filter((pl.col("weight") > speakers.OWN_VOICE) & pl.col("not_whole").is_null())
    named = (
        attributed.sort("weight", "char_start", descending=[True, False])
        .group_by(alike, maintain_order=True)
        .agg(echoed=pl.first("speaker"), echoed_weight=pl.first("weight"), echoed_official=pl.first("source_official"))
    )
    joined = figures.join(named, on=alike, how="left", maintain_order="left")
    own = (pl.col("weight") == speakers.OWN_VOICE) & pl.col("echoed").is_not_null()
    return joined.with_columns(
        speaker=pl.when(own).then("echoed").otherwise("speaker"),
        weight=pl.when(own).then("echoed_weight").otherwise("weight"),
        source_official=pl.when(own).then("echoed_official").otherwise("source_official"),
    ).drop("echoed", "echoed_weight", "echoed_official")
