"""What the cache says stands in the window in its language, with the values in place."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from catalog_cache.contract.said import again, kept, say, together

from catalog_cache.errors import DeskError, Kind

from distributor_app.language.cache_texts import spoken
from distributor_app.language.english_plurals import EnglishPlurals
from distributor_app.widgets.inline_message import error_text

GERMAN = {
    "The file {name} cannot be read.": "Die Datei {name} kann nicht gelesen werden.",
    "Look at {place}.": "Sehen Sie in {place} nach.",
    "the shelf": "dem Regal",
    "Withdrawn on {day}": "Zurückgezogen am {day}",
}


class German(QTranslator):
    """A small dictionary of the cache's sentences."""

    def isEmpty(self):  # noqa: N802  the name is Qt's
        return False

    def translate(self, context, source_text, disambiguation=None, n=-1):  # noqa: ARG002
        if context == "cache" and "%n page(s)" in source_text:
            return "%n Seite" if n == 1 else "%n Seiten"
        return GERMAN.get(source_text) if context == "cache" else None


@pytest.fixture
def german(qapp):
    translator = German(qapp)
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def english(qapp):
    translator = EnglishPlurals(qapp)
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def failure():
    return DeskError(
        Kind.DISK,
        say("The file {name} cannot be read.", name="{odd}.csv"),
        cause="Permission denied",
        remedy=say("Look at {place}.", place=say("the shelf")),
    )


def test_an_error_is_told_in_the_language_of_the_window(german):
    text = error_text(failure())
    assert "Die Datei {odd}.csv kann nicht gelesen werden" in text
    assert "Permission denied" in text
    assert "Sehen Sie in dem Regal nach." in text


def test_in_english_it_reads_as_the_cache_wrote_it(english):
    assert spoken(failure().sentence) == str(failure().sentence)


@pytest.mark.parametrize(("n", "words"), [(1, "1 Seite"), (3, "3 Seiten")])
def test_a_count_has_the_plural_of_the_language(german, n, words):
    assert spoken(say("%n page(s)", n=n)) == words


@pytest.mark.parametrize(("n", "words"), [(1, "1 page"), (3, "3 pages")])
def test_a_count_has_its_plural_in_english(english, n, words):
    assert spoken(say("%n page(s)", n=n)) == words


def test_texts_put_together_are_translated_one_by_one(german):
    text = together(say("the shelf"), "hub.example", "", between=" · ")
    assert spoken(text) == "dem Regal · hub.example"


def test_what_was_kept_in_the_workspace_is_translated_when_it_is_read(german):
    stored = kept(say("The file {name} cannot be read.", name="a.csv"))
    assert spoken(again(stored)) == "Die Datei a.csv kann nicht gelesen werden."


def test_a_day_is_written_as_the_window_writes_days(german):
    assert spoken(say("Withdrawn on {day}", day=date(2024, 3, 9))).startswith("Zurückgezogen am 9")


def test_words_of_others_stay_as_they_are(german):
    assert spoken("the shelf") == "the shelf"
