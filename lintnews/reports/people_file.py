"""The people of many stories as a rule file of the kind `register`, for a newsroom to go on from.

people = PeopleFile()
for story in stories: people.add(story)
people.as_yaml()
"""

from collections import Counter

from lintnews.document import Document
from lintnews.prose.naming.name_parts import fold_name
from lintnews.prose.naming.name_words import ALSO_SURNAME, BODY, PEOPLE, PLACE, PLACE_WORD, NameWords
from lintnews.reports.register import Register

_NO_SURNAME = BODY | PEOPLE | PLACE | PLACE_WORD
_HEAD = """\
# People whom the stories name, with a title that they had there and in how many stories they stand. Check each line,
# move titles to `title:` with the days of office where they matter, and take out whom you do not need.
extends: register
message: "{said}"
level: warning
"""


class PeopleFile:
    """Gathers those whom stories give a full name and treat as people: with a title, more than once, or in several."""

    def __init__(self) -> None:
        self._register = Register()
        self._titles: dict[tuple[str, str], Counter[str]] = {}
        self._met: set[tuple[str, str]] = set()

    def add(self, story: Document) -> None:
        """Takes in the people of a story."""
        self._register.add(story)
        roles = story.lexicon.get(NameWords).roles
        for person in story.people:
            if not (person.given and person.surname):
                continue
            key = fold_name(person.given.split(" ")[0]), fold_name(person.surname)
            last = roles(person.surname.split(" ")[-1])
            titles = [title for title in person.titles if title.place != "alone" and not title.status]
            self._titles.setdefault(key, Counter()).update([title.text for title in titles if not title.plural])
            if (titles or len(person.names) > 1) and (last & ALSO_SURNAME or not last & _NO_SURNAME):
                self._met.add(key)

    def as_yaml(self) -> str:
        """The file, in order of the names; a spelling that most stories have otherwise is left out."""
        lines = []
        for key, (name, count) in self._register.people():
            if key not in self._met and (count < 2 or key not in self._titles):
                continue
            title = next((text for text, _ in self._titles.get(key, Counter()).most_common(1)), "")
            told = "; ".join([*([title] if title else ()), f"{count} stories" if count > 1 else "1 story"])
            lines.append(f"  - name: {_quoted(name)}  # {told}")
        return "\n".join([_HEAD + ("people:" if lines else "people: []"), *sorted(lines)]) + "\n"


def _quoted(name: str) -> str:
    """A name as YAML reads it back."""
    plain = name.replace(" ", "").replace("-", "").replace("'", "").replace("\u2019", "").replace(".", "")
    return name if plain.isalpha() and name[0].isalpha() else '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
