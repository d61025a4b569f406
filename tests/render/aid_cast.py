"""Made-up decision aids, one in each language: no patient, no figure of any study."""

from dataclasses import fields, is_dataclass, replace

from spondyl.brief.aid.aid import Aid, Choice, Field, Glance, Icons, Section

SCRIPT = "<script>alert(1)</script> We want him home. & </style>"
MARKUP = "#set page(width: 1pt) ] {{ 7 * 7 }} <img src=x onerror=alert(1)>"
LONG = "Wirbelsaeulenmetastasenbestrahlungsvorbereitungsgespraech"


ALIVE = Icons(70, 0, 100, "alive", "perhaps alive", "has died", "About 70 of 100 people alive.")


def _people(sure: int, maybe: int) -> Icons:
    low, high = sure, sure + maybe
    return Icons(
        sure,
        maybe,
        100,
        "Walking after three months",
        "Perhaps walking: here we are not sure",
        "Not walking after three months",
        f"100 people are drawn. Between {low} and {high} of them walk after three months.",
    )


def _choice(key: str, title: str, sure: int, maybe: int, nights: str) -> Choice:
    walk = f"{sure} to {sure + maybe}" if maybe else f"About {sure}"
    rest = f"{100 - sure - maybe} to {100 - sure}" if maybe else f"About {100 - sure}"
    return Choice(
        key,
        title,
        (key, "radiation_8_1"),
        (
            Field("what", "What it is", (f"{title}. Your team plans it with you.", LONG)),
            Field(
                "alive",
                "Being alive after three months",
                ("About 70 out of 100 people like you are alive.", "About 30 have died."),
                (),
                ALIVE,
            ),
            Field(
                "walking",
                "How many people walk after three months",
                (
                    f"{walk} out of 100 people like you walk after three months.",
                    f"{rest} out of 100 do not.",
                ),
                (),
                _people(sure, maybe),
            ),
            Field("pain", "Less pain after three months", ("Nobody has counted it.",)),
            Field(
                "stories",
                "How it may go",
                (),
                (
                    "Best: you walk on your own and your back hurts less.",
                    "Most likely: you walk with a frame, and stairs are hard.",
                    "Worst: you lose the strength in your legs all the same.",
                ),
            ),
            Field(
                "weeks",
                "Week by week",
                ("The first two weeks are the hardest.",),
                ("Week 1: rest, pain tablets.", "Week 2 to 6: a little more each day."),
            ),
            Field("cannot", "What it cannot do", ("It does not make the cancer go away.",)),
            Field(
                "nights", "Visits and nights", (f"{nights} in hospital. Two visits after that.",)
            ),
        ),
    )


ENGLISH = Aid(
    language="en",
    title="Your spine: what you can choose",
    case="made-up",
    as_of="2026-11-19T14:30",
    date="19 November 2026",
    warnings=(
        "This paper helps you to talk with your team. It does not choose for you.",
        "No patient and no doctor outside has reviewed it yet.",
    ),
    before=(
        Section(
            "hopes",
            "What you told us",
            ("These are your words, as we wrote them down.",),
            quotes=("I want to stand at my daughter’s wedding.", MARKUP),
        ),
        Section("family", "What your family told us", quotes=(SCRIPT,)),
        Section(
            "matters",
            "What matters most to you?",
            ("Tick as many as you like.",),
            boxes=("Being at home", "Walking to the bathroom on my own", "Less pain", LONG),
        ),
    ),
    choices_title="What you can choose",
    choices_note=(
        "Every choice is told in the same way. They stand in the order of the alphabet.",
        "Numbers are out of 100 people, three months from now.",
    ),
    choices=(
        _choice("comfort_home", "Care for comfort at home", 21, 19, "No nights"),
        _choice("operation", "Operation, then radiation", 62, 0, "About eight nights"),
        _choice("radiation", "Radiation alone", 44, 12, "No nights"),
    ),
    after=(
        Section(
            "team",
            "What your team leans to",
            ("Your team leans to an operation. Others in your place choose otherwise.",),
        ),
        Section(
            "questions",
            "Questions you may want to ask",
            items=("What if I wait for a week?", "Who helps me at home?"),
        ),
        Section("own", "Your own words", ("Here is room for you.",), lines=6),
        Section("theirs", "Words of your family", ("Here is room for your family.",), lines=4),
    ),
    sources_title="Where the numbers come from",
    sources=(
        "Nobody A, Noone B. A study that was never made. Journal of Examples; 2020. Unchecked.",
        f"Someone C. Of {LONG}. Made-up Letters; 2021.",
    ),
    colophon=(
        "Nobody paid for this paper.",
        "Made on 19 November 2026. It is made anew when something changes.",
    ),
    contents=("Skip to what you told us", "What is in here", "Page {page} of {pages}"),
    glance=Glance(
        "All choices in one table",
        ("Figures are out of 100 people.", "Not known does not mean nobody."),
        ("Choice", "Nights", "Walking after three months"),
        (
            ("comfort_home", ("Care for comfort at home", "none", "21 to 40")),
            ("operation", ("Operation, then radiation", "about 8", "about 62")),
            ("radiation", ("Radiation alone", "none", "not known")),
        ),
    ),
)


def _gente(seguro: int, quizas: int) -> Icons:
    return Icons(
        seguro,
        quizas,
        100,
        "Caminan a los tres meses",
        "Quizás caminan: aquí no estamos seguros",
        "No caminan a los tres meses",
        f"Dibujo de 100 personas. De {seguro} a {seguro + quizas} caminan a los tres meses.",
    )


def _opcion(key: str, title: str, seguro: int, quizas: int, noches: str) -> Choice:
    return Choice(
        key,
        title,
        (key,),
        (
            Field("what", "Qué es", (f"{title}. Su equipo lo prepara con usted.",)),
            Field(
                "walking",
                "Cuántas personas caminan a los tres meses",
                (
                    f"De {seguro} a {seguro + quizas} de cada 100 personas caminan.",
                    f"De {100 - seguro - quizas} a {100 - seguro} de cada 100 no caminan.",
                ),
                (),
                _gente(seguro, quizas),
            ),
            Field("cannot", "Lo que no puede hacer", ("El cáncer no desaparece.",)),
            Field("nights", "Visitas y noches en el hospital", (noches, "¿Quién la acompaña?")),
        ),
    )


SPANISH = replace(
    ENGLISH,
    language="es",
    title="Su columna: lo que usted puede elegir",
    case="inventado",
    date="19 de noviembre de 2026",
    warnings=(
        "Esta hoja le ayuda a hablar con su equipo. No elige por usted.",
        "Ningún médico ha revisado esta traducción.",
    ),
    before=(
        Section("hopes", "Lo que usted nos dijo", quotes=("Quiero estar de pie en la boda.",)),
        Section("matters", "¿Qué le importa más?", boxes=("Estar en casa", "Menos dolor")),
    ),
    choices_title="Lo que usted puede elegir",
    choices_note=("Cada opción se cuenta de la misma manera.",),
    choices=(
        _opcion("comfort_home", "Cuidados de alivio en casa", 21, 19, "Ninguna noche."),
        _opcion("operation", "Operación y después radioterapia", 62, 9, "Unas ocho noches."),
        _opcion("radiation", "Solo radioterapia", 44, 0, "Ninguna noche."),
    ),
    after=(
        Section("team", "Hacia dónde se inclina su equipo", ("Su equipo duda.",)),
        Section("own", "Sus propias palabras", ("Aquí hay sitio para usted.",), lines=5),
        Section("theirs", "Palabras de su familia", lines=4),
    ),
    sources_title="De dónde vienen los números",
    sources=("Nadie A. Un estudio que nunca se hizo. Revista de Ejemplos; 2020.",),
    colophon=("Nadie pagó esta hoja.",),
    contents=("Saltar a lo que nos dijo", "Qué hay aquí", "Página {page} de {pages}"),
    glance=Glance(
        "Sus opciones, una junto a otra",
        ("Las cifras son de cada 100 personas.",),
        ("Opción", "Noches en el hospital"),
        (
            ("comfort_home", ("Cuidados de alivio en casa", "no hacen falta")),
            ("operation", ("Operación y después radioterapia", "unas 8")),
            ("radiation", ("Solo radioterapia", "no hacen falta")),
        ),
    ),
    lacking="un signo que esta impresión no tiene",
)
AIDS = {"en": ENGLISH, "es": SPANISH}


def _long(choice: Choice) -> Choice:
    """The choice as long as the longest of real cases, three of its fields with a picture."""
    icons = choice.fields[2].icons
    counted = (
        "About 32 to 80 of 100 people like you may walk in half a year, with an aid or without. "
        "About 20 to 68 may not walk, or may have died.",
        "The number who walk could be anywhere from 19 to 87.",
    )
    risk = "Trouble with the wound: about 19 of 100 people. It could be anywhere from 7 to 42."
    story = (
        "At best: alive, walking and with pain held down. In numbers: about 7 to 42 of 100. "
        "It could be anywhere from 3 to 56."
    )
    week = "First weeks: you work on walking. The wound heals. Then you go for some radiation."
    what = "While you sleep, a surgeon takes pressure off the cord. Screws may be put in."
    harms = Field("harms", "What can go wrong", (what, what), (risk,) * 5)
    said = {
        "what": replace(choice.fields[0], paragraphs=(what, what)),
        "stories": replace(choice.fields[4], paragraphs=(what[:44],), items=(story,) * 3),
        "weeks": replace(choice.fields[5], paragraphs=(), items=(week,) * 4),
    }
    for key in ("alive", "walking", "pain"):
        said[key] = Field(key, f"{key.title()} in half a year", counted, (), icons)
    told = tuple(said.get(field.key, field) for field in choice.fields)
    return replace(
        choice, fields=(*told[:5], harms, *told[5:], Field("goals", "Your hopes", (story,)))
    )


REALISTIC = replace(ENGLISH, choices=tuple(_long(choice) for choice in ENGLISH.choices))


def pictures(aid: Aid) -> list[Icons]:
    """Every picture of an aid, in its order."""
    all_fields = (field for choice in aid.choices for field in choice.fields)
    return [field.icons for field in all_fields if field.icons]


def printed(value: object) -> list[str]:
    """Every text of an aid that is to be read, pictures left out."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [words for part in value for words in printed(part)]
    if not is_dataclass(value) or isinstance(value, Icons):
        return []
    if isinstance(value, Glance):
        return printed(
            (value.title, value.note, value.columns, tuple(row[1] for row in value.rows))
        )
    unread = {"key", "options", "language", "as_of", "contents", "lacking"}
    shown = (field.name for field in fields(value) if field.name not in unread)
    return [words for name in shown for words in printed(getattr(value, name))]
