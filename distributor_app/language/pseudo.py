"""A pseudo-locale: English, accented and 40 % longer, or mirrored, to see what would be clipped.

Texts that come from the desk (names of parts, notes) stay as they are: what is not accented in a
picture is either such a text or was never made translatable.
"""

import re

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication

from distributor_app.language.english_plurals import EnglishPlurals

_ACCENTS = str.maketrans("AEIOUYCNSZaeiouycnsz", "ÅÉÎÕÜÝÇÑŠŽåéîõüýçñšž")
_KEPT = re.compile(r"(%\w+|%L?\d+|\{[^}]*\}|&\w?|<[^>]*>|https?://\S+)")
_LONGER = 0.4


class PseudoLocale(QTranslator):
    """Accents and lengthens each text; placeholders, mnemonics and mark-up stay as they are."""

    def __init__(self, parent: QApplication) -> None:
        super().__init__(parent)
        self._plurals = EnglishPlurals(self)

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,
        source_text: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        english = self._plurals.translate(context, source_text, disambiguation, n)
        return stretched(english)


def stretched(text: str) -> str:
    """Return the text accented and 40 % longer, within brackets so that a cut end is seen."""
    if not text.strip():
        return text
    pieces = _KEPT.split(text)
    # Every second piece is something to keep, by the rule of re.split.
    accented = "".join(p if n % 2 else p.translate(_ACCENTS) for n, p in enumerate(pieces))
    letters = sum(len(p) for p in pieces[::2])
    return f"[{accented}{'·' * round(letters * _LONGER)}]"


def install(application: QApplication, way: str) -> None:
    """Speak the pseudo-locale: "long", or "mirrored" for right to left as well."""
    application.installTranslator(PseudoLocale(application))
    if way == "mirrored":
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
