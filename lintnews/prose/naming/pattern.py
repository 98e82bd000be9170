"""Runs of capitalised words, as an expression."""

from lintnews.expressions import expression

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢȚȘŤŦŨŪŬŮŰŲŴŶŸŹŻŽ\u0391-\u03a9\u0400-\u042f"
# Abbreviations whose full stop does not end a sentence, by length, as a look-behind has one width.
_AFTER_ABBREVIATION = (
    r"(?<=\b(?:Mr|Ms|Dr|St|Lt|Fr|Jr|Sr)\.)|(?<=\b(?:Mrs|Ste|Sen|Rep|Gov|Gen|Col|Sgt|Maj|Adm|Hon|Rev|Cpl|Pvt|Det)\.)"
    r"|(?<=\b(?:Sens|Reps|Govs|Gens|Capt|Prof|Cmdr|Supt|Insp|Msgr|Atty)\.)"
)
# The rest of a word after its capital, without a possessive: O'Neill, Jean-Luc, J.K., Sen.
_REST = (
    r"\w*+(?:[-\u2010\u2011]\w++|['\u2019](?![sS]\b)\w++)*+"
    rf"(?:\.(?:(?<=\b[{_UPPER}]\.)(?:-?[{_UPPER}]\.)*+(?![a-z])|{_AFTER_ABBREVIATION}))?+"
)
_SMALL = (
    r"(?:(?:van|von|der|den|de|del|della|di|da|das|dos|du|la|las|los|le|bin|ibn|bint|ben|ter|zu|af|abu)[ \u00a0])*+"
)
_PREFIX = r"(?:(?:[ae]l|ul|ur|a[dnrst])[-\u2010\u2011])?+"
_GAP = r"(?:[ \u00a0]|\n(?!\n)|,[ \u00a0](?=[JS]r\b))"
# A name by which somebody is known, between marks: William “Bill” Gates.
_CALLED = rf"(?:[\"\u201c](?:The )?[{_UPPER}][\w'\u2019.-]*+[\"\u201d][ \u00a0](?=[{_UPPER}]))?+"
# What stands right before a run, or before the mark in front of it, where a sentence, a line or a quotation begins.
_OPENS = r"\n.!?:;\u2026\u201c\u2018\"'(\[\u2022|\u2014\u2013*>"
# What may be written on to the front of a name.
PREFIXES = frozenset({"al-", "el-", "ul-", "ur-", "ad-", "an-", "ar-", "as-", "at-"})
# A capital starts the pattern, so that the engine runs from one to the next; what stands before is looked at after it.
# The one group that matches, by its number: `OPENING` where the run opens a sentence, `PREFIXED` behind a prefix.
OPENING, PREFIXED = 1, 2
RUN = expression(
    rf"[{_UPPER}](?<![\w\u2019'].)(?:(?:(?<=\A.)|(?<=[{_OPENS}].)|(?<=[{_OPENS}]..))()|(?<=[aeu][dlnrst]-.)())?+"
    rf"{_REST}(?:{_GAP}{_CALLED}(?:(?=[adeilubvtz]){_SMALL}{_PREFIX})?[{_UPPER}]{_REST})*+"
)
