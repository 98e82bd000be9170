"""News in JSON: ninjs and ANS."""

from tests.formats_help import read, told, zones


def test_ninjs_in_a_list_and_with_names_for_roles() -> None:
    item = (
        '{"versioncreated": "2022-07-29T10:00:00Z", "by": "Ada Example", "headlines": [{"name": "sub", "value": "Storm '
        'over"}, {"name": "main", "value": "Harbor reopens"}], "bodies": [{"name": "text", "value": "Plain."}, '
        '{"name": "html", "contenttype": "text/html", "value": "<p>One.</p><figure><img alt=\\"A pier\\">'
        '<div class=\\"byline\\">'
        'Bo Sample/TT</div></figure>"}], "associations": [{"type": "text", "description_text": "Another story."}, '
        '{"type": "picture", "description_text": "A pier.", "description_html": "<p>A pier.</p>"}]}'
    )
    expected = [
        *(
            ("headline", "Harbor reopens"),
            ("heading", "Storm over"),
            ("byline", "Ada Example"),
            ("paragraph", "One."),
            ("caption.alt", "A pier"),
        ),
        *(("credit", "Bo Sample/TT"), ("caption", "A pier.")),
    ]
    assert zones(read(item, "ninjs")) == expected
    assert told(read(item, "ninjs"))["headline"] == ["Harbor reopens"]
    assert str(read(item, "ninjs").date) == "2022-07-29"
    several = read(f'{{"total": 2, "item": [{item}, {item}]}}', "ninjs")
    assert zones(several) == expected * 2
    assert [zones(part) for part in several.parts] == [expected, expected]


def test_elements_of_ans_that_hold_others() -> None:
    story = (
        '{"type": "story", "headlines": {"basic": "Harbor reopens"}, "content_elements": [{"type": "element_group", '
        '"content_elements": [{"type": "image", "caption": "A pier."}, {"type": "text", "content": "One."}]}, {"type": '
        '"link_list", "title": "More", "items": [{"type": "interstitial_link", "content": "Storm over"}]}], '
        '"content_restrictions": {"embargo": {"active": false, "end_time": "2999-01-01T00:00:00Z"}}}'
    )
    for text in (story, f'{{"type": "story_operation", "operation": "update", "story": {story}}}'):
        assert zones(read(text, "ans")) == [
            *(("headline", "Harbor reopens"), ("caption", "A pier."), ("paragraph", "One.")),
            *(("furniture", "More"), ("furniture", "Storm over")),
        ]
        assert told(read(text, "ans")) == {"headline": ["Harbor reopens"]}


def test_decks_and_editors_of_ninjs() -> None:
    story = read(
        '{"headlines": [{"role": "deck", "value": "A deck"}, {"role": "main", "value": "The\\nplan"}],'
        ' "authors": [{"name": "Ada Example", "role": "writer"}, {"name": "Ed Proof", "role": "editor"}]}',
        "ninjs",
    )
    assert zones(story) == [("headline", "The plan"), ("heading", "A deck")]
    assert told(story) == {"headline": ["The plan"], "subhead": ["A deck"], "authors": ["Ada Example"]}


def test_the_body_of_ninjs_3_that_has_its_paragraphs_is_read() -> None:
    plain = '{"role":"main","contentType":"text/plain","value":"One. Two."}'
    rich = '{"role":"richtext","contentType":"application/xhtml+xml","value":"<p>One.</p><p>Two.</p>"}'
    short = '{"role":"summary","contentType":"text/html","value":"<p>Zero.</p>"}'
    story = read(f'{{"pubStatus":"usable","bodies":[{short},{plain},{rich}]}}', "ninjs")
    assert zones(story) == [("paragraph", "One."), ("paragraph", "Two.")]


def test_who_is_quoted_in_html_in_ans() -> None:
    quote = '{"type":"quote","content_elements":[],"citation":{"type":"text","content":"Ada <em>Example</em>"}}'
    story = read(f'{{"type":"story","content_elements":[{quote}]}}', "ans")
    assert zones(story) == [("paragraph.citation", "Ada Example")]


def test_the_summary_of_ninjs_is_read_where_it_is_a_sentence() -> None:
    body = '"body_html":"<p>One two.</p>"'
    story = read(f'{{"pubstatus":"usable","description_html":"<p>It closed.</p>",{body}}}', "ninjs")
    assert zones(story) == [("paragraph.abstract", "It closed."), ("paragraph", "One two.")]
    for other in ('"description_text":"LDRS v.1"', '"type":"picture","description_text":"It closed."'):
        kinds = [kind for kind, _ in zones(read(f'{{"pubstatus":"usable",{other},{body}}}', "ninjs"))]
        assert "paragraph.abstract" not in kinds
