"""Markdown: what readers see, in its zones, each stretch where it stands in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.errors import ReadError
from tests.formats_help import read, zones

BLANK = "\ufffc"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("One *two* **three** __four__ _five_ ~~six~~.", [("paragraph", "One two three four five six.")]),
        ("The plan&rsquo;s cost &amp; scope.", [("paragraph", "The plan\u2019s cost & scope.")]),
        (r"A \*starred\* word, 2 * 3 * 4.", [("paragraph", "A *starred* word, 2 * 3 * 4.")]),
        ("A line\nthat is\nwrapped.", [("paragraph", "A line that is wrapped.")]),
        ("A line\r\nthat is\r\nwrapped.", [("paragraph", "A line that is wrapped.")]),
        ("A line\rthat is\rwrapped.", [("paragraph", "A line that is wrapped.")]),
        ("A hard  \nbreak and\\\nanother.", [("paragraph", "A hard\nbreak and\nanother.")]),
        ("[The council](https://a.example/teh) met.", [("paragraph", "The council met.")]),
        ("[The council][c] met.\n\n[c]: https://a.example/teh", [("paragraph", "The council met.")]),
        ("See <https://a.example/teh> now.", [("paragraph", f"See {BLANK} now.")]),
        ("Run `teh` now.", [("paragraph", f"Run {BLANK} now.")]),
        ("A <b>bold</b> claim<br>here.", [("paragraph", "A bold claim\nhere.")]),
        ("A <code>teh</code> tag.", [("paragraph", f"A {BLANK} tag.")]),
        ("Word[^1] here.\n\n[^1]: A note.", [("paragraph", "Word here."), ("paragraph.footnote", "A note.")]),
        ("One <!-- a comment --> two.", [("paragraph", "One two.")]),
        ("![A pier\nat dusk](p.jpg)", [("caption.alt", "A pier at dusk")]),
        ("By ![a *pier*](p.jpg) we met.", [("paragraph", f"By {BLANK} we met."), ("caption.alt", "a pier")]),
        (
            "# First\n\n## Second\n\n# Third",
            [("headline.h1", "First"), ("heading.h2", "Second"), ("heading.h1", "Third")],
        ),
        ("First\n=====\n\nText.", [("headline.h1", "First"), ("paragraph", "Text.")]),
        ("# First {#id}", [("headline.h1", "First")]),
        ("> One\n> two.\n>\n> Three.", [("quote-block", "One two."), ("quote-block", "Three.")]),
        ("- One\n  two\n- Three\n\n  Four", [("list", "One two"), ("list", "Three"), ("list", "Four")]),
        ("1. One\n   - Two", [("list", "One"), ("list", "Two")]),
        ("- [x] Done", [("list", "Done")]),
        (
            "| A | B |\n|---|---|\n| c &amp; d | e\\|f |",
            [("table.header", "A"), ("table.header", "B"), ("table.cell", "c & d"), ("table.cell", "e|f")],
        ),
        ("<div>\nOne.\n</div>\n\nText.", [("paragraph", "One."), ("paragraph", "Text.")]),
        ("<script>\nteh\n</script>\n\nText.", [("paragraph", "Text.")]),
        ("<div {{ teh }}>\n{{ teh }} one.\n</div>", [("paragraph", "\ufffc one.")]),
        (
            "<figure><img src='a.jpg' alt='A pier'><figcaption>At *dusk*</figcaption></figure>",
            [("caption.alt", "A pier"), ("caption", "At *dusk*")],
        ),
        ("<blockquote>\n<p>One.</p>\n</blockquote>\n\nText.", [("quote-block", "One."), ("paragraph", "Text.")]),
        ("    teh code\n\nText.", [("paragraph", "Text.")]),
        ("```\nteh code\n```\n\nText.", [("paragraph", "Text.")]),
        ("Text.\n\n***\n\nMore.", [("paragraph", "Text."), ("paragraph", "More.")]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_zones(draft: str, expected: list[tuple[str, str]]) -> None:
    assert zones(read(draft, "markdown")) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ('{{< figure src="a.jpg" caption="A man\u2019s hat" >}}', [("caption", "A man\u2019s hat")]),
        ("{{% notice %}}\nText.\n{{% /notice %}}", [("paragraph", "Text.")]),
        ("One {{ page.date }} two.", [("paragraph", f"One {BLANK} two.")]),
        ("{% include teh.html %}\n\nText.", [("paragraph", "Text.")]),
        ("{% comment %}\n\nteh\n\n{% endcomment %}\n\nText.", [("paragraph", "Text.")]),
        ("{% highlight py %}\nteh\n\nteh\n{% endhighlight %}\n\nText.", [("paragraph", "Text.")]),
        ("{{< highlight go >}}\nteh\n{{< /highlight >}}\n\nText.", [("paragraph", "Text.")]),
        ("{# teh #}\n\nText.", [("paragraph", "Text.")]),
        ('The [link]({{< ref "a.md" >}}) holds.', [("paragraph", "The link holds.")]),
        ("{{ unclosed\n\nText.", [("paragraph", "{{ unclosed"), ("paragraph", "Text.")]),
    ],
)
def test_template_tags_are_no_copy(draft: str, expected: list[tuple[str, str]]) -> None:
    assert zones(read(draft, "markdown")) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("import Map from './map'\nimport X from 'x'\n\nText.", [("paragraph", "Text.")]),
        ("export const teh = {\n  a: 1,\n}\n\nText.", [("paragraph", "Text.")]),
        ('<Aside type="teh" on={() => 1 > 0}>\n\nText *here*.\n\n</Aside>', [("paragraph", "Text here.")]),
        ("The {props.teh} sum.", [("paragraph", f"The {BLANK} sum.")]),
        ("{/* lintnews: off */}\n\nText.", [("paragraph", "Text.")]),
        ("`<Aside>` and <Aside/>.", [("paragraph", f"{BLANK} and {BLANK}.")]),
        ("Import duties rose.", [("paragraph", "Import duties rose.")]),
        ("a < b and <", [("paragraph", "a < b and <")]),
    ],
)
def test_mdx(draft: str, expected: list[tuple[str, str]]) -> None:
    assert zones(read(draft, "markdown", "draft.mdx")) == expected


@pytest.mark.parametrize(
    ("draft", "name"),
    [
        ("A.\n\n<!-- lintnews: ignore-next x.y -- why -->\n\nB.", "a.md"),
        ("A. <!-- lintnews: ignore-next x.y -- why --> B.", "a.md"),
        ("{{/* lintnews: ignore-next x.y -- why */}}\n\nB.", "a.md"),
        ("{{< /* lintnews: ignore-next x.y -- why */ >}}\n\nB.", "a.md"),
        ("{# lintnews: ignore-next x.y -- why #}\n\nB.", "a.md"),
        ("{% comment %}lintnews: ignore-next x.y -- why{% endcomment %}\n\nB.", "a.md"),
        ("{/* lintnews: ignore-next x.y -- why */}\n\nB.", "a.mdx"),
        ("%% lintnews: ignore-next x.y -- why %%\n\nB.", "a.md"),
    ],
)
def test_comments(draft: str, name: str) -> None:
    (comment,) = read(draft, "markdown", name).comments
    assert comment.text.strip() == "lintnews: ignore-next x.y -- why"


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_front_matter_title_is_the_headline(fence: str) -> None:
    assign = ": " if fence == "---" else " = "
    draft = f'{fence}\ntitle{assign}"The \\"new\\" pier"\nlayout{assign}"teh"\n{fence}\n\n# A heading\n\nText.\n'
    story = read(draft, "markdown")
    assert zones(story) == [("headline", 'The "new" pier'), ("heading.h1", "A heading"), ("paragraph", "Text.")]
    start = story.text.index("new")
    assert story.source_span(start, start + 3) == (draft.index("new"), draft.index("new") + 3)


def test_front_matter_that_is_broken_is_told_with_its_line() -> None:
    with pytest.raises(ReadError, match=r"^draft:4:1: broken YAML"):
        read("---\ntitle: A\nauthors: [B: C\n---\n\nText.\n", "markdown")
    with pytest.raises(ReadError, match=r"^draft:3:11: broken TOML"):
        read('+++\ntitle = "A"\nauthors = \n+++\n\nText.\n', "markdown")


def test_a_rule_between_paragraphs_is_no_front_matter() -> None:
    draft = "---\nA line of copy\n---\n"
    assert zones(read(draft, "markdown")) == [("heading.h2", "A line of copy")]


@given(st.text(alphabet="ab \n\r\t*_`[]()<>!&;#-+|\\{}%=:~^.\"'1\u00e9\u2019\U0001f600\ufffc\x1a$/", max_size=80))
def test_any_text_can_be_read(draft: str) -> None:
    for name in ("a.md", "a.mdx"):
        try:
            read(draft, "markdown", name)
        except ReadError:
            assert draft.startswith(("---", "+++"))


@given(st.lists(st.sampled_from(["a", "\u00e9", "*", "**", "_", " ", "\n", "`", "&eacute;", "\\*", "> ", "- "])))
def test_letters_outside_ascii_read_like_others(parts: list[str]) -> None:
    """The parser is given a stand-in, which must not change what is markup."""
    draft = "".join(parts)
    plain = draft.replace("\u00e9", "b").replace("&eacute;", "&beta;;")
    seen = [(kind, len(text.replace("\u03b2;", "x"))) for kind, text in zones(read(plain, "markdown"))]
    assert [(kind, len(text)) for kind, text in zones(read(draft, "markdown"))] == seen


@pytest.mark.parametrize(
    "part", ["{{< a ", "{% raw %}", "*a ", "[", "![", "<!--", "&", "{", "<a ", "<A b={", "- ", "`a``"]
)
def test_hostile_files_take_bounded_time(part: str) -> None:
    draft = part * (200_000 // len(part))
    read(draft, "markdown")
    read(draft, "markdown", "a.mdx")


def test_marks_of_other_dialects_are_not_shown() -> None:
    text = (
        "The mayor said so.\n{: .notice--info}\n\n![A pier](a.jpg){width=50% .wide}\n\n:::note Ask\nIt closes.\n:::\n"
        "\n*[EU]: European Union\n\nHe said {so}, and (no){yes}.\n\n> [!NOTE]\n> It opens.\n\n> We won.\n"
    )
    assert zones(read(text, "markdown")) == [
        ("paragraph", "The mayor said so."),
        ("caption.alt", "A pier"),
        ("paragraph", "It closes."),
        ("paragraph", "He said {so}, and (no){yes}."),
        ("paragraph", "It opens."),
        ("quote-block", "We won."),
    ]


def test_a_pair_of_shortcodes_around_copy_shows_nothing() -> None:
    text = '{{< lead >}}The mayor said so.{{< /lead >}}\n\nThe {{< abbr "EU" >}} agreed.\n'
    assert zones(read(text, "markdown")) == [("paragraph", "The mayor said so."), ("paragraph", "The \ufffc agreed.")]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("> [!NOTE]\n> It opens.", [("paragraph", "It opens.")]),
        ("> [!info]+ Ask us\n>\n> It opens.", [("paragraph", "Ask us"), ("paragraph", "It opens.")]),
        (">[!my-tip]\n>It opens.", [("paragraph", "It opens.")]),
        ("> [!quote]\n> We won.", [("quote-block", "We won.")]),
        ("> [!] We won.", [("quote-block", "[!] We won.")]),
        ("It opens. %% teh %% Now.", [("paragraph", "It opens. Now.")]),
        ("%%\nteh\n\nteh\n%%\n\nIt opens.", [("paragraph", "It opens.")]),
        ("It is 50%% off, 60%% on.", [("paragraph", "It is 50%% off, 60%% on.")]),
    ],
)
def test_callouts_quote_nobody_and_comments_are_not_shown(draft: str, expected: list[tuple[str, str]]) -> None:
    assert zones(read(draft, "markdown")) == expected
