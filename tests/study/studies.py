"""Studies of every shape, made by Hypothesis, whole as `checked` wants them."""

from hypothesis import strategies as st

from spondyl.study.characters import bad_character
from spondyl.study.checking import checked
from spondyl.study.codebook import built_in
from spondyl.study.model import (
    Codebook,
    Coding,
    Consent,
    Finding,
    Kind,
    Known,
    Memo,
    Name,
    Node,
    Participant,
    Quote,
    Reading,
    Relation,
    Search,
    Study,
    Text,
)
from spondyl.study.supplement.passages import passages

# What breaks exchange formats: accents, signs beyond the first plane, marks of CSV, XML and
# Markdown, and what a spreadsheet would take for a formula.
AWKWARD = "aé\u0301ß🦴👩‍⚕️\u00a0 \n\t\"'“”,;|<>&=+-@#*_[]\\$0٣"
CHARACTERS = st.sampled_from(AWKWARD) | st.characters(exclude_categories=("Cs", "Cc"))
CONTENTS = st.text(CHARACTERS, min_size=1, max_size=40).filter(lambda t: bad_character(t) is None)
LABELS = CONTENTS.map(lambda text: " ".join(text.split())).filter(bool)
CODERS = ("LB", "Ada Ω", "x@y")
WHEN = st.sampled_from(("", "2026-11-28T10:30:00"))


@st.composite
def nodes(draw: st.DrawFn, version: int) -> tuple[Node, ...]:
    made: list[Node] = []
    for theme in ("I", "II", "III")[: draw(st.integers(1, 3))]:
        below = [f"{theme}.{letter}" for letter in "ABC"[: draw(st.integers(0, 3))]]
        codable = draw(st.booleans()) or not below
        for code, open_ in ((theme, codable), *((each, True) for each in below)):
            colour = draw(st.sampled_from(("", "#1f5a8c")))
            said = draw(st.just("") | LABELS)
            made.append(Node(version, len(made) + 1, code, draw(LABELS), open_, said, colour))
    return tuple(made)


@st.composite
def stretches(draw: st.DrawFn, texts: tuple[Text, ...]) -> tuple[str, int, int]:
    text = draw(st.sampled_from(texts))
    start = draw(st.integers(0, len(text.content) - 1))
    return text.key, start, draw(st.integers(start + 1, len(text.content)))


@st.composite
def quotes(draw: st.DrawFn, findings: tuple[Finding, ...], texts: tuple[Text, ...]) -> list[Quote]:
    groups = passages([text.content for text in texts])
    made = []
    for number, (text, passage) in enumerate(zip(texts, groups, strict=True), 1):
        first = draw(st.integers(1, 40))
        last = first + draw(st.integers(0, 2))
        source = draw(st.sampled_from(("focus_group", "interview_1", "interview_2")))
        pages = f"{first}" if first == last else f"{first}-{last}"
        tag = f"[{pages}]" if source == "focus_group" else f"[Non-Op {source[-1]}, {pages}]"
        made.append(
            Quote(
                text.key,
                number,
                draw(st.sampled_from(findings)).number,
                source,
                first,
                last,
                tag,
                draw(st.just("") | LABELS),
                number,
                number + draw(st.integers(0, 2)),
                passage,
                draw(st.just("") | LABELS),
            )
        )
    return made


def texts(kind: Kind, letter: str, most: int) -> st.SearchStrategy[tuple[Text, ...]]:
    consent = st.just(Consent.PUBLISHED) if kind is Kind.QUOTE else st.sampled_from(Consent)
    rows = st.lists(st.tuples(LABELS, CONTENTS, consent), max_size=most)
    width = 3 if kind is Kind.QUOTE else 4
    return rows.map(
        lambda found: tuple(
            Text(f"{letter}{n:0{width}}", kind, title, content, agreed)
            for n, (title, content, agreed) in enumerate(found, 1)
        )
    )


@st.composite
def studies(draw: st.DrawFn) -> Study:
    """A study with anything a study may hold, or with the built-in codebook alone."""
    versions = draw(st.integers(1, 2))
    rows = tuple(each for v in range(1, versions + 1) for each in draw(nodes(v)))
    books = tuple(
        Codebook(v, draw(WHEN), draw(st.just("") | LABELS)) for v in range(1, versions + 1)
    )
    if draw(st.booleans()):
        books, rows = built_in()
        versions = 1
    newest = [node for node in rows if node.version == versions]
    codable = [node.code for node in newest if node.codable]
    under = draw(st.lists(st.tuples(st.sampled_from(codable), LABELS), min_size=1, max_size=4))
    findings = tuple(Finding(n, node, text) for n, (node, text) in enumerate(under, 1))
    said = draw(texts(Kind.QUOTE, "Q", 4))
    own = draw(texts(draw(st.sampled_from((Kind.REASON, Kind.INTERVIEW, Kind.NOTE))), "T", 3))
    every = (*said, *own)
    codings: list[Coding] = []
    readings: list[Reading] = []
    if every:
        for key, start, end in draw(st.lists(stretches(every), max_size=6)):
            coding = Coding(
                key,
                start,
                end,
                draw(st.sampled_from(codable)),
                versions,
                draw(st.sampled_from(CODERS)),
                draw(st.just("") | LABELS),
                draw(WHEN),
            )
            same = [
                c
                for c in codings
                if (c.text, c.start, c.end, c.node, c.coder)
                == (key, start, end, coding.node, coding.coder)
            ]
            codings += [] if same else [coding]
        readings = [
            Reading(*stretch, draw(st.just("") | LABELS), "Ada Ω")
            for stretch in draw(st.lists(stretches(every), max_size=2, unique=True))
        ]
    about = ["", *(text.key for text in every), *(node.code for node in newest)]
    memos = draw(st.lists(st.tuples(st.sampled_from(about), CONTENTS, WHEN), max_size=3))
    drawn = draw(
        st.lists(
            st.tuples(st.sampled_from(newest), st.sampled_from(newest), LABELS, st.booleans()),
            max_size=2,
            unique_by=lambda row: (row[0].code, row[1].code, row[2]),
        )
    )
    people = draw(
        st.lists(st.tuples(LABELS, st.sampled_from(Known), LABELS, LABELS, LABELS), max_size=4)
    )
    return checked(
        Study(
            title=draw(LABELS),
            participants=tuple(Participant(n, *row) for n, row in enumerate(people, 1)),
            codebooks=books,
            nodes=rows,
            findings=findings,
            texts=every,
            quotes=tuple(draw(quotes(findings, said))),
            readings=tuple(readings),
            coders=CODERS,
            codings=tuple(codings),
            memos=tuple(Memo(n, a, t, "LB", w) for n, (a, t, w) in enumerate(memos, 1)),
            relations=tuple(
                Relation(a.code, b.code, label, one_way, "LB")
                for a, b, label, one_way in drawn
                if a is not b
            ),
            searches=tuple(
                Search(n, words, about, "LB", when)
                for n, (words, about, when) in enumerate(
                    draw(st.lists(st.tuples(LABELS, st.just("") | LABELS, WHEN), max_size=2)), 1
                )
            ),
            names=tuple(
                Name(word, masked)
                for word, masked in draw(
                    st.lists(st.tuples(LABELS, st.booleans()), max_size=2, unique_by=lambda r: r[0])
                )
            ),
        )
    )
