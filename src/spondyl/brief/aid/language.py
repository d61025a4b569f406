"""The languages of the aid: every string goes through a translator that is passed on."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LANGUAGES = ("en", "es")
# English dates as the page writes its moments: the day first.
_DATES = {"en": "en_GB", "es": "es"}


def N_(text: str) -> str:  # noqa: N802 -- the mark's usual name
    """Mark a string of a catalogue for translation; it is translated where it is printed."""
    return text


class Words:
    """A translator into one language.

    Attributes:
        language: `en` or `es`.
    """

    def __init__(self, language: str, translations: NullTranslations) -> None:
        self.language = language
        self._translations = translations

    def __call__(self, text: str, /, **values: object) -> str:
        """A string in this language; what stands in braces is filled in afterwards."""
        return self._translations.gettext(text).format(**values)

    def several(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form that belongs to a number."""
        found = self._translations.ngettext(one, many, number)
        return found.format(number=number, **values)

    def day(self, day: date) -> str:
        """A day in words."""
        return format_date(day, format="long", locale=_DATES[self.language])

    def listed(self, parts: Iterable[str]) -> str:
        """Several parts as one list."""
        words = list(parts)
        if len(words) < 2:
            return "".join(words)
        return self("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])

    def all(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Several strings without anything to fill in."""
        return tuple(self(text) for text in texts)


@cache
def words(language: str) -> Words:
    """The translator into a language.

    Args:
        language: one of `LANGUAGES`.

    Raises:
        ValueError: when there is no such language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"The aid is written in {', '.join(LANGUAGES)}, not in {language!r}.")
    return Words(language, NullTranslations() if language == "en" else _translations(language))


def _translations(language: str) -> GNUTranslations:
    """The packaged translation, compiled in memory."""
    packed = files("spondyl.brief.aid").joinpath("locale", f"{language}.po").read_bytes()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(packed), locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
