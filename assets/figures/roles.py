"""What a place name does in its sentence: is it where something happened, who acted, who speaks, or only where a ward is?"""

import re

from assets.figures.attack_words import ATTACK
from assets.figures.cues import Cued, Words
from assets.figures.date_words import WEEKDAY, WHOLE_MONTH
from assets.figures.gazetteer import Gazetteer
from assets.figures.lexicon import group

REGION_OF = Cued(r"\b(?:oblasts?|regions?|provinces?|governorates?|governors?|states?)\s+(?:of|around)(?:\s+the)?\s+$", re.IGNORECASE)
DISTRICT_OF = Cued(r"(?:\bthe|['’]s)\s(?:[\w-]+\s){0,2}districts?\s+of(?:\s+the)?\s+$", re.IGNORECASE)
"""`The district of Kurram` is Kurram; `a residential district of Odesa` and `several districts of Odesa` are in it."""
TOWN_OF = Cued(
    r"\b(?:the|an?)\s(?:[\w-]+\s){0,3}(?:city|town|village|port|settlement|hamlet|capital|resort|camp)\s(?:of|called|named|known as)"
    r"\s+$",
    re.IGNORECASE,
)
"""`In the resort town of Pahalgam` is in Pahalgam."""
ACTS = re.compile(
    r"\s+(?:(?:also|now|still|then|again|later)\s+)?(?:has (?!been)|had (?!been)|have (?!been)|said|says|will|would|is (?!under)|"
    r"wants?|accus\w+|claim\w*|holds?|held|den(?:y|ies|ied)|blam\w+|launched|fired|continues?|did|does|insist\w*|"
    r"sent|responded|answered|retaliat\w+|vow\w*|call\w*|maintain\w*|and (?:Washington|Moscow|Kyiv|Beijing|Tehran)|made|hoped|"
    r"needs?|asks?|rejected|struck|attacked|hit back|regime)\b"
)
ACTED_ON = Cued(
    r"\b(?:(?:blamed|blaming|pinned) on|blamed|blames|blaming|accused|accuses|accusing|between|supply|supplies? for|arm|urged|told|by)\s$",
    re.IGNORECASE,
)
OFFICIALS_IN = Cued(
    r"\b(?:officials?|authorities|police|sources?|doctors|medics"
    r"|government|office|leadership|regime|ambassadors?|envoys?|diplomats?|consul"
    r"|prosecutors?|investigators|(?:commissioner|minister|secretary|spokes\w+|director) for (?:(?![Hh]ospital|[Cc]linic)\w+ ){1,3}?)\s?"
    r"(?:in|of|for|to)\s(?:the\s)?$",
    re.IGNORECASE,
)
BORDER = Cued(
    r"\b(?:borders? with|bordering|frontiers? with|banks? of) (?:the\s)?(?:[A-Z]\w+(?:\s[A-Z]\w+)?(?:,\s|\sand\s))*$"
)
"""`Where its borders with Mali and Burkina Faso meet`, `on the other bank of the Dnipro`: nothing happened there."""
WORKS_IN = Cued(
    r"\b(?:network|networks|informants|activists|sources|contacts|volunteers|members|staff|monitors?)\s(?:[\w-]+\s){0,2}(?:in|inside|"
    r"across|within)\s(?:the\s)?$"
)
"""`A monitor that relies on a network of activists inside the country`."""
OF_TOWN = re.compile(r"\s(?:[a-z-]+\s)?(?:village|town|city|port|resort|camp|community) of [A-Z]")
"""`In the Sinai village of Rawda` is in Rawda."""
HIGHWAY = re.compile(r"\s(?:highway|motorway|expressway|avenue|boulevard|street)\b")
HOUSED_IN = Cued(
    r"\b(?:based|(?:aid|relief|humanitarian) workers?|garrison|journalists?|reporters?|correspondents?|embassy|ministry(?: of \w+)?"
    r"|agency|institute|institution|think tank)"
    r"\s(?:in|of|for)\s(?:the\s)?$",
    re.IGNORECASE,
)
SPEAKS = re.compile(
    r",?\s(?:said|claims|claimed|knows|thinks|believes|says|reported|reports|announced|told|wrote|counted|put|recorded|confirmed|added|"
    r"stated"
    r"|specified)\b"
)
BODY_OF = Cued(
    r"\b(?:Rooms?|University|Bank|Hospital|Council|Diocese|Archdiocese|Bishop|Institute|Port Authority|diocese"
    r"|archdiocese|parish|bishop|archbishop|priest|emir|sultan) of\s$"
)
BODY_IN = Cued(
    r"\b(?:[A-Z]\w+|service|directorate|department|corporation|command|union|association|families|centre|center|group|network|monitor"
    r"|university)\sin\s(?:the\s)?$"
)
YEAR_BEFORE = Cued(r"\b(?:19|20)\d\d[ ]$")
COMPOUND = re.compile(r"-(?:based|bound|born|backed|led|run|controlled|trained|made|brokered|funded)\b")
WARD_BEFORE = Cued(
    r"\b(?:hospitals?|clinics?|morgue|mortuary|(?:medical|clinical|trauma) (?:centre|center|college))"
    r"(?:,\s|\s(?:in|of|at|across|around|near|throughout)\s(?:the\s)?)"
    r"(?:[\w’'-]+(?:\s[\w’'-]+){0,2}(?:,\s(?:and\s)?|\sand\s))*$",
    re.IGNORECASE,
)
ELSEWHERE = Cued(
    r"\b(?:in hospitals?|surgery|intensive care|burns unit|funerals?|funeral prayers?|burials?|vigil|meeting|conference|briefing|summit"
    r"|represents|representing|said|arriving|arrived|arrival|talks|court|parliament|cemetery|graveyard|(?:by|over the) (?:tele|"
    r"satellite )?phone)\s(?:in|at|of|"
    r"from)\s(?:the\s)?$"
    r"|\b(?:made|built|produced|manufactured|assembled)\b[^.;]{0,30}\sin\s(?:the\s)?$"
    r"|\b(?:arrested|detained|apprehended|picked up|taken into custody)\s(?:[\w-]+\s){0,4}?(?:in|at|near|outside)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""Where the wounded are treated, the dead buried, suspects arrested and officials speak, nobody was attacked."""
WHERE_ATTACKED = re.compile(r"(?:,[^.;\n]{0,60}?)?,?\swhere\b(?P<told>[^.;\n]{0,80})")
"""`at a funeral in Bama, where gunmen killed nine`: there it was, all the same."""
TELLERS = re.compile(r"[.!?]['\"”]?\s|\n|\b(?:according to|said|told|says)\s")
"""What ends what is told of an attack: the sentence, and the word for who tells it."""
NAMED_WARD = re.compile(r"\s(?:[A-Z]\w+\s){0,2}(?:Hospital|Clinic|Medical)\b")
WARD_AFTER = re.compile(r"(?:['’]s)?\s(?:[A-Z]?\w+\s){0,2}(?:hospitals?|clinics?|medical|morgue)\b")
CARED = Cued(
    r"\b(?:taken|brought|admitted|treat\w*|rushed|doctors?|nurses?|medics?|patients|surgeons?|transferred|evacuated|received|"
    r"moved|died|hospitali[sz]ed|bodies)\b",
    re.IGNORECASE,
)
SUFFERED = re.compile(
    r"\s(?:was|were|had been|has been|came under|suffered)\s(?:\w+\s){0,2}?"
    r"(?:attack\w*|bomb\w*|hit|struck|shelled|targeted|pounded|raided|fire)\b"
)
STRUCK = Cued(
    r"\b(?:hit|struck|hits|strikes?|attack\w*|bomb\w*|shell\w*|target\w*|against|blasts?|explosions?|shooting|fire|raid\w*)"
    r"\s(?:[\w-]+\s){0,5}$",
    re.IGNORECASE,
)
APPOSED = Cued(
    rf"(?!(?:{WEEKDAY}|{WHOLE_MONTH}),)"
    r"[A-Z][\w’'-]+(?:\s(?:city|region|oblast|province|district|refugee camp|camp))?,\s(?:(?:a|an|the|another)\s"
    r"(?:(?!strike|attack|raid|bomb|blast|explosion|missile|drone|shell|airstrike|ambush)[^,.;])*\b(?:city|"
    r"town|village|port|settlement|community|capital|district|suburb|hub|province|region|area|place|camp|stronghold)\b[^,.;]*|"
    r"(?:near|outside|close to|in)\s(?:the\s)?|(?:[\w.-]+\s){0,5}(?:from|(?:north|south|east|west)[\w-]*\sof)\s"
    r"(?:the\s(?:(?:[\w-]+\s){0,2}(?:city|town|capital|port)(?:\sof|,)\s)?)?)$"
)
HOLDER_OF = Cued(
    r"\b(?:governor|mayor|head|chief|president|leader|minister|spokes\w+|administration|secretary|commissioner"
    r"|director|assembly|administrator|prefect|chairman)s? "
    r"of(?: the)?(?: \w+)? $",
    re.IGNORECASE,
)
OWNS_ATTACK = re.compile(
    r"['’]s?\s+(?:\w+\s){0,3}?(?:attack|strike|assault|raid|barrage|shelling|forces|army|military|missile|drone|invasion|war|"
    r"bombardment|airstrike|offensive|troops|operation)s?\b",
    re.IGNORECASE,
)
DATELINED = re.compile(r"(?:[A-Z][A-Z ]+/)+$")
ROAD = re.compile(r"\s(?:(?:Street|Highway|Avenue|Boulevard|Road|Lane|Prospekt|Bulvar)\b|(?:St|Ave|Rd|Blvd|Dr|Ct|Ln)\b(?=[.,;]))")
"""A street is called after a place and lies elsewhere."""
BUILDING = re.compile(
    r"\s(?:complex|hotel|mall|school|academy|university|church|mosque|temple|theat(?:er|re)|stadium|factory|plant|palace|tower|club|caf[eé]"
    r"|restaurant|supermarket)\b",
    re.IGNORECASE,
)
"""A building has a name of its own, which may be that of a far town."""
UNIT = re.compile(r"\s(?:[Oo]perational|[Bb]rigade|[Bb]attalion|[Dd]ivision|[Rr]egiment|[Tt]actical|crew|team|rescuers|firefighters)\b")
DATELINE = re.compile(
    r"\)?(?:\sCITY\b)?(?:/[A-Z][A-Z ]+)*(?:,\s[A-Z][\w. ]+)?\s*(?:\([^)]*\)\s*){0,2}(?:[—–:•|-]|//|,\s+(?:\d|[A-Z][a-z]+\.? \d))"
)
SKIPPED = group("skipped")
INSIDE = group("inside")
SPREAD_TO = Cued(r"\b(?:extended|spread|reached|damage|came|shifted|moved on) to\s(?:[\w-]+\s){0,3}$")
EDGE_OF = Cued(r"\b(?:edge|edges|outskirts|suburbs?|vicinity) of(?: the)?\s$", re.IGNORECASE)
BESIDE = Cued(r"(?:to the|(?<!the)(?<!and)) (?:north|south|north-?east|north-?west|south-?east|south-?west|east|west) of(?: the)?\s$")
ADDRESS = re.compile(
    r"[A-Z][\w’'-]+,\s$|\b(?:village|town|camp|community|hamlet|settlement),?\s(?:in|of)\s(?:the\s)?(?:[A-Z][\w’'-]*\s){0,3}$"
)
"""What stands before the `Depayin Township` that only tells more of a village."""
HEADED = re.compile(r"(?:^|\n)(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s\($|(?:[A-Z][A-Z .'-]+[A-Z]|By [A-Z][^\n.,]{2,40}),\s$)")
"""Before the region or country of a dateline, `RAFAH, Gaza Strip (AP) —`, and the place of a byline."""
ITS_OFFICE = Cued(r"\b(?:its|their) (?:\w+ )?(?:office|headquarters|bureau) in (?:the )?$|\bcomment(?:ed|ing)? on (?:the )?$")
FEATURE = re.compile(r"\s(?:Island|Peninsula|Valley|River|Lake|Desert|Forest|Mountains?|Hills|Basin)\b")
"""What is called after a town, and is wider."""
OFFICE_OF = re.compile(r"\s(?:[Tt]ime|[Bb]ureau|newsroom|correspondent|Bank|Airport Authority)\b|['’]s\s(?:consulate|embassy|mission)\b")
"""What a name only belongs to: `Moscow time`, `Iran's consulate in Damascus`."""
SUBURB = re.compile(r"\ssuburb\b")
OUTER = re.compile(r"\s(?:[Tt]ownship|[Ll]ocal [Gg]overnment [Aa]rea|LGA|District|County|Province|State|Oblast|Region|Governorate)\b")
BOUND_FOR = Cued(
    r"\b(?:bus|buses|coach|coaches|train|car|cars|convoys?|vehicles?|trucks?|lorry|lorries|boat|ferry|flight|plane|van|minibus|taxi|travel"
    r"|travell?ing|travell?ed|way|going|journey|route|passengers|commuters|pilgrims|reservists|recruits|workers|cargo|supplies"
    r"|(?<!drones )(?<!missiles )(?<!rockets )bound|fled|flee|fleeing|escaped|flown|airlifted|relocated|walked|left|fly|airlift|"
    r"evacuate)\b[^.;,]{0,30}?"
    r"\b(?:to|for|towards?)\s(?:the\s(?:(?:[\w-]+\s){0,2}(?:towns?|cit(?:y|ies)|villages?|camps?|districts?|provinces?|states?)\sof\s)?)?"
    r"(?:[A-Z][\w’'-]+(?:,\s|\sand\s))*$|direction\sof\s(?:the\s)?$|\bwho\s(?:had\s|have\s)?(?:reached|made it to)\s$"
    r"|\b(?:road|highway|railway|line)\sfrom\s[A-Z][\w’'-]+\sto\s$",
    re.IGNORECASE,
)
"""Where a bus goes, nobody was attacked on the way."""
WAY = re.compile(r"(?:[-–][A-Z]\w+(?:[-–][A-Z]\w+)?)?\s(?:road|highway|motorway|expressway|railway|line)\b")
WAY_BEFORE = re.compile(r"\b[A-Z]\w+[-–]$")
NEARBY = frozenset("near outside around off".split())
ORIGIN = frozenset("from by via".split())
TITLES = re.compile(
    r"(?!\s[Ll]ocal [Gg]overnment [Aa]rea)"
    r"(?:['’]s)?\s*(?:\w+\s+){0,2}?(?:mayor|governor|president|minister|ministry|administration|authorities|officials?|police|"
    r"military|army|prosecutor\w*|defen[cs]e|spokes\w+|independent|post|times|"
    r"regime|regional|city council|air force|government|prime|foreign|interior|health|emergency|navy|media|court|university|news|"
    r"said|says)\b",
    re.IGNORECASE,
)


SPEAKING = re.compile(
    r"(?:['’]s)?\s*(?:\w+\s+){0,2}?(?:health|medical|hospital|university|court|media|news|post|times|independent)\b", re.IGNORECASE
)
"""What a place has that speaks of what was elsewhere too: `the Hodeidah health office`."""
CAMPUS = re.compile(r"['’]s\s(?:[A-Z]\w+\s){0,2}University\b")
"""`At Prague's Charles University` something happened; others are told by their university."""


SAID_BY = Cued(r"\b(?:said|told|says)\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3}\sof\s$")
"""`Said Santosh Kumar Verma of Varanasi`."""
IN_NEXT = Cued(
    r"\b(?:at|in|near|outside)\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,?\sin\s(?:the\s)?"
    r"(?:neighbou?ring|nearby|adjacent|adjoining)\s$"
)
"""`At Aranpur in neighbouring Dantewada`: the town is told."""


class Roles:
    """The roles of one article's place names: inside (in, at, hit), near, origin (from), holder (`Kyiv mayor`), actor, apposed, named."""

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        self.text = text
        self.gazetteer = gazetteer
        self._window = 0, Words("")

    def role(self, start: int, end: int) -> str:
        """The role of the name at text[start:end]: what is bound to it, else the word that governs it, else what follows."""
        before = self.before(start)
        before = Words(TOWN_OF.sub("", before), before.cues)
        role = self._bound(start, end, before)
        if role:
            return role
        if ACTED_ON.search(before):
            return "actor"
        last = governor(DISTRICT_OF.sub("", REGION_OF.sub("", before)), self.gazetteer)
        following = self.text[end : end + 60].partition("\n")[0]
        if TITLES.match(following) and not (last in INSIDE and CAMPUS.match(following)):
            return "speaker" if SPEAKING.match(following) else "holder"
        if OWNS_ATTACK.match(self.text, end) or UNIT.match(self.text, end):
            return "actor"
        if last in NEARBY:
            return "near"
        if last == "between" and self.gazetteer.seat(self.text[start:end]):
            return "actor"
        if last in INSIDE or (last == "to" and SPREAD_TO.search(before)) or SUFFERED.match(self.text, end):
            return "near" if FEATURE.match(self.text, end) else "inside"
        if before.endswith("reported from "):
            return "inside"
        if last in ORIGIN or (last == "to" and CARED.search(before)):
            return "origin"
        if re.match(r"['’]s\s", self.text[end : end + 3]):
            return "owner"
        return "actor" if self._acts(start, end) else "named"

    def _bound(self, start: int, end: int, before: Words) -> str:
        """The role that a fixed expression around the name gives it: `head of the X administration`, `outskirts of X`, `X, Y -`."""
        if ITS_OFFICE.search(before):
            return "apposed"
        if HOLDER_OF.search(before):
            return "holder"
        if SAID_BY.search(before):
            return "apposed"
        if BODY_OF.search(before):
            return "apposed"
        if OFFICIALS_IN.search(before) or (BODY_IN.search(before) and SPEAKS.match(self.text, end)):
            return "actor" if self.gazetteer.seat(self.text[start:end]) else "speaker"
        if EDGE_OF.search(before):
            return "near"
        if self._apposed(start, end, before) or HOUSED_IN.search(before) or (ELSEWHERE.search(before) and not self._attacked(end)):
            return "apposed"
        if BESIDE.search(before):
            return "near"
        if BOUND_FOR.search(before) or self._between(start, end):
            return "origin"
        if self._heads_line(start) and DATELINE.match(self.text, end):
            headed = self.text[end : end + 1] == ":" and start > 100 and not self.text[start:end].isupper()
            return "inside" if headed else "dateline"
        return ""

    def _apposed(self, start: int, end: int, before: Words) -> bool:
        """Whether the name only tells where another place or a ward is, or is part of another name."""
        if OUTER.match(self.text, end) and ADDRESS.search(before):
            return True
        if (before.endswith((", ", " (")) and HEADED.search(before)) or (before.endswith("this ") and SUBURB.match(self.text, end)):
            return True
        if any(after.match(self.text, end) for after in (OFFICE_OF, OF_TOWN, HIGHWAY)):
            return True
        if IN_NEXT.search(before) or WORKS_IN.search(before) or BORDER.search(before):
            return True
        if APPOSED.search(before) or YEAR_BEFORE.search(before) or COMPOUND.match(self.text, end):
            return True
        within = TELLERS.split(self.text[max(0, start - 90) : start])[-1]
        ward = WARD_BEFORE.search(before)
        if NAMED_WARD.match(self.text, end) and not STRUCK.search(before):
            return True
        if not (ward or WARD_AFTER.match(self.text, end)) or STRUCK.search(before):
            return False
        return bool(CARED.search(within) or (ward and not ATTACK.search(within)))

    def _attacked(self, end: int) -> bool:
        """Whether an attack is told of the name that ends at `end`, all the same: `prayed in Bama, where gunmen had killed nine`."""
        where = WHERE_ATTACKED.match(self.text, end)
        return where is not None and bool(ATTACK.search(where.group("told")))

    def _between(self, start: int, end: int) -> bool:
        """Whether a name is that of one end of a road: `the Maiduguri-Damaturu road`."""
        way = WAY.match(self.text, end)
        return way is not None and (way.group()[0] in "-–" or bool(WAY_BEFORE.search(self.text, max(0, start - 20), start)))

    def _acts(self, start: int, end: int) -> bool:
        """Whether a capital stands for its government: `Moscow said`."""
        return bool(self.gazetteer.seat(self.text[start:end]) and ACTS.match(self.text, end))

    def _heads_line(self, start: int) -> bool:
        """Whether a line begins at `start`, or has only `GAZA/` before it."""
        first = max(0, start - 40)
        return opens_line(self.text, start) or (
            self.text[start - 1] == "/" and bool(DATELINED.search(self.text[max(first, self.text.rfind("\n", first, start) + 1) : start]))
        )

    def before(self, start: int) -> Words:
        """Up to 60 characters before a name; kept for the one asked about last, which many expressions are."""
        if start != self._window[0]:
            self._window = start, Words(self.text[max(0, start - 60) : start])
        return self._window[1]


def opens_line(text: str, start: int) -> bool:
    """Whether a line of a text begins at `start`, or its bracket."""
    start -= start > 0 and text[start - 1] == "("  # `(Dakar) – At least nine people`
    return start == 0 or text[start - 1] == "\n"


def governor(before: str, gazetteer: Gazetteer) -> str:
    """The word that governs a name: the last before it that is no determiner, adjective or owner; of `in A and B` the `in`."""
    words = re.findall(r"[\w’'-]+|[.,;:!?—()]", before)
    while words and (
        words[-1].lower() in SKIPPED
        or words[-1].endswith(("'s", "’s"))
        or (words[-1][0].isupper() and gazetteer.demonym(words[-1]) is not None)
        or (words[-1][0].isupper() and words[-1][0].isalpha() and len(words) > 1 and words[-2].lower() in ("the", "in"))
    ):
        words.pop()
    last = words[-1].lower() if words else ""
    if last in ("and", "or"):
        return next((w.lower() for w in reversed(words[:-1]) if w.lower() in INSIDE | ORIGIN or w in ".;" or w == "to"), "")
    return last
