"""The elements of HTML: which stand within a line, which are zones, which are no copy, and what attributes say."""

import re
from collections.abc import Mapping

from lintnews.expressions import expression
from lintnews.markup.tags import RAW, Token, attributes
from lintnews.records import Record

# Elements that stand within a paragraph; every other begins a new one.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rp rt ruby s small span strike "
    "strong sub sup time tt u wbr br img code kbd samp var picture source input link meta".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
STRETCHES = {"a": "link", "strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis"}
PROGRAM = frozenset({"code", "kbd", "samp", "var"})
# Who is quoted, where they stand in a block quotation.
CITATIONS = frozenset({"cite", "footer", "figcaption", "credit"})
# What is no copy, wherever it stands.
APART = RAW | frozenset(
    "nav aside footer form button select option object embed audio video canvas noscript dialog menu head".split()
)
KINDS = {
    "h1": ("headline", "h1"), "h2": ("heading", "h2"), "h3": ("heading", "h3"), "h4": ("heading", "h4"),
    "h5": ("heading", "h5"), "h6": ("heading", "h6"), "li": ("list", ""), "dt": ("list", ""), "dd": ("list", ""),
    "td": ("table", "cell"), "th": ("table", "header"), "blockquote": ("quote-block", ""),
    "figcaption": ("caption", ""), "caption": ("table", "caption"), "address": ("byline", ""),
}  # fmt: skip
# What a table is that holds a mail or a page in its cells.
LAYOUT = "layout"
# A new one of these ends an open one, up to the element that holds them.
ENDS = {
    "p": ("p",), "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "tr": ("tr", "td", "th"), "td": ("td", "th"),
    "th": ("td", "th"), "option": ("option",),
}  # fmt: skip
_CLASSES = expression(
    r"(?:^|[\s_-])(?P<apart>share|sharing|social|sign-?up|subscribe|related(?:posts?|articles?|stories|content|links)?|newsletter|promo|advert|advertisement|ad|ads|comments?|"
    r"(?:post-)?authors?[_-](?:bio|about|description)|pagepromo|pagelist\w*|featured-video|"
    r"breadcrumbs?|sidebar|widget|menu|navbar|cookie|paywall-\w+|recirc|recommended|trending|playlist|carousel|video-resource|sr-only|screen-reader-text|"
    r"visually-?hidden|sronly|skip-link|hidden-print|hide-for-print|no-?print|d-print-none|print-hidden|taglist|tags|toolbar|outbrain|taboola|links-block|topic-list)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?P<byline>byline|author-name|authors?|post-author)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?P<heading>kicker|eyebrow|overline|dek|deck|standfirst|strapline|subhead|subhed|subheadline|"
    r"subtitle|p-summary|(?:article|entry|post|story)[_-]excerpt)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?P<headline>hed|hedline|headline|(?:article|entry|post|story|page)[_-]?title|msotitle)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?P<dateline>dateline)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?P<caption>caption|figcaption|wp-caption-text|cutline)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?P<credit>photo-?credit|image-?credit|credit)(?=$|[\s_-])",
    re.IGNORECASE,
)
# Attributes whose words tell, as classes do, what an element is.
_LABELS = ("class", "id", "data-component", "data-gu-name", "data-testid", "itemprop")
_TELLING = expression(
    r"\b(?:class|id|data-component|data-gu-name|data-testid|itemprop|hidden|style|role|rel)\b", re.IGNORECASE
)


# Styles of what readers do not see, or hear only.
_UNSEEN = ("display:none", "visibility:hidden", "clip:rect(0", "clip-path:inset(50%", "clip-path:inset(100%")


class Vocabulary(Record):
    """The elements of a language like HTML: those within a line, those that are no copy, and the zones of others.

    In `xml`, a tag that ends in a slash is its own end.
    """

    inline: frozenset[str]
    apart: frozenset[str]
    kinds: Mapping[str, tuple[str, str]]
    xml: bool = False


HTML = Vocabulary(INLINE, APART, KINDS)


def tells(text: str, token: Token) -> bool:
    """A cheap look at the attributes of a tag, or at a name of the site's own: may they say anything of its zone?"""
    said = token.inner < token.inner_end and _TELLING.search(text, token.inner, token.inner_end) is not None
    return said or "-" in token.name


def role_of(text: str, token: Token) -> str:
    """What the attributes of a tag say that it is: `hidden`, `apart` (no part of the story, on a whole page),
    `unseen` (for screen readers only), a zone, `layout` (a table that holds no figures but a page), or nothing.
    """
    said = {key: text[slice(*span)] for key, span in attributes(text, token.inner, token.inner_end).items()}
    if "hidden" in said or said.get("aria-hidden") == "true":
        return "hidden"
    style = said.get("style", "").replace(" ", "").lower()
    if any(mark in style for mark in _UNSEEN):
        return "hidden"
    if said.get("role") in ("navigation", "search", "banner", "contentinfo", "complementary"):
        return "hidden"
    labels = [said[name] for name in _LABELS if name in said]
    label = _CLASSES.search(" ".join([token.name, *labels] if "-" in token.name else labels))
    if label is None:
        return LAYOUT if token.name == "table" and said.get("role") in ("presentation", "none") else ""
    if label.lastgroup == "apart" and label["apart"].lower().startswith(("sr", "screen", "visually")):
        return "unseen"
    return str(label.lastgroup)
