"""By what kind of attack (ACLED sub-event type): what most figures of the event say, the narrower word before the wider."""

import polars as pl

AIR, SHELLING = "Air/drone strike", "Shelling/artillery/missile attack"
CLASH = "Armed clash"
BLAST, SUICIDE, ATTACK = "Remote explosive/landmine/IED", "Suicide bomb", "Attack"
SELDOM = 3  # beside so many times as much shelling, an air strike is that of another attack
AIRBORNE, BALLISTIC = ("drones", "bombs"), ("missiles", "shells")


def of_figures() -> pl.Expr:
    """The type of a group of figures, null where nothing tells.

    A suicide bomb is also a blast and an attack, a blast also an attack: the wider word only counts where no narrower one stands; a clash
    is one where more figures say so than speak of an attack. What flew makes missiles and blasts told beside it an air strike. Weapons
    counted tell where no figure does.
    """
    votes = pl.col("attack_type").drop_nulls()
    clashed = (votes == CLASH).sum() > (votes == ATTACK).sum()
    narrow = votes.filter((votes != ATTACK) & ((votes != CLASH) | clashed) & ~((votes == BLAST) & (votes == SUICIDE).any()))
    fired = pl.col("subject").filter(pl.col("outcome").is_in(["launched", "intercepted", "lost", "hit"]))
    flew = fired.is_in(AIRBORNE).any() | ((votes == AIR).any() & ((votes == AIR).sum() * SELDOM >= (votes == SHELLING).sum()))
    most = pl.coalesce(narrow.mode().sort().first(), votes.mode().sort().first())
    shelled = pl.when(fired.is_in(BALLISTIC).any()).then(pl.lit(SHELLING))
    return pl.when(flew & (most.is_null() | most.is_in([AIR, SHELLING, BLAST]))).then(pl.lit(AIR)).otherwise(pl.coalesce(most, shelled))


def of_waves(events: pl.DataFrame) -> pl.DataFrame:
    """An event of which no article tells the means, or only a blast, was made with those of its wave over the country."""
    wave = events.select(parent_event_id="event_id", wave_type="attack_type")
    joined = events.join(wave, on="parent_event_id", how="left", maintain_order="left")
    blast = (pl.col("attack_type") == BLAST) & pl.col("wave_type").is_in([AIR, SHELLING])
    own = pl.when(~blast).then("attack_type")
    return joined.with_columns(attack_type=pl.coalesce(own, "wave_type", "attack_type")).drop("wave_type")
