"""What a conversation guide is made of: parts of prompts, in the order of the talk."""

from dataclasses import dataclass
from typing import Literal

from spondyl.kernel.sources import Citation

# `ask`: a question, to the patient unless it names somebody else; `say`: words to offer the
# patient; `do`: something for the clinician; `know`: what is written in the case.
Kind = Literal["ask", "say", "do", "know"]
KINDS: tuple[Kind, ...] = ("ask", "say", "do", "know")

TITLE = "Conversation guide"
NOTICE = (
    "Prompts for a talk, no script and no order; leave out what does not fit, and stop when the "
    "patient wants to. Words in quotes are the patient's, the family's or a colleague's as they "
    "were written down. Nobody has tried this guide with patients."
)


@dataclass(frozen=True, slots=True)
class Prompt:
    """One thing to ask, to say, to do or to know.

    Attributes:
        text: in plain words.
        kind: which of these it is.
    """

    text: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Part:
    """One step of the talk.

    Attributes:
        key: short name.
        title: as printed.
        why: why it is there, in one sentence.
        cited: where the need for it was found.
        prompts: in the order in which they come up.
        lines: a label for each blank line to write on.
    """

    key: str
    title: str
    why: str
    cited: Citation
    prompts: tuple[Prompt, ...]
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide through the talk about one case.

    Attributes:
        title: as printed.
        case: name of the case.
        as_of: the moment at which the case stands, ISO 8601.
        notice: what it is and what it is not.
        parts: in the order of the talk.
    """

    title: str
    case: str
    as_of: str
    notice: str
    parts: tuple[Part, ...]


def ask(text: str) -> Prompt:
    """A question to the patient, or to the one it names."""
    return Prompt(text, "ask")


def say(text: str) -> Prompt:
    """Words to offer the patient."""
    return Prompt(text, "say")


def do(text: str) -> Prompt:
    """Something for the clinician to do."""
    return Prompt(text, "do")


def know(text: str) -> Prompt:
    """Something that is written in the case, or that is not known."""
    return Prompt(text, "know")
