"""Small studies in which people coded the same texts; all of it made up."""

from collections.abc import Iterable, Mapping, Sequence

from spondyl.study.checking import checked
from spondyl.study.codebook import built_in, renumbered
from spondyl.study.model import Codebook, Coding, Consent, Kind, Study, Text

WORDS = "The daughter asked that nothing be done before Sunday, and the team agreed to wait."
Row = tuple[str, int, int, str, str]


def text(key: str, content: str = WORDS, consent: Consent = Consent.GIVEN) -> Text:
    return Text(key, Kind.REASON, f"Reason {key}", content, consent)


def study(rows: Iterable[Row], *, newer: Sequence[str] = ()) -> Study:
    """A study of what was coded: text, start, end, node, coder; some coders used version 2."""
    codings = tuple(
        Coding(key, start, end, node, 2 if coder in newer else 1, coder)
        for key, start, end, node, coder in rows
    )
    books, nodes = built_in()
    return checked(
        Study(
            "Made up",
            codebooks=(*books, Codebook(2, "", "A second look.")),
            nodes=(*nodes, *renumbered(2, nodes)),
            texts=tuple(text(key) for key in sorted({coding.text for coding in codings})),
            coders=tuple(dict.fromkeys(coding.coder for coding in codings)),
            codings=codings,
        )
    )


def whole(given: Sequence[Mapping[str, str]]) -> Study:
    """Texts coded as a whole: for each text, what each coder gave it, codes parted by blanks."""
    return study(
        (f"T{number:04}", 0, len(WORDS), node, coder)
        for number, text_ in enumerate(given, 1)
        for coder, nodes in text_.items()
        for node in nodes.split()
    )
