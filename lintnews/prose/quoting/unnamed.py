"""Somebody without a name who is the subject of a sentence: `Her landlord`, `A driver`, `The club's director`."""

from lintnews.expressions import expression
from lintnews.records import Record

_MALE = """man boy husband father dad son brother uncle grandfather grandson nephew widower fisherman policeman fireman
    businessman salesman chairman spokesman cameraman councilman foreman postman landlord king prince waiter
    gentleman monk
    """.split()
_FEMALE = """woman girl wife mother mum mom daughter sister aunt grandmother granddaughter niece widow queen princess
    actress waitress spokeswoman businesswoman policewoman councilwoman chairwoman landlady nun lady
    """.split()
_EITHER = """accountant activist actor adviser agent aide analyst architect artist assistant astronaut athlete attorney
    author baker banker barber barista barrister bishop boss bowler boxer breeder broker builder butcher buyer
    candidate captain caretaker carpenter chairperson chef chemist clerk coach commander commissioner commuter
    composer conductor constable contractor cook coroner correspondent councillor counsellor cyclist dancer
    dealer defendant dentist detective developer diplomat director doctor driver economist editor electrician
    engineer executive expert farmer firefighter florist forecaster founder gardener goalkeeper governor grocer
    guard guide hairdresser historian host hunter inspector instructor investigator investor janitor jeweller
    jockey journalist judge juror lawmaker lawyer lecturer librarian lieutenant magistrate manager marshal mayor
    mechanic merchant midfielder midwife miner minister musician neighbor neighbour novelist nurse officer
    official operator organiser organizer owner painter paramedic passenger pastor patient pharmacist
    photographer pilot plaintiff player plumber poet politician president priest producer professor programmer
    prosecutor psychologist publican publisher pupil ranger receptionist referee reporter representative
    researcher resident reviewer sailor scientist secretary senator sergeant shepherd sheriff shopkeeper singer
    skipper soldier solicitor spokesperson stallholder striker student suspect surgeon surveyor tailor teacher
    teenager tenant tourist trader trainee trainer umpire undertaker vet veteran vicar victim villager volunteer
    walker warden winemaker winner witness worker writer
    """.split()
_GENDERS = dict.fromkeys(_EITHER, "") | dict.fromkeys(_MALE, "male") | dict.fromkeys(_FEMALE, "female")
# What opens a sentence about somebody new: an article or an owner. (`The minister` is mostly somebody named before.)
_OPENING = expression(
    r"(?:(?:But|And|Then|So|Yet|Still|Now),? )?"
    r"(?:(?:An?|One|Another|His|Her|Their|Its|Our|My|an?|one|another|his|her|their|its)"
    r"|(?:[Tt]he )?[A-Z][\w-]*(?: (?:of (?:the )?)?[A-Z][\w-]*){0,4}['’]s?|[Tt]he [a-z]+['’]s?)(?= )"
)
_WORD = expression(r" ([a-z][a-z-]*|[A-Z][\w-]*)(?!['’\w])")
_DESCRIBING = 4  # words that may stand between the two


class Unnamed(Record):
    """The noun for somebody, and where it ends."""

    noun: str
    end: int


def unnamed_subject(unquoted: str, at: int, gender: str) -> Unnamed | None:
    """Who without a name opens the sentence at `at` of a text whose quotations are blanked, if they may be of the
    gender.
    """
    opening = _OPENING.match(unquoted, at)
    end = opening.end() if opening else len(unquoted)
    for _ in range(_DESCRIBING):
        word = _WORD.match(unquoted, end)
        if word is None:
            return None
        end = word.end()
        known = _GENDERS.get(word[1])
        if known is not None:
            return Unnamed(word[1], end) if known in ("", gender) else None
    return None
