"""What the kinds credit, embargo, layout, note and picture find, and what they let pass."""

import datetime
from typing import Any

from tests.credit_help import BODY, HEAD, found, story_of
from tests.matching import hits_of, rule_of


def test_whose_copy_a_story_is() -> None:
    mark = "The-CNN-Wire"
    assert found("credit", story_of(*HEAD, BODY), finds="missing") == [HEAD[1]]
    assert found("credit", story_of(*HEAD, BODY, mark), finds="missing") == []
    assert found("credit", story_of(HEAD[0], "By Ada Example, Reuters", BODY, mark), finds="foreign") == [mark]
    assert found("credit", story_of(*HEAD, BODY, mark), finds="foreign") == []
    assert found("credit", story_of(HEAD[0], "By Ada Example", BODY, mark), finds="foreign") == []
    assert found("credit", story_of(HEAD[0], "By Ada Example", BODY, mark), finds="foreign", ours=["bugle"]) == [mark]
    assert found("credit", story_of(*HEAD, BODY, mark), finds="foreign", ours=["bugle"]) == []
    line = "Copyright 2022 The Associated Press. All rights reserved."
    assert found("credit", story_of(*HEAD, BODY, line, as_of="2023-01-04"), finds="year") == ["2022"]
    assert found("credit", story_of(*HEAD, BODY, line, as_of="2022-07-04"), finds="year") == []
    assert found("credit", story_of(*HEAD, BODY, line), finds="year") == []


def test_a_house_allows_lines() -> None:
    story = story_of("Council closes bridge", BODY, "READ MORE: How it was built", "Follow @bugle", BODY)
    fields: dict[str, Any] = {"zones": ["furniture.promo"]}
    assert found("layout", story, **fields) == ["READ MORE: How it was built", "Follow @bugle"]
    assert found("layout", story, **fields, allow=["READ MORE : ..."]) == ["Follow @bugle"]


def test_an_update_wants_a_date() -> None:
    note = "UPDATE: The mayor has left."
    assert found("note", story_of(BODY, note, front="date: 2022-07-29"), finds="update") == ["UPDATE"]
    assert found("note", story_of(BODY, note, front="date: 2022-07-29\nlastmod: 2022-07-30"), finds="update") == []
    assert found("note", story_of(*HEAD, BODY, note), finds="update") == []


def test_a_correction_below_or_behind_its_label_is_labelled() -> None:
    correction = "An earlier version of this story misstated the mayor's age."
    assert found("note", story_of(*HEAD, BODY, correction), finds="unlabeled") != []
    assert found("note", story_of(*HEAD, BODY, "Correction", correction), finds="unlabeled") == []
    for label in ("Correction, June 4, 2024:", "Correction (June 4):", "Clarification (Sept. 4) —"):
        assert found("note", story_of(*HEAD, BODY, f"{label} {correction}"), finds="unlabeled") == []


def test_a_tag_that_describes_the_picture_is_a_description() -> None:
    front = "title: Council closes bridge\ncredit: Ada Example"
    tag = '{{< figure src="bridge.jpg" alt="A stone bridge" >}}'
    assert found("picture", story_of(BODY, front=front), finds="description") == ["Ada Example"]
    assert found("picture", story_of(BODY, tag, front=front), finds="description") == []


def test_an_embargo_of_today_holds_up_to_its_hour() -> None:
    now = datetime.datetime.now(datetime.UTC)
    for shift, holds in ((2, True), (-2, False)):
        then = now + datetime.timedelta(hours=shift)
        eastern = then - datetime.timedelta(hours=5)
        for value in (
            f"{then:%B} {then.day}, {then.year}, {then.hour % 12 or 12}:{then:%M} {then:%p}",
            f"{then:%a, %d %b %Y %H:%M:00} GMT",
            f"{eastern:%B} {eastern.day}, {eastern.year}, {eastern:%H:%M} EST",
            str(int(then.timestamp())),
        ):
            story = story_of("Council closes bridge", BODY, front=f"embargo: '{value}'")
            assert bool(hits_of(rule_of("embargo"), story)) is holds, value
