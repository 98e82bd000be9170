"""The names that a run of capitalised words holds."""

from lintnews.records import Record, maker

# What a name settles to: the fields of a piece but the last.
Settled = tuple[int, int, str, str, str, str]


class Token(Record):
    """A word of a run, its span within the run and its roles."""

    text: str
    start: int
    end: int
    roles: int


make_token = maker(Token)


class Piece(Record):
    """A name within a run. `start` and `end` count from the start of the run; `kind` is as in `names.Name`.

    `doubtful` pieces have the shape of a person's name and need support from the rest of the story.
    """

    start: int
    end: int
    kind: str
    given: str = ""
    surname: str = ""
    suffix: str = ""
    doubtful: bool = False


make_piece = maker(Piece)


class Reading:
    """What a run holds. `settled` are its names where no other word of the story could tell more of them, else None.

    `doubtful` are those of its full names that need support; `surnames` and `givens` the folded family names and first
    given names that it makes a story sure of, `borne` the family names with a given name in front; `bare` is a run
    that is one name without a surname, or a family name that begins with a `particle`, folded.
    """

    __slots__ = ("bare", "borne", "doubtful", "givens", "pieces", "settled", "surnames")

    settled: list[Settled] | None

    def __init__(self, run: str, pieces: tuple[Piece, ...], particle: bool = False) -> None:
        self.pieces = pieces
        self.doubtful: list[Piece] = []
        self.surnames: list[str] = []
        self.givens: list[str] = []
        self.borne: list[str] = []
        if len(pieces) == 1 and not pieces[0].surname:  # as most are
            self.settled = None if pieces[0].doubtful else [pieces[0][:6]]
            self.bare = run.casefold()
            return
        sure = True
        for piece in pieces:
            sure = sure and not piece.doubtful
            if piece.surname and piece.doubtful:
                self.doubtful.append(piece)
            elif piece.surname:
                self.surnames.append(piece.surname.casefold())
                if piece.given:
                    self.borne.append(self.surnames[-1])
                    self.givens.append(piece.given.partition(" ")[0].casefold())
        self.settled = [piece[:6] for piece in pieces] if sure else None
        self.bare = run.casefold() if len(pieces) == 1 and (particle or not pieces[0].surname) else ""
