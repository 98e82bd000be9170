"""The elements of NITF, which NewsML-G2 carries too: which stand within a line, which are zones."""

from lintnews.markup.elements import HTML, Vocabulary

NITF = Vocabulary(
    inline=HTML.inline
    | frozenset(
        "chron classifier copyrite copyrite.holder copyrite.year event function location city state region country "
        "money num frac org person name.given name.family object.title postaddr virtloc pronounce alt-code "
        "frac-num frac-sep sublocation".split()
    ),
    apart=frozenset(
        {
            "head",
            "media-reference",
            "media-metadata",
            "media-object",
            "nitf-table-metadata",
            "bibliography",
            "rights",
        }
    ),
    kinds={
        **HTML.kinds,
        "hl1": ("headline", ""),
        "hl2": ("heading", ""),
        "byline": ("byline", ""),
        "byttl": ("byline", ""),
        "dateline": ("dateline", ""),
        "distributor": ("credit", ""),
        "abstract": ("paragraph", "abstract"),
        "bq": ("quote-block", ""),
        "media-caption": ("caption", ""),
        "media-producer": ("credit", ""),
        "datasource": ("credit", ""),
        "credit": ("credit", ""),
        "note": ("note", ""),
        "tagline": ("paragraph", ""),
    },
    xml=True,
)
