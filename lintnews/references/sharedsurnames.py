"""Two people of one surname, and a bare surname that leaves open which of them is meant."""

from collections.abc import Iterator, Sequence

from lintnews.document import Document
from lintnews.prose.naming.coreference import Mention
from lintnews.prose.people import Person
from lintnews.prose.titling.roles import Roles
from lintnews.references.mentions import in_body, is_attribute, is_bare, paragraph, shared_surnames
from lintnews.rule import Hit


def shared_surname(story: Document, apart: bool) -> Iterator[Hit]:
    """A bare surname where two people who bear it were last named together; where `apart`, one after the other."""
    for surname, bearers in _families(story):
        mentions = sorted(
            (mention.start, number, mention)
            for number, person in enumerate(bearers)
            for mention in in_body(story, person)
        )
        last: dict[int, int] = {}
        if apart and _is_settled(mentions, bearers):
            continue
        for start, number, mention in mentions:
            if not is_bare(mention, bearers[number]):
                last[number] = paragraph(story, mention)
                continue
            place = max(last.values(), default=-1)
            together = [number for number, paragraph in last.items() if paragraph == place]
            near = together
            if apart:  # within a paragraph it is whoever was named in it
                near = list(last) if len(together) == 1 and place != paragraph(story, mention) else []
            asks = len(near) > 1 and mention.text.endswith(surname) and _is_near(story, place, start)
            if asks and not _is_marked(story, mention):
                names = [bearers[number].name for number in near]
                right = " or ".join([", ".join(names[:-1]), names[-1]])
                yield Hit(start, mention.end, {"person": surname, "right": right}, tuple(names))
                if apart:
                    break
                last.clear()


def _families(story: Document) -> Iterator[tuple[str, list[Person]]]:
    """The people of each surname that several have, but where the headline has one of them, whom the story is about."""
    shared = shared_surnames(story)
    if not shared:
        return
    people: dict[str, list[Person]] = {}
    for person in story.people:
        if person.given and person.surname in shared:
            people.setdefault(person.surname, []).append(person)
    for surname, bearers in people.items():
        if sum(_heads_story(story, person) for person in bearers) != 1:
            yield surname, bearers


def _heads_story(story: Document, person: Person) -> bool:
    """Whether the headline has somebody's full name."""
    zones = (story.zone_at(mention.start) for mention in person.names if not is_bare(mention, person))
    return any(zone is not None and zone.kind == "headline" for zone in zones)


def _is_settled(mentions: Sequence[tuple[int, int, Mention]], bearers: Sequence[Person]) -> bool:
    """Whether one of several people of a surname is called by it before the second of them is named."""
    named: set[int] = set()
    for _, number, mention in mentions:
        if is_bare(mention, bearers[number]):
            return len(named) < 2
        named.add(number)
    return True


def _is_near(story: Document, paragraph: int, start: int) -> bool:
    """Whether a paragraph that begins there holds a place or ends right before the paragraph that does."""
    zone = story.zone_at(start)
    return zone is not None and (paragraph == zone.start or not story.text[paragraph : zone.start].rstrip().count("\n"))


def _is_marked(story: Document, mention: Mention) -> bool:
    """Whether the words beside a surname tell its bearer ("Mrs. Quillan") or make it a thing's."""
    roles = story.lexicon.get(Roles)
    before = story.folded[max(0, mention.start - 20) : mention.start].split()
    word = before[-1] if before else ""
    return word in roles.courtesy or roles.head(word) is not None or is_attribute(story, mention)
