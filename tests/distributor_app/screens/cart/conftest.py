"""The cart speaks English with its plurals, as the program does."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from distributor_app.language.english_plurals import EnglishPlurals


@pytest.fixture(autouse=True)
def plurals(qapp: QApplication) -> Iterator[None]:
    translator = EnglishPlurals(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
