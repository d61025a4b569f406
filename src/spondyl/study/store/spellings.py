"""Words of the field that are spelt in two ways; either finds the other."""

import re

_PAIRS = (
    ("tumour", "tumor"),
    ("centre", "center"),
    ("anaesthesia", "anesthesia"),
    ("anaesthetist", "anesthetist"),
    ("anaemia", "anemia"),
    ("behaviour", "behavior"),
    ("colour", "color"),
    ("favour", "favor"),
    ("fibre", "fiber"),
    ("haemorrhage", "hemorrhage"),
    ("haematoma", "hematoma"),
    ("haemoglobin", "hemoglobin"),
    ("hospitalise", "hospitalize"),
    ("individualise", "individualize"),
    ("ischaemia", "ischemia"),
    ("judgement", "judgment"),
    ("labour", "labor"),
    ("leukaemia", "leukemia"),
    ("neighbour", "neighbor"),
    ("oedema", "edema"),
    ("oesophagus", "esophagus"),
    ("organise", "organize"),
    ("orthopaedic", "orthopedic"),
    ("paediatric", "pediatric"),
    ("paralyse", "paralyze"),
    ("prioritise", "prioritize"),
    ("realise", "realize"),
    ("recognise", "recognize"),
    ("stabilise", "stabilize"),
    ("summarise", "summarize"),
    ("theatre", "theater"),
)
_OTHER = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}
_ENDINGS = ("", "s", "d", "r", "rs")
_WORD = re.compile(r"[^\W\d_]+")


def spellings(words: str) -> tuple[str, ...]:
    """Words as they are spelt, and as they are spelt on the other side of the Atlantic."""
    other = _WORD.sub(_respelt, words)
    return (words,) if other == words else (words, other)


def _respelt(found: re.Match[str]) -> str:
    word = found[0].casefold()
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if word.endswith(ending) and stem in _OTHER:
            return _OTHER[stem] + ending
    return found[0]
