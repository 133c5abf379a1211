"""Shows what catalog_cache says in the language of the window."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from catalog_cache.contract.said import Said, Value, filled

from distributor_app import formats


def spoken(text: str) -> str:
    """Return a text of the cache in the language of the window; any other stays as it is."""
    if not isinstance(text, Said):
        return text
    return filled(_translated(text), text.values, _worded)


def _translated(text: Said) -> str:
    if not text.template:
        return ""
    return QCoreApplication.translate(
        "cache", text.template, None, -1 if text.counted is None else text.counted
    )


def _worded(value: Value) -> str:
    if isinstance(value, date):
        return formats.day(value)
    return spoken(value) if isinstance(value, str) else str(value)
