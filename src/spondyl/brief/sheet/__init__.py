"""The sheet: a brief arranged for print, composed once for HTML and PDF."""

from spondyl.brief.sheet.compose import sheet
from spondyl.brief.sheet.sheet import Sheet

__all__ = ["Sheet", "sheet"]
