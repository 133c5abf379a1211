"""Counts read as English in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from distributor_app.language.english_plurals import EnglishPlurals


@pytest.fixture(autouse=True)
def plurals(qapp: QCoreApplication) -> Iterator[None]:
    translator = EnglishPlurals(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize(("count", "words"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages")])
def test_a_count_takes_its_plural(count: int, words: str) -> None:
    assert QObject().tr("%n page(s)", "", count) == words


def test_other_texts_are_left_as_they_are() -> None:
    assert QObject().tr("Cable tie (s)") == "Cable tie (s)"
