"""Who said it: the patterns of attribution, a line each."""

from functools import cache
from pathlib import Path

import pytest
import yaml

import lintnews
from lintnews.lexicon import Lexicon
from lintnews.prose.attribution import Quote, attribute
from lintnews.prose.quotes import find_quotations
from lintnews.prose.zones import Zone

LEXICON = Path(__file__).parent.parent / "rules" / "attribution" / "lexicon.yml"


@cache
def lexicon() -> Lexicon:
    return Lexicon(yaml.safe_load(LEXICON.read_text(encoding="utf-8")))


def zones_of(text: str) -> list[Zone]:
    zones, at = [], 0
    for part in text.split("\n\n"):
        zones.append(Zone("paragraph", at, at + len(part)))
        at += len(part) + 2
    return zones


def read(text: str, run_on: bool = True) -> tuple[Quote, ...]:
    zones = zones_of(text)
    return attribute(text, find_quotations(text, zones), zones, lexicon(), run_on=run_on)


# A text and the speaker of each of its quotations in order; a dash where nobody is credited.
CREDITED = [
    ("“We will win the cup,” Smith said.", "Smith"),
    ("“We will win the cup,” said Jane Smith, a coach.", "Jane Smith"),
    ("“We will win the cup,” the coach of the team said on Monday.", "the coach of the team"),
    ("Smith said, “We will win the cup.”", "Smith"),
    ("Smith, the coach of the team, said: “We will win the cup.”", "Smith"),
    ("“We will win,” he said, “if we play well together.”", "he he"),
    ("“We will win the cup,” Smith said. “We will win it. All of it.” “Yes, we will do it.”", "Smith Smith Smith"),
    ("Jones disagreed. “We will never win the cup.”", "Jones"),
    ("According to the report, the plan was “a total waste of money.”", "the report"),
    ("“The plan was a total waste,” according to the report.", "the report"),
    ("Jones: “We will never win the cup.”", "Jones"),
    ("“We will not go home” before dawn, a man from the union told a crowd by the gate.", "a man from the union"),
    ("“We will not go home,” Mr Jan said.", "Mr Jan"),
    ("Ada Lee confirmed that the plant would shut.\n\n“We tried to save it.”\n\nIt opened in May.", "Ada Lee"),
    ("The two met, and Jones told reporters that it was “a total waste of money.”", "Jones"),
    ("She vowed to “fight to the very end” for it.", "She"),
    ("“Why would we do that now?” Smith asked. “Nobody knows why that is.”", "Smith Smith"),
    ("Smith arrived on Tuesday in Ohio and said it was “a good day for us.”", "Smith"),
    ("Smith told the crowd, adding that it was “a good day for us.”", "Smith"),
    ("The road is shut.\n\n“We will win the cup this year.”\n\n— Ada Lee, coach", "Ada Lee"),
    ("“We go on from here.\n\n“We never stop at all,” Smith said.", "Smith Smith"),
    ("“We will never win the cup.” — Ada Lee, coach", "Ada Lee"),
    ("“We will never win the cup.” (Ada Lee, coach)", "Ada Lee"),
    ("“LEE: We will never win the cup.”", "LEE"),
    ("A woman who lives near the park told the court “it was a bad day for us.”", "A woman"),
    ("Two men who had agreed to read the plan for the board said: “It will never work.”", "Two men"),
    ("The clerk who the mayor said lost the papers “will never work here again.”", "the mayor"),
    ("Shortly after the vote ended, the union sent out a letter saying the plan was “a total waste.”", "the union"),
    ("They marched to the hall — where 50 pupils were waiting, chanting “we want our bus back.”", "50 pupils"),
    ("Smith, who called the plan “a waste of time,” described the town as “a very sad place.”", "who Smith"),
    ("“You must go through it first,” From said. “You really must.”", "From From"),
    ("“We will win the cup,” said June. “All of it, every year.”", "June June"),
    ("Smith stood by the plan by saying he would back it if asked. “I think he can do the job.”", "Smith"),
    ("As Smith went on about “how the cup is lost,” and “our own poor fans,” Jones nodded yes.", "Smith Smith"),
    ("Smith praised the plan, calling it “a good thing,” saying he might show it to Jones.", "Smith"),
    ("No doubt Smith said, and I quote, “We love the very worst of fans.”", "No doubt Smith"),
    ("As Smith spoke, the board was hard at work, telling fans to stop “any and all of this.”", "the board"),
    ("Smith was asked by Jones, who has dismissed the news about Lee’s e-mails, “Did you send it?”", "Jones"),
    ("Smith answers the call with, “Why now, of all days?” Jones then writes back, “You look good.”", "Smith Jones"),
    ("“Fans are angry,” said Smith, who thinks the board “needs to work with them more.”", "Smith who"),
    ("The court praised those who recalled words Smith used in 2006 saying he “would win the cup one day.”", "Smith"),
    (
        "The fans quit after the paper’s editorial telling them to leave their “playground for the rich.”",
        "the paper’s editorial",
    ),
    ("The court rejected the claim that Smith had won the cup, and said he was “a very poor loser.”", "The court"),
    (
        "The news was out by noon, prompting players like Ada Smith to counter that “it is all a lie.”",
        "players like Ada Smith",
    ),
    (
        "The state of the club does not surprise the historian Ada Smith: “It was always like this.”",
        "the historian Ada Smith",
    ),
    ("Smith recently ran an advertisement that said the cup was “a waste of our money.”", "Smith"),
    ("Smith stood under a banner that said the cup was “a waste of our money.”", "a banner that"),
    ("The poll finds that 37 percent like the cup and 22 percent say it is “a waste of our money.”", "The poll"),
    ("Smith said she wants the cup because “most fans have never seen it,” she said. “It is a shame.”", "Smith she"),
    ("''What does that mean?'' Mr. Smith asked the board. ''That is all I want to hear.''", "Mr. Smith Mr. Smith"),
    ("“What does it mean?” Yes. It means that.", "-"),
    ("A clerk who did not wish to be named said the plan was “a total waste of money.”", "A clerk"),
    ("Police looking for a man missing in the Marsh Hills say they are “worried about the cold.”", "Police"),
    ("He said, “I will build it” - at which the crowd cried “Build it now!” - “and keep it up.”", "He the crowd He"),
    ("Smith says she hopes to win the cup, but she knows that “Jones will always be the king.”", "Smith"),
    ("Her son, Max, who drives the tug, thinks that she talks of the cup “as if it were a child.”", "Her son"),
    ("Smith, 88, wrote in a letter read aloud by her son: “I do not want the cup.”", "Smith"),
    ("A page set up by the friend of Jones described it as “the cup that nobody wants.”", "A page"),
    ("Ada Smith of Leddon, South Marsh says they like the cup and “always have liked it.”", "Ada Smith"),
    ("Outside, Ada Smith, whose son lay ill for nine hours, said it had made her “feel very sick.”", "Ada Smith"),
    ("Giving evidence at length, the board’s chief, Ada Smith, said it was “a very sad day.”", "the board’s chief"),
    ("Under the contract, the city must “build it again or pay for the whole of it.”", "the contract"),
    ("It comes after fans reported finding what one critic described as “a very small cup of tin.”", "one critic"),
    ("A suit filed Monday in South Marsh by Ada Smith alleges that they “knew of it all along.”", "A suit"),
    ("The cup was described at the time by the chair, Ada Smith, as “the best of all the cups.”", "the chair"),
    ("The judge said Smith, who wept as he was led away, had shown “not a flicker of remorse.”", "The judge"),
    ("Police were called to reports of a man shouting “you will all be sorry for this.”", "a man"),
    ("It was, in the words of one aide, “the worst day of a very bad year.”", "one aide"),
    ("“It is a travesty of justice,” yelled one of the women as the verdict was read.", "one of the women"),
    ("“No comment on that at all” was all Smith would say as she left.", "Smith"),
    ("A petition calling the plan “an act of vandalism on the sea front” has 9,000 names.", "A petition"),
    ("Tributes have been paid to Smith, with one friend calling him “the best of us all.”", "one friend"),
    ("Smith heard a woman scream, “Get out of here right now!”", "a woman"),
    ("Smith heard a loud crash, and “the whole of the street shook,” she said.", "she"),
    ("No 10 said it had “full confidence in the process and the people.”", "No 10"),
    ("Smith, who said he was “not an evil man,” was described by the judge as “without pity.”", "who the judge"),
    ("The crew put up a banner that said “we want our bus back.”", "a banner that"),
    ("“We won.”\n\n“And who is next?” Smith went on, as if nobody had heard him.", "- Smith"),
    ("Smith believes that the team is good enough. “They will win the cup.”", "Smith"),
    ("Smith mentioned that the team had lost. “Was that not a bad day for you?”", "Smith"),
    ("Smith told the board when asked last week about the cup: “It was a good day for us.”", "Smith"),
    ("Smith said on Monday that according to the report, the plan is dead, but “we will go on.”", "Smith"),
    ("Jones cannot say that “everybody is happy here,” Smith added.", "Smith"),
    ("Smith is unlikely to win after her comment that, “We will shut all of the shops.”", "her"),
    ("The club is under fire after Opposition members accused it of “a total waste of money.”", "Opposition members"),
    ("Smith looked at the town. It was “a very sad place” in those days.", "-"),
    ("Smith said the board would not call it “a total waste of money.”", "Smith"),
    ("Smith said that Jones begged the board and “went on his knees for it.”", "Smith"),
    ("Smith told a man who asked about the cup that it was “a good day for us.”", "Smith"),
    ("Smith said it was late but he feels that it was “a good day for us.”", "Smith"),
    ("The cup is lost, Smith said on Monday, adding that it was “a good day for us.”", "Smith"),
    ("When Jones said that he would go, Smith shot back: “We will win the cup.”", "Smith"),
    ("As the crowd began to shout, Smith was joined by Jones and joked, “We will win the cup.”", "Smith"),
    ("Smith, head of the team, emailed the board on Monday, telling them, “We will win the cup.”", "Smith"),
    ("Smith, the author of “Homecoming,” said it was “a good day for us.”", "Smith"),
    (
        "“We will win the cup,” the young senator and candidate for mayor said.",
        "the young senator and candidate for mayor",
    ),
    ("It was bad. “We will win!” Smith, the head of the “A” team in Pa., said on Monday.", "Smith"),
    ("Smith praised the team. “They will win the cup this year.”", "Smith"),
    ("“We will win the cup this year.” That quote from Smith was in the news.", "Smith"),
    ("“We won,” Smith said.\n\n“And we will win the cup.”", "Smith Smith"),
    ("If we lived there -- with luck and money -- a tenant would now ask: “Who is to pay for all this?”", "a tenant"),
    ("Smith, who has in the past described Jones as “a very sad old man,” left.", "who"),
    ("An official who spoke anonymously to discuss the plan said on Monday, “We will shut it all.”", "An official"),
    ("From the report: “The plan was a total waste of money.”", "the report"),
    ("14:52 — From a reader in Pa., Ada Lee: “Our house has gone past the window.”", "Ada Lee"),
    ("On her last match: “I looked at the board and I saw wood.”", "her"),
    ("“We won,” Smith said.\n\nOn Sunday, Lee wrote on Twitter: “He looks as fit as a flea.”", "Smith Lee"),
    ("“We won,” Smith said.\n\nOn the fitness of Lee: “He looks as fit as a flea.”", "Smith Smith"),
    ("Smith is unlikely to win after her March comment that, “We will shut the shops.”", "her"),
    ("It is the pull of Smith’s “if you like it, you can keep it” promise.", "Smith’s"),
    (
        "Smith’s phrase in that race against Lee was that Lee “would do anything to win.”",
        "Smith’s phrase in that race against Lee",
    ),
    ("When Smith rose, at one point the crowd loudly took up the old chant “Lock them up! All of them!”", "the crowd"),
    ("The rest are barred from voting “to fill a place on the board,” per the party’s rules.", "the party’s rules"),
    ("Smith played after a week with what the team called “an illness of some sort.”", "the team"),
    ("In a later tweet the club said that it was “working around the clock on it”.", "the club"),
    ("Another, held by a boy of about 9, asked simply, “Where will Daddy go?”", "Another"),
    ("Year 10 pupil Ada Lee, 15, said: “It was like losing an arm.”", "10 pupil Ada Lee"),
    ("“I will stop when I drop,” is all he will say on the subject.", "he"),
    ("“Clothes are what we wear while we wait,” is how she puts it.", "she"),
    ("“Eat up before it gets too cold,” the man behind the counter commands.", "the man behind the counter"),
    ("“Mind the gap and mind your head,” Smith deadpans.", "Smith"),
    ("James A. Smith, an expert on shipping who studies ports, said, “It will never work.”", "James A. Smith"),
    ("The road is shut.\n\n“We are so very sorry for it.”\n\nThe letter was signed by Ada Lee.", "Ada Lee"),
    ("The road is shut.\n\n“We are so very sorry for it.”\n\nSo says Ada Lee.", "Ada Lee"),
    ("“And where does he work now?” Smith asked.\n\n“For the board that I serve on.”", "Smith -"),
    ("“A very timid and tired plan” is the verdict of the Star.", "the Star"),
    ("Overheard: “We have all of it here,” Lee said.", "Lee"),
    ("The club’s head praised the team on the radio: “Never turn it off at all!”", "The club’s head"),
    ("She is asked: “Is he still breathing now, my love?”", "-"),
    (
        "“We won all of it,” Lee said.\n\nLee, 44, has worked on it for years.\n\n“He would have laughed at us.”",
        "Lee Lee",
    ),
    ("“All of the cups?” came the reply from Lee.", "Lee"),
    ("Then one morning there was a note: “For whenever you need it, my dear.”", "a note"),
    ("“Where is he now, sir?” the clerk is heard asking on the tape.\n\n“He is by the creek.”", "the clerk -"),
    ("Smith asked the clerk whether she had read it.\n\n“Yes, I have read all of it.”", "the clerk"),
    ("Smith asked her who had said it.\n\n“It was the chief of us all.”", "her"),
    ("Smith asked the clerk about the cup.\n\n“Where did you put it down?”", "Smith"),
    ("The clerk, who spoke on condition of anonymity, called it “a mess of a plan.”", "The clerk"),
    ("Man of the match: Ada Lee (Leddon). “It was so very loud in there.”", "Ada Lee"),
    ("“We are not lost, we are here.” — Ada Lee, whose ferry docked in the wrong town", "Ada Lee"),
    ("“The river won today.”\n\nThe captain\n\n“It has come to stay.”\n\nHis mate", "The captain His mate"),
    ("“The river won today.”\nAda Lee, on the radio", "Ada Lee"),
    (
        "ADA LEE, MAYOR\n\n“The river won today.”\n\nDAN ROE, BAKER\n\n“It has come to stay.”",
        "ADA LEE, MAYOR DAN ROE, BAKER",
    ),
    ("The river was high.\n\n“We left the old boat.\n\n“Then it sank at last,” said Lee.", "Lee Lee"),
    ("The clerks say no.\n\n“We left the old boat.\n\n“Then it sank at last,” said Lee.", "Lee Lee"),
    ("Roe said this: “We left the old boat.\n\n“Then it sank at last,” said Lee.", "Roe Lee"),
    ("ROE: Did you read it?\n\nLEE: No. I tell all of them, “Write to my office.”", "LEE"),
]


@pytest.mark.parametrize(("text", "speakers"), CREDITED)
def test_credits(text: str, speakers: str) -> None:
    found = [text[q.speaker.start : q.speaker.end] if q.speaker else "-" for q in read(text) if q.words > 1]
    assert " ".join(found) == speakers


UNCREDITED = [
    "The road was closed on Friday.\n\n“We had no idea that it would be closed.”\n\nTraffic was slow.",
    "The road was closed on Friday. “We had no idea that it would be closed.”",
    "The road was closed on Friday.\n\nThe plan was “a total waste of money.”",
    "The plan, “a total waste of money,” has failed.",
    "The road continues to be long. “We had no idea that it would be closed.”",
    "Haugland played down the chance of a meeting that week, and also suggested that the matter of the crews should go "
    "to the courts.\n\n“Plainly nobody will sail today, but by Sunday the harbour will name a date for it.”\n\n"
    "Prior to the talks, captains had spoken of delays.",
    "The Early Years\n\n“We had no idea that it would be closed.”\n\nTraffic was slow.",
]


@pytest.mark.parametrize("text", UNCREDITED)
def test_nobody_is_credited(text: str) -> None:
    assert [(q.kind, q.attributed) for q in read(text)] == [("speech", False)]


def test_an_aside_about_another_parts_a_monologue() -> None:
    text = "“We won all of it,” Lee said.\n\nThe clerk has worked on it for years.\n\n“He would have laughed at us.”"
    assert [quote.attributed for quote in read(text)] == [True, False]


def test_signs_alone_after_a_quotation_credit_nobody() -> None:
    assert not any(quote.attributed for quote in read("«6. «"))


def test_a_label_is_no_chain() -> None:
    text = '"LEE: Did you read it to the board?\n\n"ROE: I did not, I am sorry."'
    assert [quote.how for quote in read(text)] == ["label", "label"]


def test_run_on_is_an_option() -> None:
    text = "“We will win the cup,” Smith said.\n\n“We have trained for it all year.”"
    assert [q.attributed for q in read(text)] == [True, True]
    assert [q.attributed for q in read(text, run_on=False)] == [True, False]


@pytest.mark.parametrize(
    "then",
    [
        "“Although we had trained for it all year.”",
        "“We have trained for it all year.”\n\n“We will be ready then,” he said.",
        "“We have trained for it all year.”\n\n“There is more to do.”\n\n“We will be ready then,” Smith said.",
    ],
)
def test_what_plainly_goes_on_needs_no_run_on(then: str) -> None:
    quotes = read(f"“We will win the cup,” Smith said.\n\n{then}", run_on=False)
    assert all(quote.attributed for quote in quotes)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“No,” said Ann Poe.", "speech"),
        ("The boat was old. “It sank,” Poe said.", "speech"),
        ("Ann Poe said, “We won.”", "speech"),
        ("Ann Poe told reporters: “It sank.”", "speech"),
        ("Ann Poe said it was “late.”", "mention"),
        ("Ann Poe sings “Yes, Please.”", "mention"),
        ("He called it a “mess,” said Ann Poe.", "mention"),
        ("Poe saw “Moonlight,” she said.", "mention"),
        ("“Moonlight” was dull, Poe said.", "mention"),
    ],
)
def test_a_few_words_are_speech_where_they_are_a_sentence(sentence: str, kind: str) -> None:
    assert [quote.kind for quote in lintnews.parse(f"Boat lost\n\n{sentence}\n").quotes] == [kind]
