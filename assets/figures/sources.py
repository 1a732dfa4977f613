"""Who is said to have given a count: speakers before, after and around what they say, pronouns, and quotations that run on.

A source is named as the article names it, without its title where a name is given; a surname or `the minister` is replaced by the
full name met before. What no one is said to have told is the article's own voice (None).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from assets.figures import lexicon
from assets.figures.lexicon import group

TITLES = group("titles")
BODIES = re.compile(
    r"\b(officials?|authorities|authority|police|rescuers|rescue (?:services?|workers|teams?|officials)|media|ministry|military|"
    r"army|administration|office|service|services|force|forces|command|"
    r"headquarters|government|council|department|agency|agencies|hospitals?|medics|doctors|witnesses|residents|locals|"
    r"prosecutors?|staff|mission|organi[sz]ation|group|union|nations|"
    r"firefighters|investigators|spokes\w+|mayor|governor|minister|president|chief|head|commander|broadcaster|newspaper|channel|"
    r"outlet|observatory|crescent|cross|defence|defense|defenses|defences|un|"
    r"activists|monitors?|analysts|villagers|sheriff|coroner|commissioner|teams?|operator|company|utility|think tank|institute|"
    r"watchdog|charity|ngo|network|monitor|doctors?|nurses?|wom[ae]n|m[ae]n|workers?|relatives|resident|witness|survivors?|"
    r"villager|teachers?|officers?|priests?|drivers?|soldiers?|students?|neighbou?rs?|activist|father|mother|leaders?|elders?|"
    r"lawyers?|aides?|members?|shopkeepers?|farmers?|directorate|secretariat|sources|figures|militants|rebels|committee|bureau|"
    r"workers|tv|television|radio|times|news|post|journal|press|afp|reuters|ap|bbc|cnn|hamas|hezbollah|taliban|houthis|kremlin|"
    r"pentagon)\b",
    re.IGNORECASE,
)
PRONOUNS = frozenset("he she they it who".split())
NOBODY = group("nobody")
ROLES = group("roles")
BODY_ROLES = group("body roles")
ADVERBIAL = frozenset("however meanwhile though therefore moreover too instead also".split())
PARTICLE = re.compile(r"(?:al|el|ad|as|ul|bin|ibn|abu|von|van|de|da|di|du|la|le)(?:-[A-Z][\w’'-]*)?$")
TITLED = re.compile(
    r"(?:^\s*Source:\s*|\b(?:President|Mayor|Minister|Governor|spokes\w+|chief|head|General|Colonel|Director|director|Chief|"
    r"Sheriff|Commissioner|Superintendent|Gen\.|Col\.|Prosecutor)\s+)(?P<name>[A-Z][\w’'-]+(?:\s(?:al-|el-|bin\s)?[A-Z][\w’'-]+)+)"
)
GENERIC = re.compile(r"^(?:the|his|her|their|its|this|that)\s+(?:[a-z'’-]+\s+){0,2}[a-z'’-]+$")
NAME = re.compile(r"[A-Z][\w’'-]*[a-zé](?:\s(?:al-|el-|bin\s|von\s|de\s|van\s|abu\s|Al\s)?[A-Z][\w’'-]*)+|[A-Z][\w’'-]+[a-z]")
NOT_NAMES = group("not names")
ORGANISATION = re.compile(
    r"\b(Ministry|Administration|Service|Services|Force|Forces|Command|Headquarters|Office|Police|Department|Agency|Council|"
    r"Nations|Mission|Army|Military|Staff|Government|Committee|Crescent|Cross|Bureau|Defen[cs]e|Defen[cs]es|Observatory|"
    r"Organi[sz]ation|Union|UN|Association|Institute|Center|Centre|Group|Authority|Guard|Corps|Hospital|University|Prosecutor\w*|"
    r"Sheriff['’]s|Independent|Times|Post|News|Press|TV|Radio|Agence|AFP|Reuters|BBC|CNN|AP|Company|Commission|Watch|"
    r"International)\b"
)
NOT_ADJECTIVES = group("not adjectives")
STOP = frozenset((".", ";", ":", "?", "!", "(", ")", "—", "–", '"', "“", "”", "-"))
LEADING = group("leading")
VERBS_IN_SUBJECT = group("verbs in subject")

QUOTED = re.compile(r"(?:Quote from |Quote of |Literally: |Quote: )?(?P<who>[A-Z][^:“\"\n]{2,60}):\s*[“\"]")
ACCORDING = re.compile(r"(?:according to|by the (?:count|account|estimate|tally|figures) of|on the word of|citing|per)\s", re.IGNORECASE)
STATEMENT = re.compile(
    r"(?:a|an|the)?\s*(?:\w+\s)?(?:statement|post|report|message|update|account|data|figures|telegram account)s?\b", re.IGNORECASE
)
OPENERS = frozenset(("according", "by", "on", "citing", "per"))
"""First words of an account; then the words one of which each has, and those before a name in TITLED."""
ACCOUNTS = group("accounts")
HEADS = group("heads")
ACRONYM = re.compile(r"((?:[A-Z][\w’'-]*)(?:\s(?:[A-Z][\w’'-]*|of|for|in|and|the)){0,11})\s\(([A-Z]{2,8})\)")

INVERTING = frozenset("said says added wrote reported announced stated noted explained told confirmed".split()) - {"told"}
TRANSPARENT = group("transparent")
WORD = re.compile(r"(?:[A-Z]\.)+|[\w’'-]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker told at text[start:end] by a verb at `verb`; `leading` where the speech follows it."""

    start: int
    end: int
    verb: int
    speaker: str
    leading: bool


@dataclass(slots=True)
class Speakers:
    """What the article has told of its speakers so far: the last one, and the full name behind each surname."""

    last: str | None = None
    person: str | None = None
    roles: dict[str, str] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def resolve(self, phrase: str) -> str | None:
        """The source that a noun phrase names, by the codebook's spelling; None where it names nobody."""
        text = re.sub(r"^[\s,\"“”'’]+|[\s,\"“”]+$", "", phrase)
        text = re.sub(r"\s+(?:(?:on|late|early|earlier|there|here|in) ?(?:\w+day|there|here|the area)?|there)$", "", text)
        if not text:
            return None
        low = text.lower()
        if low.split()[-1] in PRONOUNS:
            low = low.split()[-1]
        if low in PRONOUNS:
            return self.person or self.last if low in ("he", "she") else self.last
        if low in NOBODY or low.endswith(" reports"):
            return None
        bare = re.sub(r"^the\s+", "", text, flags=re.IGNORECASE)
        if bare in self.short:
            self.last = self.short[bare]
            return self.last
        name = person(text)
        if name:
            full = self.names.get(name.split()[-1], name)
            if len(name.split()) > 1:
                full = name
                self.names[name.split()[-1]] = name
            self.last = self.person = full
            for word in re.findall(r"\w+", low):
                if word in ROLES:
                    self.roles[word] = full
            return full
        if not BODIES.search(text) and not (text[0].isupper() and len(text.split()) <= 5 and not re.search(r"\d", text)):
            return self.last if re.search(r"\b(?:statement|post|message|update|figures|report)s?\b", low) else None
        role = low.split()[-1]
        if GENERIC.match(low) and low.startswith(("the ", "his ", "her ", "this ")) and role in ROLES:
            known = self.roles.get(role) or (self.person if len(low.split()) == 2 and role not in BODY_ROLES else None)
            if known:
                self.last = known
                return known
        for word in low.split():
            if word in ROLES:
                self.roles[word] = re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE)
        body = re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE)
        self.last = body
        return body


def person(text: str) -> str | None:
    """The personal name in a noun phrase, without titles; None for a body or an unnamed person."""
    head = re.split(r",| who | whose ", text)[0]
    organisation = ORGANISATION.search(head)
    words = [w for w in head.split() if w]
    tail: list[str] = []
    for word in reversed(words):
        bare = word.strip('"“”,.')
        if bare[:1].isupper() and bare.lower() not in TITLES and not (organisation and organisation.group() == bare):
            tail.insert(0, bare)
        else:
            break
    if (
        not tail
        or (organisation and organisation.group() in tail)
        or len(tail) > 4
        or (len(tail) == len(words) == 1 and tail[0].isupper() and len(tail[0]) < 6)
    ):
        return None
    if ORGANISATION.search(" ".join(words[-2:])):
        return None
    while len(tail) > 3:
        tail.pop(0)
    name = " ".join(tail)
    return name if not BODIES.search(name) and name.lower() not in NOT_NAMES and tail[-1].lower() not in NOT_NAMES else None


@cache
def speaking() -> frozenset[str]:
    """The words without one of which, and without a colon, no sentence names who speaks."""
    return ACCOUNTS | HEADS | frozenset(lexicon.load().speech)


def read_attributions(text: str, start: int, end: int, words: frozenset[str], speakers: Speakers) -> list[Attribution]:
    """The attributions of one sentence with these words (gating.vocabulary), in order; remembers its speakers."""
    if words.isdisjoint(speaking()) and ":" not in text[start:end]:
        return []
    opened = QUOTED.match(text, start, end)
    speaker = (
        speakers.resolve(opened.group("who")) if opened and (person(opened.group("who")) or BODIES.search(opened.group("who"))) else None
    )
    if opened and speaker:
        return [Attribution(opened.start(), opened.end("who"), opened.end("who"), speaker, True)]
    if not words.isdisjoint(HEADS):
        for titled in TITLED.finditer(text, start, end):
            speakers.resolve(text[titled.start() : titled.end()].replace("Source:", "").strip())
    tokens = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text, start, end)]
    lows = [token.lower() for token, _, _ in tokens]
    speech = lexicon.load().speech
    found: list[Attribution | None] = []
    for index, low in enumerate(lows):
        opening = ACCORDING.match(text, tokens[index][1], end) if low in OPENERS else None
        if opening:
            found.append(accounted(text, tokens, index, opening.end(), start, speakers))
        elif low in speech and ("" in speech[low] or (lows[index + 1 : index + 2] and lows[index + 1] in speech[low])):
            found.append(spoken(text, tokens, index, start, speakers))
    return [attribution for attribution in found if attribution is not None]


def accounted(
    text: str, tokens: Sequence[tuple[str, int, int]], index: int, opened: int, start: int, speakers: Speakers
) -> Attribution | None:
    """The attribution of `according to` and the like at tokens[index], whose noun phrase begins at offset `opened`."""
    begin = tokens[index][1]
    first = next((i for i in range(index, len(tokens)) if tokens[i][1] >= opened), len(tokens))
    phrase, last = right_phrase(text, tokens, first)
    speaker = speakers.resolve(phrase)
    return Attribution(begin, last, begin, speaker, begin - start < 3) if speaker else None


def spoken(text: str, tokens: Sequence[tuple[str, int, int]], index: int, start: int, speakers: Speakers) -> Attribution | None:
    """The attribution made by the verb of saying at tokens[index]: subject before it, `by` after a passive, or an inverted subject after it."""
    token, begin, finish = tokens[index]
    before = index - 1
    while before >= 0 and tokens[before][0].lower() in TRANSPARENT:
        before -= 1
    if before > 2 and tokens[before][0] == "," and tokens[before - 1][0].lower() in ADVERBIAL and tokens[before - 2][0] == ",":
        before -= 3
    if index and tokens[index - 1][0] in (",", "”", '"') and token.lower() in INVERTING and index + 1 < len(tokens):
        phrase, last = right_phrase(text, tokens, index + 1)
        speaker = speakers.resolve(phrase) if phrase and (person(phrase) or BODIES.search(phrase)) else None
        if speaker:
            return Attribution(begin, last, begin, speaker, False)
    if token.lower() == "quoted" and before >= 0:
        phrase, first = left_phrase(text, tokens, before)
        speaker = speakers.resolve(phrase) if phrase else None
        return Attribution(tokens[first][1], finish, begin, speaker, False) if speaker else None
    passive = index > 0 and any(t[0].lower() in ("was", "were", "been", "being", "is", "are") for t in tokens[max(0, index - 2) : index])
    if passive or (token.lower() == "put" and index + 1 < len(tokens) and passive):
        by = next(
            (
                i
                for i in range(index + 1, min(index + 40, len(tokens)))
                if tokens[i][0].lower() == "by" and (tokens[i + 1][0][:1].isupper() or tokens[i + 1][0].lower() == "the")
                if i + 1 < len(tokens)
            ),
            -1,
        )
        if by < 0:
            return None
        phrase, last = right_phrase(text, tokens, by + 1)
        speaker = speakers.resolve(phrase) if BODIES.search(phrase) or person(phrase) else None
        return Attribution(begin, last, begin, speaker, False) if speaker else None
    if before > 2 and [t[0].lower() for t in tokens[before - 2 : before + 1]] in (
        ["for", p, "part"] for p in ("his", "her", "its", "their")
    ):
        before -= 3
    phrase, first = left_phrase(text, tokens, before)
    speaker = speakers.resolve(phrase) if phrase else None
    if speaker:
        for word in re.findall(r"\w+", text[tokens[first][1] : begin].lower()):
            if word in ROLES and person(phrase):
                speakers.roles[word] = speaker
        return Attribution(
            tokens[first][1], finish, begin, speaker, tokens[first][1] - start < 3 or tokens[first - 1][0] not in (",", "”", '"', "’", "'")
        )
    if token.lower() in ("told", "telling", "tells", "tell", "informed"):
        return None
    if token.lower() not in INVERTING:
        return None
    closing = index == 0 or tokens[index - 1][0] in (",", "”", '"', "?", "!", "’", "'", "“")
    if closing and index + 1 < len(tokens):
        phrase, last = right_phrase(text, tokens, index + 1)
        speaker = speakers.resolve(phrase) if phrase else None
        if speaker:
            return Attribution(begin, last, begin, speaker, False)
    return None


def left_phrase(text: str, tokens: Sequence[tuple[str, int, int]], last: int) -> tuple[str, int]:
    """The noun phrase that ends at tokens[last], an apposition between commas skipped; with the index of its first token."""
    if last < 0:
        return "", 0
    if tokens[last][0].lower() in ("he", "she", "they", "it"):
        return tokens[last][0], last
    if tokens[last][0] == ",":
        opening = next((i for i in range(last - 1, max(-1, last - 25), -1) if tokens[i][0] in (",", ";", "“", '"')), -1)
        inner = text[tokens[opening][2] : tokens[last][1]].strip() if opening >= 0 else ""
        if opening >= 1 and person(inner) and len(inner.split()) <= 5:
            return inner, opening + 1
        if opening < 1 or not re.match(
            r"(?:the|a|an|who|whose|which|head|chief|spokes|mayor|governor|minister|president|Ukraine|Russia|Israel|deputy|director|"
            r"[a-z]+ (?:of|for)|[A-Z]\w+['’]s)\b",
            inner,
        ):
            return "", 0
        last = opening - 1
    first, spare = last, 2
    while first >= 0:
        token = tokens[first][0]
        low = token.lower()
        if (
            token in STOP
            or token == ","
            or low in VERBS_IN_SUBJECT
            or (low.endswith("ed") and not token[0].isupper() and low not in ("united", "armed"))
        ):
            break
        if PARTICLE.match(token) and first > 0 and tokens[first - 1][0][0].isupper():
            first -= 1
            continue
        plain = first < last and low.isalpha() and spare > 0 and low not in NOT_ADJECTIVES and not low.endswith(("ing", "ly"))
        if (
            plain
            and not token[0].isupper()
            and low not in TITLES
            and low not in LEADING
            and not BODIES.fullmatch(token)
            and low not in PRONOUNS
            and BODIES.search(text[tokens[first][1] : tokens[last][2]])
        ):
            spare -= 1
            first -= 1
            continue
        if (
            not token[0].isupper()
            and low not in TITLES
            and low not in LEADING
            and not BODIES.fullmatch(token)
            and low not in PRONOUNS
            and low
            not in (
                "state",
                "own",
                "emergency",
                "health",
                "civil",
                "fire",
                "rescue",
                "several",
                "two",
                "security",
                "law",
                "enforcement",
                "united",
                "armed",
                "national",
                "general",
                "state-run",
                "air",
                "news",
                "hospital",
                "medical",
                "country",
                "capital",
                "statement",
                "post",
                "report",
                "message",
                "update",
                "figures",
                "data",
                "region",
                "province",
                "area",
                "district",
                "oblast",
                "town",
                "state",
                "border",
                "separate",
            )
        ):
            break
        first -= 1
    if first > 0 and tokens[first][0].lower() == "by" and tokens[first - 1][0].lower() in ("cited", "quoted"):
        return left_phrase(text, tokens, first - 2)
    first += 1
    if first == last and tokens[first][0].lower() == "who" and first > 0:
        return left_phrase(text, tokens, first - 1)
    while first <= last and tokens[first][0].lower() in ("of", "for", "in", "and", "at", "'s", "on"):
        first += 1
    if first > last:
        return "", 0
    return text[tokens[first][1] : tokens[last][2]], first


def right_phrase(text: str, tokens: Sequence[tuple[str, int, int]], first: int) -> tuple[str, int]:
    """The noun phrase that starts at tokens[first], up to a comma, a full stop or a verb; with the offset of its end."""
    last = first
    while last < len(tokens) and last - first < 14:
        token = tokens[last][0]
        low = token.lower()
        if (
            (token in STOP and not (token == "." and last + 1 < len(tokens) and tokens[last + 1][1] == tokens[last][2]))
            or token == ","
            or low in VERBS_IN_SUBJECT
            or low
            in (
                "on",
                "to",
                "by",
                "citing",
                "quoted",
                "told",
                "who",
                "via",
                "from",
                "late",
                "early",
                "shortly",
                "adding",
                "saying",
                "with",
                "so",
            )
        ):
            break
        if low in ("in", "at") and last > first and not re.match(r"[A-Z]", tokens[last + 1][0] if last + 1 < len(tokens) else "x"):
            break
        if re.fullmatch(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|overnight|earlier|yesterday|today", token):
            break
        last += 1
    if last == first or first >= len(tokens):
        return "", tokens[first][2] if first < len(tokens) else 0
    phrase = text[tokens[first][1] : tokens[last - 1][2]]
    if STATEMENT.match(phrase):
        by = next((i for i in range(first, min(first + 14, len(tokens) - 1)) if tokens[i][0].lower() in ("by", "from")), -1)
        if by > 0:
            return right_phrase(text, tokens, by + 1)
    if last + 1 < len(tokens) and tokens[last][0] == "," and not person(phrase) and not ORGANISATION.search(phrase):
        named, end = right_phrase(text, tokens, last + 1)
        if named and person(named) and len(named.split()) <= 5:
            return named, end
    return text[tokens[first][1] : tokens[last - 1][2]], tokens[last - 1][2]


def source_of(at: int, attributions: Sequence[Attribution], default: str | None) -> str | None:
    """The source of what is stated at offset `at`: the last speaker before it whose speech goes on, else the next one after it, else `default`."""
    leading = [a for a in attributions if a.leading and a.end <= at + 1]
    if leading:
        return leading[-1].speaker
    trailing = [a for a in attributions if a.start >= at]
    if trailing:
        return trailing[0].speaker
    return attributions[-1].speaker if attributions else default
