"""The language of the window: which there are, and switching to one of them.

Translations are Qt's: `resources/translations/desk_<code>.ts` is the source that people translate,
the .qm beside it is made from it by `make`, and is not kept in git.
"""

from pathlib import Path

import resources
from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from distributor_app.language.english_plurals import EnglishPlurals

SOURCE = "en"
NAMES = {"en": "English", "de": "Deutsch"}
"""The languages by their code, each called by its own name."""


def offered() -> dict[str, str]:
    """Return the languages that this installation has, code and own name."""
    return {c: name for c, name in NAMES.items() if c == SOURCE or _file(c).is_file()}


def chosen(setting: str) -> str:
    """Return the code to speak: the setting, or for an empty one the desktop's if there is it."""
    wanted = setting or QLocale.system().name().partition("_")[0]
    return wanted if wanted in offered() else SOURCE


class Speaker(QObject):
    """Holds what translates now and changes it; windows made afterwards speak the language."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = ""

    def speak(self, language: str) -> None:
        """Speak a language from `offered` (else English), with its numbers, days and direction."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = [self._plurals(), *self._translators(language)]
        for translator in self._installed:
            self._application.installTranslator(translator)
        self.language = language
        locale = _locale(language)
        QLocale.setDefault(locale)
        right_to_left = locale.textDirection() is Qt.LayoutDirection.RightToLeft
        self._application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )

    def _plurals(self) -> QTranslator:
        return EnglishPlurals(self)

    def _translators(self, language: str) -> list[QTranslator]:
        """Return Qt's own words and ours; none for English, which the sources are written in."""
        if language == SOURCE:
            return []
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        found = []
        for path in (Path(folder) / f"qtbase_{language}.qm", _file(language)):
            translator = QTranslator(self)
            if translator.load(str(path)):
                found.append(translator)
        return found


def _file(language: str) -> Path:
    return resources.folder() / "translations" / f"desk_{language}.qm"


def _locale(language: str) -> QLocale:
    """Return the user's own locale where it is of this language, else the language's usual one."""
    system = QLocale.system()
    return system if system.name().partition("_")[0] == language else QLocale(language)
