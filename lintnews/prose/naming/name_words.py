"""What a capitalised word is known to be: a given name, a title, part of a body's or a place's name."""

from lintnews.lexicon import Lexicon
from lintnews.prose.memo import Memo
from lintnews.prose.naming.given_names import GivenNames, without_accents

# Roles, as bits: a word may have several.
GIVEN, DOUBTFUL, TITLE, BODY, PLACE_WORD, PLACE, PEOPLE, CALENDAR, OPENER, FAMILY_FIRST, ALSO_SURNAME, JOB = (
    1 << bit for bit in range(12)
)
_KEYS = {
    "titles": TITLE,
    "organisations": BODY,
    "place-words": PLACE_WORD,
    "places": PLACE,
    "peoples": PEOPLE,
    "calendar": CALENDAR,
    "openers": OPENER,
    "family-first": FAMILY_FIRST,
    "also-surnames": ALSO_SURNAME,
}
# How many words are kept with their roles.
_KEPT = 20_000
# What is something else than a person's name; a given name that has one of these roles too is a name only in company.
KNOWN = TITLE | BODY | PLACE_WORD | PLACE | PEOPLE | CALENDAR | OPENER


class NameWords:
    """The lexicon's `names` section and its given names, as one look-up from word to roles."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.given = lexicon.get(GivenNames)
        section = lexicon.sections.get("names", {})
        self.firms = frozenset(tuple(name.split()) for name in section.get("firms", ()))
        self.title_tails = frozenset(section.get("title-tails", ()))
        self.honours = frozenset(" ".join(section.get("honours", ())).split())
        self.particles = frozenset(section.get("particles", ()))
        self.well_known = frozenset(name.casefold() for name in section.get("well-known", ()))
        self.acts = frozenset(" ".join(section.get("acts", ())).split())
        self.weekdays = frozenset(" ".join(section.get("weekdays", ())).split())
        self.named_days = frozenset(" ".join(section.get("named-days", ())).split())
        self._roles = dict.fromkeys(self.given, GIVEN)
        for key, role in _KEYS.items():
            self._add(" ".join(section.get(key, ())).split(), role)
        self._add([_plural(word) for word in " ".join(section.get("peoples", ())).split()], PEOPLE)
        self._add([_plural(word) for word in " ".join(section.get("titles", ())).split() if len(word) > 4], TITLE)
        self._add(_jobs(lexicon), JOB)
        registered = {name.split()[0] for name in lexicon.sections.get("registered", ()) if " " in name}
        self._add(sorted(registered), GIVEN)
        for name in (*self.given, *registered):
            if name in self.given.doubtful or self._roles[name] & KNOWN:
                self._roles[name] |= DOUBTFUL
        self.roles = Memo(self._read, _KEPT).__getitem__

    def _add(self, words: list[str], role: int) -> None:
        roles = self._roles
        for word in words:
            roles[word] = roles.get(word, 0) | role

    def _read(self, word: str) -> int:
        """The roles of a word as it stands in copy: `Sen.`, `ANTONY` and `Andrés` are known by their plain forms."""
        roles = self._roles.get(word)
        if roles is None and len(word) == 2 and word[1] == ".":
            return 0  # the initial in James A. Garfield is no article
        if roles is None:
            plain = without_accents(word).rstrip(".,").replace("\u2019", "'")
            roles = self._roles.get(plain, 0)
            if not roles and len(plain) > 4 and plain.isupper():  # but WHO is no question and RIA no girl
                roles = self._roles.get(plain.capitalize(), 0)
            if not roles and "-" in plain:  # Jean-Luc
                roles = self._roles.get(plain.partition("-")[0], 0) & GIVEN
        return roles


def _jobs(lexicon: Lexicon) -> list[str]:
    """The nouns of titles that say that a person's name follows, with a capital."""
    section = lexicon.sections.get("title-words", {})
    vague = {*section.get("vague-heads", "").split(), *section.get("corporate-heads", "").split()}
    return [word.capitalize() for word in section.get("heads", "").split() if word not in vague]


def _plural(title: str) -> str:
    if title.endswith("man"):
        return title[:-3] + "men"
    return title[:-1] + "ies" if title.endswith("y") else f"{title}s"
