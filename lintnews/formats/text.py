"""Plain text: a wire story, or a draft with nothing marked. Paragraphs stand apart, or one to a line."""

from lintnews.document import Document
from lintnews.lexicon import Lexicon
from lintnews.prose.layout import find_zones
from lintnews.source import Source, View

EXTENSIONS = (".txt", ".text")


def detects(source: Source) -> bool:
    """Anything may be plain text; other formats are asked first."""
    return True


def read(source: Source, lexicon: Lexicon) -> Document:
    """The story as it stands, its zones read from the words."""
    return Document(source, View.identity(source.text), find_zones(source.text, lexicon), lexicon)
