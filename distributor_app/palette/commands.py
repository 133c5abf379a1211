"""Finds commands by words: the frame's, and those of the screen in sight."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction

from distributor_app.frame.commands import keys_of, words_of
from distributor_app.palette.entries import MIDDLE, Entry, Group, Question, closeness

_FEW = 5


def command_entries(
    question: Question, of_screen: Sequence[QAction], of_frame: Iterable[QAction]
) -> list[Entry]:
    """Return the commands that can be done now and that a question names, the best ones first.

    Those of the screen in sight come before the frame's when both fit as well.
    """
    if not question.wants(Group.COMMANDS):
        return []
    found = []
    for action in (*of_screen, *of_frame):
        score = closeness(question.text, words_of(action))
        # Two letters in the middle of a word name nothing.
        weak = score <= MIDDLE and question.only is None
        if score and not weak and action.isEnabled() and action.isVisible():
            found.append(_entry(action, score))
    found.sort(key=lambda entry: -entry.score)
    return found if question.only is Group.COMMANDS else found[:_FEW]


def first_commands(actions: Iterable[QAction]) -> list[Entry]:
    """Return commands to show before anything was typed."""
    return [_entry(action, 0) for action in actions if action.isEnabled()]


def _entry(action: QAction, score: int) -> Entry:
    icon = "check" if action.isCheckable() and action.isChecked() else "arrow-right"
    return Entry(
        Group.COMMANDS, words_of(action), "", keys_of(action), icon, action=action, score=score
    )
