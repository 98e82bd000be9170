"""Whether two quotations have one speaker, as far as the copy tells."""

from lintnews.expressions import expression
from lintnews.prose.attribution import Quote
from lintnews.prose.folding import fold

_WORD = expression(r"\w+")
_RELATIVE = expression(r"(?<=\w) (?:who|which|that)\Z")
_ARTICLE = expression(r"(?:An?|The|One|His|Her|Their|He|She|They) ")
_PRONOUNS = {"he", "she", "they", "it", "we", "i", "you", "who", "him", "her", "them", "his", "their"}


def same_speaker(text: str, one: Quote, other: Quote) -> bool | None:
    """True or False where persons or names tell, None where a pronoun, an office or a lack of names leaves it open."""
    if one.speaker is None or other.speaker is None:
        return None
    if one.speaker.start == other.speaker.start:
        return True
    if one.speaker.person and other.speaker.person:
        return one.speaker.person == other.speaker.person
    names = [text[quote.speaker.start : quote.speaker.end] for quote in (one, other) if quote.speaker]
    if any(fold(name) in _PRONOUNS or not _ends_in_name(name) for name in names):
        return None
    words = [set(_WORD.findall(fold(name))) for name in names]
    return None if words[0] & words[1] else False


def speaker_name(text: str, quote: Quote) -> str:
    """The speaker's full name, or what the copy calls them, as it stands within a sentence."""
    speaker = quote.speaker
    if speaker is None or speaker.person:
        return speaker.person if speaker else ""
    called = _RELATIVE.sub("", text[speaker.start : speaker.end])
    return called[0].lower() + called[1:] if _ARTICLE.match(called) else called


def _ends_in_name(words: str) -> bool:
    last = words.split()[-1]
    return last[0].isupper()
