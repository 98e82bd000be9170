"""Quotations that a story tells twice, against the plain reading of what makes one an echo."""

from hypothesis import given
from hypothesis import strategies as st

from lintnews.prose.quoting.echoes import find_echoes
from lintnews.source import Span

RUN = 5


def by_definition(quotations: list[list[str]]) -> list[int]:
    """The numbers of the quotations of whose runs of words four in five stand in earlier ones."""
    met: set[tuple[str, ...]] = set()
    echoes = []
    for number, words in enumerate(quotations):
        runs = [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
        if any(run in met for run in runs) and 5 * sum(run in met for run in runs) >= 4 * len(runs):
            echoes.append(number)
        met |= {*runs}
    return echoes


@given(st.lists(st.lists(st.sampled_from(["so", "we", "go", "home", "now"]), max_size=14), max_size=6))
def test_an_echo_has_four_in_five_of_its_runs_from_earlier_quotations(quotations: list[list[str]]) -> None:
    text, spans = "", []
    for words in quotations:
        start = len(text)
        text += " ".join(words) + " "
        spans.append(Span(start, len(text)))
    assert [number for number, _ in find_echoes(text, spans, RUN)] == by_definition(quotations)


def test_one_new_word_at_the_end_of_nine_leaves_an_echo() -> None:
    first = "the bridge will open to buses before the winter"
    again = "the bridge will open to buses before the spring"
    text = f"{first} {again}"
    spans = [Span(0, len(first)), Span(len(first) + 1, len(text))]
    assert find_echoes(text, spans, RUN) == [(1, 0)]
