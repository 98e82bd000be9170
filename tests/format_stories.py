"""A small story in every format, and the zones that it has."""

HTML = """<!DOCTYPE html><html><head><meta property="article:published_time" content="2022-07-29"></head><body>
<div class="menu"><ul><li><a href="/">Home</a></li></ul></div><h1>The <em>new</em> pier</h1>
<p class="byline">By Jane Smith</p><article><p>The mayor&rsquo;s plan costs
&pound;5 more than the town was told in the spring.</p><div class="share">Share</div>
<figure><img src="a.jpg" alt="A pier"><figcaption>The pier at dusk</figcaption></figure></article>
<footer><p>Contact</p></footer></body></html>"""
NINJS = (
    '{"uri": "x", "headline": "The mayor\\u2019s \\"plan\\"", "byline": "By Jane Smith",'
    ' "body_html": "<p>One <b>two<\\/b> &amp; three.</p>\\n<p>Four</p>", "ednote": "Hold"}'
)
NINJS_3 = (
    '{"headlines": [{"role": "main", "value": "The plan"}], "by": "Jane Smith", "embargoedUntil": "2022-07-29",'
    ' "bodies": [{"contentType": "text/plain", "value": "One two.\\n\\nThree."}]}'
)
ANS = (
    '{"headlines": {"basic": "The plan"}, "credits": {"by": [{"name": "Jane Smith"}]}, "content_elements": ['
    '{"type": "text", "content": "One <i>two</i>."}, {"type": "raw_html", "content": "teh"},'
    '{"type": "list", "items": [{"type": "text", "content": "Three"}]}, {"type": "correction", "text": "Four"}]}'
)
NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><docdata><ed-msg info="Hold"/></docdata>
</head><body><body.head><hedline><hl1>Pier &amp; plan</hl1></hedline><byline>By Jane Smith</byline></body.head>
<body.content><media><media-reference source="x"/><media-caption>A pier</media-caption></media>
<p>The <person>mayor</person>&#8217;s plan
wraps.</p></body.content></body></nitf>"""
NEWSML = """<newsItem><itemMeta><edNote>Hold</edNote></itemMeta><contentMeta><headline>The plan</headline></contentMeta>
<contentSet><inlineXML><html><head><title>x</title></head><body><p>One <em>two</em>.</p></body></html></inlineXML>
</contentSet></newsItem>"""
NEWSML_1 = """<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "x.dtd"><NewsML><NewsItem><NewsManagement>
<FirstCreated>20230103T101500Z</FirstCreated><Status FormalName="Embargoed"/><StatusWillChange>
<DateAndTime>20230104T101500Z</DateAndTime></StatusWillChange></NewsManagement><NewsComponent><NewsLines>
<HeadLine>The plan</HeadLine><ByLine>By Jane Smith</ByLine><DateLine>LEEDS, Jan 3</DateLine></NewsLines><NewsComponent>
<ContentItem><MediaType FormalName="Photo"/><DataContent>teh</DataContent></ContentItem><ContentItem><DataContent><nitf>
<body><body.content><p>One two.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>"""
RSS = """<rss><channel><title>Feed</title><item><title>The mayor&#8217;s plan</title><creator>Jane Smith</creator>
<description>&lt;p&gt;One &amp;amp; &lt;b&gt;two&lt;/b&gt;.&lt;/p&gt;</description></item></channel></rss>"""
ARCHIEML = """headline: The plan
byline: By Jane Smith
url: https://example.com/teh
[+body]
One two three.
caption: A pier
[]
:skip
teh
:endskip
text: Four
five.
:end
:ignore
teh
"""
ANPA = (
    "\x16\x16\x01a0001\x1f\r\nr a bc-pier\r\n\x02^The new pier<\r\n\tLEEDS _ One two\r\nthree.\r\n\tFour.\r\n\x03\r\n"
)
IPTC = "\x01abc123 4 POL 250 \r\nPier/\r\n\x02The new pier\r\n  One two\r\nthree.\r\n  Four.\r\n\x03\r\n"
STORIES = [
    (
        "html",
        HTML,
        [
            ("headline.h1", "The new pier"),
            ("byline", "By Jane Smith"),
            ("paragraph", "The mayor\u2019s plan costs \u00a35 more than the town was told in the spring."),
            ("caption.alt", "A pier"),
            ("caption", "The pier at dusk"),
        ],
    ),
    (
        "ninjs",
        NINJS,
        [
            ("headline", 'The mayor\u2019s "plan"'),
            ("byline", "By Jane Smith"),
            ("paragraph", "One two & three."),
            ("paragraph", "Four"),
        ],
    ),
    (
        "ninjs",
        NINJS_3,
        [("headline", "The plan"), ("byline", "Jane Smith"), ("paragraph", "One two."), ("paragraph", "Three.")],
    ),
    ("ans", ANS, [("headline", "The plan"), ("paragraph", "One two."), ("list", "Three"), ("note", "Four")]),
    (
        "nitf",
        NITF,
        [
            ("headline", "Pier & plan"),
            ("byline", "By Jane Smith"),
            ("caption", "A pier"),
            ("paragraph", "The mayor\u2019s plan wraps."),
        ],
    ),
    ("newsml", NEWSML, [("headline", "The plan"), ("paragraph", "One two.")]),
    ("newsml1", NEWSML_1, [("headline", "The plan"), ("byline", "By Jane Smith"), ("paragraph", "One two.")]),
    ("feed", RSS, [("headline", "The mayor\u2019s plan"), ("paragraph", "One & two.")]),
    (
        "archieml",
        ARCHIEML,
        [
            ("headline", "The plan"),
            ("byline", "By Jane Smith"),
            ("paragraph", "One two three."),
            ("caption", "A pier"),
            ("paragraph", "Four"),
            ("paragraph", "five."),
        ],
    ),
    (
        "wire",
        ANPA,
        [("headline", "The new pier"), ("paragraph", "LEEDS _ One two three."), ("paragraph", "Four.")],
    ),
    ("wire", IPTC, [("headline", "The new pier"), ("paragraph", "One two three."), ("paragraph", "Four.")]),
]
NAMES = sorted({name for name, _, _ in STORIES})
