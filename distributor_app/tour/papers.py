"""Reads back the PDFs that the desk has written, as text, with a reader it did not use itself."""

from dataclasses import dataclass
from pathlib import Path

import pypdfium2


@dataclass(frozen=True, slots=True)
class Paper:
    """A written PDF: how many pages, and the text of each."""

    pages: int
    texts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The text of all pages, its white space made single blanks."""
        return " ".join(" ".join(self.texts).split())


def read(path: Path) -> Paper:
    """Read a PDF; blocks, so it is called on the tour's thread."""
    document = pypdfium2.PdfDocument(path)
    try:
        texts = []
        for page in document:
            words = page.get_textpage()
            texts.append(words.get_text_range())
            words.close()
            page.close()
        return Paper(len(texts), tuple(texts))
    finally:
        document.close()
