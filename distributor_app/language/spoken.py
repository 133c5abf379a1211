"""The language of the window: which there are, and switching to one of them.

Translations are Qt's: `resources/translations/desk_<code>.ts` is the source that people translate,
the .qm beside it is made from it by `make`, and is not kept in git.
"""

from pathlib import Path

import resources
from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
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
        self.language = SOURCE

    def speak(self, setting: str) -> None:
        """Speak the language of a setting, with its numbers, days and direction.

        The setting is a code from `offered`; "" is the desktop's language, or English with the
        desktop's numbers where there is no translation.
        """
        self.be_silent()
        self.language = chosen(setting)
        self._installed = [EnglishPlurals(self), *self._translators(self.language)]
        for translator in self._installed:
            self._application.installTranslator(translator)
        locale = _locale(setting)
        QLocale.setDefault(locale)
        self._application.setLayoutDirection(locale.textDirection())

    def be_silent(self) -> None:
        """Translate nothing any more."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []

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


def _locale(setting: str) -> QLocale:
    """Return the desktop's locale unless another language was chosen than it speaks."""
    system = QLocale.system()
    same = not setting or system.name().partition("_")[0] == setting
    return system if same else QLocale(setting)
