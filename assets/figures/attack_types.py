"""By what kind of attack (ACLED sub-event type), as far as the words of a text tell."""

import re
from collections import Counter
from functools import reduce
from operator import or_

from assets.figures.cues import Cued, Words, cues_of
from assets.figures.expressions import any_of

TYPES: tuple[tuple[str, Cued], ...] = (
    (
        "suicide",
        Cued(any_of(
            r"suicide (?:bomb\w*|attack\w*|blast|vest|car|belt|mission)|explosives? (?:vest|belt)|belt of explosives|"
            r"detonated (?:his|her|their|an?) (?:explosive )?(?:vest|belt|explosives)|bl(?:ew|own|owing) (?:himself|herself|themselves) up|"
            r"suicide\b[^.]{0,20}\bbomb",
        )),
    ),
    (
        "air",
        Cued(any_of(
            r"(?:drones?|uavs?|shaheds?|air ?strikes?|air raids?|air attacks?|aerial|airborne|warplanes?|fighter jets?|glide bombs?|"
            r"guided bombs?|quadcopters?|kamikaze|bombing raids?|paramotors?|paragliders?|helicopter gunships?|jets?|"
            r"aerial bombs?|bombs (?:fell|landed|rained)|barrel bombs?|bombing from the air|(?:unknown|unidentified) (?:aircraft|planes?)|"
            r"(?<!anti-)(?:aircraft|planes?|helicopters?) (?:[\w-]+ ){0,2}?(?:bombed|bombing|struck|fired|dropped|hit|attacked|strafed|"
            r"pounded|targeted)|"
            r"air force (?:strike|bomb)\w*|dropp?(?:ed|ing|s)? (?:[\w-]+ ){0,4}bombs?)\b",
        )),
    ),
    (
        "missile",
        Cued(any_of(
            r"(?:missiles?|rockets?|shelling|shelled|artillery|mortars?|mlrs|grad|iskanders?|s-300|howitzers?|shells|shell (?:hit|"
            r"struck|fell|landed|exploded)|kalibrs?|tank (?:fire|shells?)|tanks? (?:fired|shelled)|heavy weapons|bombardments?|"
            r"kh-\d+|projectiles?)\b",
        )),
    ),
    (
        "explosive",
        Cued(any_of(
            r"(?:bomb(?:ing|s|ed)?|ied|improvised explosive|land ?mines?|hit a mine|mines? (?:exploded|went off)|car bomb|"
            r"explosive device|roadside bomb|blast|explosions?|"
            r"explosives|booby|grenades?|pager)\b",
        )),
    ),
    (
        "clash",
        Cued(any_of(
            r"(?:clash(?:es|ed)?|gun ?battles?|gunfights?|firefights?|fighting (?:between|with)|battles? with|shoot-?outs?|rival gangs|"
            r"exchange of fire|armed confrontation|skirmish\w*)\b",
        )),
    ),
    (
        "attack",
        Cued(any_of(
            r"(?:gunm[ae]n|shooting|shot(?! down)|opened fire|stabb\w+|ramm\w+|massacre\w*|gunfire|machete\w*|knife|"
            r"bandits?|gunshots?|hacked|armed men|ambush\w*|executed|shooter|raided|stormed)\b",
        )),
    ),
)
OF_TYPES = reduce(or_, (expression.cue for _, expression in TYPES))
NAMES = {
    "air": "Air/drone strike",
    "missile": "Shelling/artillery/missile attack",
    "explosive": "Remote explosive/landmine/IED",
    "suicide": "Suicide bomb",
    "clash": "Armed clash",
    "attack": "Attack",
}


CLASH = NAMES["clash"]
ATTACKED = Cued(r"\battack\w*")
PLANTED = Cued(r"\b(?:car bomb|roadside|ied|improvised|land ?mine|booby)", re.IGNORECASE)
ASSAULT = Cued(
    any_of(
        r"(?:militants|insurgents|rebels|assailants|attackers?|herdsmen|settlers|jihadists|beheaded|slaughtered|murdered|lynched|"
        r"beaten to death"
        r"|gunned down|sprayed|fired (?:on|at|into)|live rounds|assault rifles?|automatic weapons|knives|axes|burn(?:ed|t) alive|arson|"
        r"set fire to"
        r"|(?:ploughed|plowed|drove|driven|steered) (?:[\w-]+ ){0,4}?into|ran over|raids?|attack(?:s|ed)?)\b",
        flags=re.IGNORECASE,
    )
)
"""What is left to tell an attack by where no weapon is named."""
FROM_AFAR = (NAMES["air"], NAMES["missile"])
"""Attacks by weapons that states have."""
BY_HAND = (NAMES["attack"], NAMES["clash"], NAMES["suicide"])
"""Attacks that no state makes on its own land by air or artillery."""


def attack_type_of(text: str) -> str | None:
    """The sub-event type that a text shows most; drones beside missiles are an air strike, a suicide bomber outweighs his bomb."""
    cues = text.cues if isinstance(text, Words) else cues_of(text)
    if not cues & OF_TYPES:
        return None
    low = text.lower()
    counts = Counter({kind: len(expression.findall(low)) for kind, expression in TYPES if expression.cue & cues})
    if not any(counts.values()):
        return None
    if counts["air"] and counts["missile"]:
        counts["air"] += counts["missile"]
    if counts["air"] and not PLANTED.search(low):
        counts["air"] += counts["explosive"]
    if counts["suicide"]:
        counts["suicide"] += counts["explosive"] + counts["attack"]
    most = max(counts, key=lambda kind: counts[kind])
    return NAMES["attack" if most == "clash" and ATTACKED.search(low) else most]


def attack_type_in(text: str, article: str | None) -> str | None:
    """The sub-event type that a sentence shows by itself; the bomb of an article on an air strike fell from the air."""
    own = attack_type_of(text)
    fell = own == NAMES["explosive"] and article in FROM_AFAR and not PLANTED.search(text)
    return article if fell else own


def by_hand(text: Words) -> str | None:
    """`Attack` where a text without any weapon tells that people attacked or killed: `Militants raided a village`; else None."""
    return NAMES["attack"] if ASSAULT.search(text) else None
