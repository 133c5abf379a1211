"""Paper is handed the words, numbers and days of the language that the window speaks."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from distributor_app.language.paper_words import paper_language

GERMAN = {
    "Part number": "Teilenummer",
    "page {page} of {pages}": "Seite {page} von {pages}",
    "{n} row(s)": "{n} Zeilen",
}


class German(QTranslator):
    """A small dictionary of paper's words."""

    def isEmpty(self):  # noqa: N802  the name is Qt's
        return False

    def translate(self, context, source_text, disambiguation=None, n=-1):  # noqa: ARG002
        if context != "paper":
            return None
        return "{n} Zeile" if n == 1 else GERMAN.get(source_text)


@pytest.fixture
def german(qapp):
    translator, before = German(qapp), QLocale()
    QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale("de_AT"))
    yield translator
    QLocale.setDefault(before)
    QCoreApplication.removeTranslator(translator)


def test_words_numbers_and_days_are_those_of_the_window(german):
    language = paper_language()
    assert language.locale == "de_AT"
    assert language.words.sheet.part_number == "Teilenummer"
    assert language.words.sheet.page == "Seite {page} von {pages}"


@pytest.mark.parametrize(("count", "words"), [(0, "{n} Zeilen"), (1, "{n} Zeile"),
                                              (2, "{n} Zeilen"), (1001, "{n} Zeilen")])  # fmt: skip
def test_counts_have_the_plural_of_the_window(german, count, words):
    assert paper_language().words.table.rows.of(count) == words


def test_a_word_without_translation_stays_english(german):
    assert paper_language().words.order.net_price == "Net price"
