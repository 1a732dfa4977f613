"""How source spellings become the one a figure writes, and which further spellings a newspaper may use."""

import re
import unicodedata
from difflib import SequenceMatcher

from assets.figures.gazetteer import fold

_MARKS = str.maketrans("", "", "’‘ʼʻʿʾ`´“”″")
_ARTICLES = ("al", "an", "ar", "as", "ash", "at", "az", "ad", "adh", "el")
_ARABIC = {"DZ", "EG", "IQ", "JO", "LB", "LY", "PS", "SA", "SD", "SY", "YE", "AE", "KW", "TN", "MA"}
_CYRILLIC_UKRAINE = {"UA"}
_CYRILLIC_RUSSIA = {"RU", "BY"}

_CLASS = r"(?:State of|Republic of|Province of|Region of|Union Territory of|Provincia de|Estado de|Mkoa wa|Kizunga|Muhafazat)"
_WORD = (
    r"(?:Autonomous )?(?:Oblast|Krai|Kray|Region|Regional State|Province|Governorate|State|District|County|Department|Prefecture|"
    r"Republic|Raion|Rayon|raion|rayon|rajon|oblast|viloyati|Territory|City Council|Miskrada|City|urban|Division|Municipality|"
    r"Local Government Area)"
)

_FOREIGN = re.compile(r"[jwqx]|sz|cs|sch|oe|ue|ï")
_ROMANISED = {"CN", "JP", "KR", "KP", "TW", "HK", "VN", "TH", "MM", "LA", "KH"}
"""Countries whose alternates are other romanisations (Wade-Giles: Fu-sun, Pa-ri), which newspapers no longer print."""


def plain(name: str) -> str:
    """Latin letters without accents or transliteration marks; case, hyphens and apostrophes inside words stay."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", name.translate(_MARKS)) if not unicodedata.combining(c))
    special = str.maketrans("łŁøØđĐðıəƏßħ", "lLoOdDdiaAsh")
    return re.sub(r"\s+", " ", letters.translate(special)).strip(" '")


def is_latin(name: str) -> bool:
    """Whether a newspaper could print it: Latin letters, a capital first, no digits or code-like spelling."""
    return bool(re.fullmatch(r"[A-Z][A-Za-z' .-]+", name)) and not (name.isupper() and len(name) < 6)


def official_ukrainian(name: str) -> str:
    """GeoNames' mixed romanisations as Ukraine's own of 2010: Zaporizhzhya -> Zaporizhzhia, Mykolayiv -> Mykolaiv."""
    name = name.replace("'", "")
    name = re.sub(r"(?<=[a-z])yy(?=\b)", "yi", name)
    name = re.sub(r"(?<=[aeiou])yi(?=[a-z])", "i", name)
    name = re.sub(r"(?<=[a-z])y(?=[aeu])", "i", name)
    return re.sub(r"(?<=[aeou])y(?=[^aeiouy\s-]|\b)", "i", name)


def usual_russian(name: str) -> str:
    """As English newspapers write Russian names: Staryy Oskol -> Stary Oskol, Ryl'sk -> Rylsk."""
    return re.sub(r"(?:iy|yy)\b", "y", name.replace("'", ""))


def canonical(name: str, country: str) -> str:
    """The spelling a figure writes where no hand-made one says otherwise."""
    latin = plain(name)
    if country in _CYRILLIC_UKRAINE:
        return official_ukrainian(latin)
    if country in _CYRILLIC_RUSSIA:
        return usual_russian(latin)
    if country in _ARABIC:
        first, _, rest = latin.partition(" ")
        return f"{first}-{rest}" if rest and fold(first) in _ARTICLES else latin
    return latin


def variants(name: str, country: str) -> list[str]:
    """Systematic further spellings, all plausible in print, none invented by guess of meaning."""
    latin = plain(name)
    found = [latin, latin.replace("'", "")]
    if country in _CYRILLIC_UKRAINE:
        official = official_ukrainian(latin)
        found += [official, re.sub(r"yi\b", "y", official), re.sub(r"yi\b", "yy", official), re.sub(r"ii(?=[aev])", "iy", official)]
    if country in _CYRILLIC_RUSSIA:
        found += [usual_russian(latin), re.sub(r"(?<=[aeiou])y(?=[^aeiou\s-])", "i", usual_russian(latin))]
    if country in _ARABIC:
        found += _arabic(latin)
    return list(dict.fromkeys(found))


def _arabic(latin: str) -> list[str]:
    """Dayr and Deir, Bayt and Beit, with any article or none: An Nusayrat, Al-Nusayrat, Nusayrat."""
    spellings = [latin]
    for old, new in (("Dayr", "Deir"), ("Bayt", "Beit"), ("Kafr", "Kfar"), ("Tall", "Tel"), ("ay", "ai"), ("iyah", "iya"), ("ah", "a")):
        spellings += [re.sub(rf"{old}\b" if old.islower() and old != "ay" else old, new, s) for s in spellings]
    with_articles: list[str] = []
    for spelling in dict.fromkeys(spellings):
        first, _, rest = spelling.partition(" ")
        if rest and fold(first) in _ARTICLES:
            with_articles += [f"Al {rest}", f"El {rest}"] + ([rest] if len(rest) > 4 else [])
        with_articles.append(re.sub(r" (?:al|ad|ar|as|ash|at|az|an) ", " al ", spelling))
        with_articles.append(re.sub(r" (?:al|ad|ar|as|ash|at|az|an) ", " el ", spelling))
    return spellings + with_articles


def printable(name: str, country: str) -> bool:
    """Whether an alternate is a spelling English newspapers use, and not Polish, German or an old romanisation."""
    if country in _ROMANISED:
        return False
    return not (country in _CYRILLIC_UKRAINE | _CYRILLIC_RUSSIA and _FOREIGN.search(name.lower()))


def resembles(first: str, second: str, least: float) -> bool:
    """Whether two spellings are of one name (Kharkov, Kharkiv) and not two names of one place (Constantinople, Istanbul)."""
    one, other = fold(first), fold(second)
    return one[:1] == other[:1] and SequenceMatcher(None, one, other, autojunk=False).ratio() >= least


def bare_region(name: str) -> str:
    """A region's name without its class word: Idlib Governorate -> Idlib, Republic of Tatarstan -> Tatarstan."""
    stripped = re.sub(rf"^{_CLASS} ", "", name)
    while re.search(rf" {_WORD}$", stripped):
        stripped = re.sub(rf" {_WORD}$", "", stripped)
    return stripped
