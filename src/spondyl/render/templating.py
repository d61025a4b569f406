"""How a page becomes HTML: packaged templates, in which every word that comes in is escaped."""

from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

FOLDER = "templates"


def environment() -> Environment:
    """Where templates are read; a name that a template does not get is an error."""
    return Environment(
        loader=PackageLoader("spondyl.render", FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def style(name: str) -> Markup:
    """A style sheet, to be written into the page."""
    text = files("spondyl.render").joinpath(FOLDER, name).read_text(encoding="utf-8")
    return Markup(text)
