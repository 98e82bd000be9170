"""One person under two surnames: the two parts of a double one, or a given name taken for a family name."""

from collections.abc import Iterator

from lintnews.document import Document
from lintnews.prose.naming.given_names import GivenNames
from lintnews.prose.people import Person
from lintnews.prose.titling.roles import Roles
from lintnews.references.mentions import in_body, is_attribute, is_bare, shared_surnames
from lintnews.rule import Hit


def two_surnames(story: Document) -> Iterator[Hit]:
    """The mentions by another surname than the first."""
    shared, known = shared_surnames(story), story.lexicon.get(GivenNames)
    for person in story.people:
        names = person.name.replace("-", " ").split() if person.given and len(person.mentions) > 1 else []
        if names and person.surname not in shared and names[0] == person.surname != person.given:
            yield from _given_for_family(story, person)
        if len(names) < 3 or person.surname in shared:
            continue
        first: set[str] = set()
        right = ""
        for mention in in_body(story, person):
            words = set(mention.text.replace("-", " ").split())
            if (
                not is_bare(mention, person)
                or names[0] in words
                or any(word in known for word in words & set(names[1:-1]))
            ):
                continue
            if not first:
                first, right = words, mention.text
            elif not words & first and words <= set(names) and not is_attribute(story, mention):
                yield Hit(mention.start, mention.end, {"person": person.name, "right": right}, (right,))


def _given_for_family(story: Document, person: Person) -> Iterator[Hit]:
    """Mentions of Li Wenbo as Wenbo in a story that has Li as well."""
    mentions = in_body(story, person)
    if not any(mention.text == person.surname for mention in mentions):
        return
    roles, given = story.lexicon.get(Roles), person.given
    for mention in mentions:
        # The reader of names takes Min-jung for something that is Min's.
        if mention.text in (given, given.partition("-")[0]) and story.text.startswith(given, mention.start):
            whole = mention._replace(end=mention.start + len(given))
            before = story.folded[max(0, mention.start - 20) : mention.start].split()
            titled = bool(before) and (before[-1] in roles.courtesy or roles.head(before[-1]) is not None)
            if titled or not is_attribute(story, whole):
                yield Hit(whole.start, whole.end, {"person": person.name, "right": person.surname}, (person.surname,))
