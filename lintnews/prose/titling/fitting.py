"""Whether a nickname stands for the office that a title names."""

from collections.abc import Sequence

from lintnews.prose.folding import fold
from lintnews.prose.titles import Title
from lintnews.prose.titling.nickname import Nickname
from lintnews.prose.titling.offices import Office, Offices
from lintnews.prose.titling.roles import Roles

# Every country has one: their titles must name it.
_LEADERS = ("leader", "strongman")


def fits(title: Title, nickname: Nickname, offices: Offices, roles: Roles) -> bool:
    """Whether a nickname stands for the office that a title names, in the country that the title names."""
    if title.below != nickname.below or title.status == "pending" or (title.status == "former") != nickname.former:
        return False
    if nickname.text.endswith(_LEADERS) and nickname.country and title.held.country != nickname.country:
        return False
    for id in title.held.offices:
        if id in nickname.offices and _same_country(title, offices.by_id[id], nickname.country):
            return not nickname.body or nickname.body in offices.bodies or nickname.body in title.words
    if not nickname.body or nickname.offices:
        return False
    if nickname.below:
        return nickname.body == title.article or _in_row(nickname.body.split(), title.words)
    return (
        title.head in roles.ranking
        and title.head not in nickname.text.split()
        and _in_row(nickname.body.split(), title.words)
    )


def _same_country(title: Title, office: Office, country: str) -> bool:
    known = title.held.country or office.country
    return not country or not known or known == country


def _in_row(short: Sequence[str], long: Sequence[str]) -> bool:
    return any(list(long[at : at + len(short)]) == list(short) for at in range(len(long) - len(short) + 1))


def is_own(titles: Sequence[Title], nickname: Nickname) -> bool:
    """Whether the words of a nickname are a title that the story gives somebody: "the fire chief"."""
    words = fold(nickname.text).split()
    core = [word for word in words if word not in ("the", "a", "an")]
    return any(_ends(core, title.words) for title in titles if title.end != nickname.end)


def _ends(core: Sequence[str], words: Sequence[str]) -> bool:
    """Whether one of two runs of words is the end of the other."""
    size = min(len(core), len(words))
    return size > 0 and list(core[-size:]) == list(words[-size:])
