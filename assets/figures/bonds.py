"""What stands around the name of a place and tells what it does there: expressions for what comes before it and after it."""

import re

from assets.figures.cues import Cued
from assets.figures.date_words import WEEKDAY, WHOLE_MONTH
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
