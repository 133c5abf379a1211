"""The translator of everything that is said about orders; one context for all of it."""

from PySide6.QtCore import QCoreApplication


def tr(text: str, count: int = -1) -> str:
    """Translate a text of the Orders screen."""
    return QCoreApplication.translate("orders", text, None, count)
