"""English plurals: "%n page(s)" is written as "1 page" or "2 pages" while no other language is on.

Qt takes plural forms from a translation only; English is the language of the sources.
"""

import re

from PySide6.QtCore import QTranslator

_MAYBE_S = re.compile(r"\((e?s)\)")


class EnglishPlurals(QTranslator):
    """Writes texts that are asked for with a number; gives all others back as they are."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,  # noqa: ARG002  the signature is Qt's
        source_text: str,
        disambiguation: str | None = None,  # noqa: ARG002  the signature is Qt's
        n: int = -1,
    ) -> str:
        if n < 0 or "(" not in source_text:
            return source_text
        return _MAYBE_S.sub("" if n == 1 else r"\1", source_text)
