"""Speaking another language: words, plurals, numbers, and English where a word is missing."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject

from distributor_app.language import spoken

_TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en"><context><name>QObject</name>
<message><source>Cart</source><translation>Warenkorb</translation></message>
<message numerus="yes"><source>%n page(s)</source><translation>
<numerusform>%n Seite</numerusform><numerusform>%n Seiten</numerusform></translation></message>
</context></TS>
"""


@pytest.fixture
def speaker(qapp, tmp_path, monkeypatch):
    """A speaker in an installation that has some German; English again afterwards."""
    folder = tmp_path / "translations"
    folder.mkdir()
    (folder / "desk_de.ts").write_text(_TS, encoding="utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    made = folder / "desk_de.qm"
    subprocess.run([tool, "-silent", folder / "desk_de.ts", "-qm", made], check=True)
    monkeypatch.setattr(spoken.resources, "folder", lambda: tmp_path)
    before = QLocale()
    made_speaker = spoken.Speaker(qapp)
    yield made_speaker
    made_speaker.speak("en")
    made_speaker.be_silent()
    QLocale.setDefault(before)


def test_words_and_plurals_follow_the_language(speaker):
    speaker.speak("de")
    assert QObject().tr("Cart") == "Warenkorb"
    assert QObject().tr("%n page(s)", "", 1) == "1 Seite"
    assert QObject().tr("%n page(s)", "", 7) == "7 Seiten"


def test_a_word_without_translation_stays_english(speaker):
    speaker.speak("de")
    assert QObject().tr("Deal registration") == "Deal registration"


def test_numbers_are_written_as_the_language_writes_them(speaker):
    speaker.speak("de")
    assert QLocale().decimalPoint() == ","


def test_back_to_english_leaves_nothing_german(speaker):
    speaker.speak("de")
    speaker.speak("en")
    assert QObject().tr("Cart") == "Cart"
    assert QObject().tr("%n page(s)", "", 7) == "7 pages"


def test_a_language_that_is_not_installed_is_not_offered_and_gives_english(speaker):
    assert set(spoken.offered()) == {"en", "de"}
    speaker.speak("fr")
    assert speaker.language == "en"
