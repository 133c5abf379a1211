"""Gives our paper the language of the window: its words, and how numbers and days are written."""

from PySide6.QtCore import QCoreApplication, QLocale

from distributor_app.paper.words import Language, Words


def paper_language() -> Language:
    """Return the language that the window speaks now; it can be sent to a helper process."""
    return Language(QLocale().name(), Words(_translated))


def _translated(source: str, count: int = -1) -> str:
    return QCoreApplication.translate("paper", source, None, count)
