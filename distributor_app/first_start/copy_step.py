"""The first copy under way: what arrives, how fast, how long; pause, go on, or begin already."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import Progress, SyncReport

from distributor_app.first_start.first_copy import FINE
from distributor_app.first_start.pace import Pace
from distributor_app.first_start.progress_words import (
    DATASETS,
    amount_text,
    dataset_word,
    phase_text,
)
from distributor_app.first_start.remedies import failure_of
from distributor_app.keeping.words import offered_text
from distributor_app.language.cache_texts import spoken
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.record_model import BadgeLook

if TYPE_CHECKING:
    from catalog_cache.contract.wire.selection import SelectionOffer


class CopyStep(QWidget):
    """Shows the copy; what it does is asked for by signals.

    Signals:
        pause_asked(), resume_asked(): stop for now, go on.
        open_asked(): open the desk with what is here; the rest arrives meanwhile.
        code_asked(): the sign-in is no longer valid, type another code.
        folder_chosen(object): take what is in the folder at this Path first.
        choice_asked(): choose what is kept of the catalogue.
    """

    pause_asked = Signal()
    resume_asked = Signal()
    open_asked = Signal()
    code_asked = Signal()
    folder_chosen = Signal(object)
    choice_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pace = Pace()
        self._dataset = ""
        self._progress: Progress | None = None
        self._phase = QLabel()
        self._phase.setProperty("role", "section")
        self._bar = QProgressBar()
        self._amount = QLabel()
        self._amount.setProperty("role", "second")
        to_come = BadgeLook(self.tr("To come"), "neutral", "ring")
        self._states = {name: Badge(theme, to_come) for name in DATASETS}
        self._offered = QLabel()
        self._offered.setProperty("role", "second")
        self._choose = QPushButton(self.tr("&Choose what to keep…"))
        self._choose.setProperty("role", "link")
        self._choose.setToolTip(
            self.tr("A part of the catalogue is enough for many; Settings offers it at any time")
        )
        self._message = InlineMessage(theme)
        self._pause = QPushButton(self.tr("&Pause"))
        self._resume = QPushButton(self.tr("&Go on"))
        self._folder = QPushButton(self.tr("&Take it from a folder…"))
        self._open = QPushButton(self.tr("&Open the desk now"))
        self._lay_out()
        for button in (self._pause, self._resume, self._folder, self._open):
            # Enter presses what has the keyboard, as in a dialog.
            button.setAutoDefault(True)
        self._pause.clicked.connect(self.pause_asked)
        self._resume.clicked.connect(self.resume_asked)
        self._folder.clicked.connect(self._on_folder)
        self._open.clicked.connect(self.open_asked)
        self._choose.clicked.connect(self.choice_asked)
        self._message.triggered.connect(self._on_link)

    # -- what happens ------------------------------------------------------------------------

    def show_running(self) -> None:
        """The copy runs (again)."""
        self._pace.rest()
        self._message.say("")
        self._show_buttons(running=True)
        self._phase.setText(self.tr("Connecting…"))
        self._amount.setText("")
        self._bar.setRange(0, 0)

    def show_offer(self, offer: SelectionOffer) -> None:
        """Say how much of the catalogue is fetched, and that one may choose."""
        self._offered.setText(offered_text(offer))
        self._offered.show()
        self._choose.setVisible(len(offer.lines) > 1 or bool(offer.discontinued))

    def show_progress(self, progress: Progress, arrived: Iterable[str]) -> None:
        """Show how far it is."""
        self._progress = progress
        if progress.phase == "dataset":
            self._dataset = progress.detail
            self._pace.rest()
        if progress.phase == "download":
            self._pace.note(progress.done, time.monotonic())
        self._phase.setText(phase_text(progress, self._dataset))
        self._show_bar(progress)
        seconds = self._pace.seconds_left(progress.total)
        self._amount.setText(amount_text(progress, self._pace.per_second, seconds))
        here = set(arrived)
        for name, badge in self._states.items():
            if name in here:
                badge.show_look(BadgeLook(self.tr("Here"), "good", "check"))
            elif name == self._dataset and progress.phase in ("dataset", "download", "install"):
                badge.show_look(BadgeLook(self.tr("Arriving"), "info", "download"))

    def show_pausing(self) -> None:
        """The copy was asked to stop and is ending."""
        self._phase.setText(self.tr("Stopping…"))
        for button in (self._pause, self._folder, self._open, self._choose):
            button.setEnabled(False)

    def show_paused(self) -> None:
        """The copy stands still."""
        self._stand_still(self.tr("Paused. What has arrived is kept, also when you close this."))

    def show_failed(self, error: Exception) -> None:
        """The copy cannot go on for now; what can be done is offered."""
        failure = failure_of(error)
        self._stand_still(self.tr("Interrupted. What has arrived is kept."))
        links = {"code": self.tr("Type another code")} if failure.needs_code else {}
        self._message.say(failure.text, "error", links)
        self._resume.setVisible(failure.may_retry)
        self._resume.setText(self.tr("&Try again"))

    def show_refused(self, report: SyncReport) -> bool:
        """Name what was refused and why; False when everything was taken."""
        refused = [(name, why) for name, why in report.datasets if why not in FINE]
        for name, _ in refused:
            if name in self._states:
                self._states[name].show_look(BadgeLook(self.tr("Refused"), "error", "error"))
        if not refused:
            return False
        self._stand_still(self.tr("Not everything could be taken"))
        reasons = [f"{dataset_word(name)}: {spoken(why)}" for name, why in refused]
        self._message.say(" ".join(reasons), "error")
        self._resume.setText(self.tr("&Try again"))
        return True

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._theme.space
        title = QLabel(self.tr("Bringing everything to this computer"))
        title.setProperty("role", "page")
        text = QLabel(
            self.tr(
                "This happens once. Afterwards small updates keep it fresh, and it works offline."
            )
        )
        text.setProperty("role", "second")
        text.setWordWrap(True)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the first copy"))
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(*[space.l] * 4)
        inner.setSpacing(space.s)
        inner.addWidget(self._phase)
        inner.addWidget(self._bar)
        inner.addWidget(self._amount)
        inner.addLayout(self._state_row())
        buttons = QHBoxLayout()
        buttons.setSpacing(space.s)
        buttons.addWidget(self._pause)
        self._resume.setProperty("role", "primary")
        buttons.addWidget(self._resume)
        self._folder.setToolTip(
            self.tr("From a stick or a share that your IT or your vendor made; needs no network")
        )
        buttons.addWidget(self._folder)
        buttons.addStretch(1)
        self._open.setToolTip(self.tr("Work with what is here; the rest arrives meanwhile"))
        buttons.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.m)
        for widget in (title, text, card, self._message):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addLayout(self._choice_row())
        column.addStretch(1)

    def _choice_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.space.m)
        for widget in (self._offered, self._choose):
            row.addWidget(widget)
            widget.hide()
        row.addStretch(1)
        return row

    def _state_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, self._theme.space.s, 0, 0)
        row.setSpacing(self._theme.space.s)
        for name, badge in self._states.items():
            row.addWidget(QLabel(dataset_word(name)))
            row.addWidget(badge)
            row.addSpacing(self._theme.space.m)
        row.addStretch(1)
        return row

    def _show_bar(self, progress: Progress) -> None:
        if progress.phase == "download" and progress.total:
            # A bar counts in 32 bits; a catalogue need not.
            self._bar.setRange(0, 1000)
            self._bar.setValue(min(1000, progress.done * 1000 // progress.total))
        else:
            self._bar.setRange(0, 0)

    def _stand_still(self, words: str) -> None:
        self._phase.setText(words)
        if self._dataset in self._states:
            begun = BadgeLook(self.tr("Begun"), "neutral", "pause")
            self._states[self._dataset].show_look(begun)
        self._bar.setRange(0, 1000)
        self._amount.setText(amount_text(self._progress, None, None) if self._progress else "")
        self._show_buttons(running=False)
        self._resume.setFocus()

    def _show_buttons(self, *, running: bool) -> None:
        self._pause.setVisible(running)
        self._pause.setEnabled(True)
        self._resume.setVisible(not running)
        self._resume.setText(self.tr("&Go on"))
        self._folder.setEnabled(True)
        self._choose.setEnabled(True)
        self._open.setEnabled(True)

    def _on_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Take content from a folder"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_folder_selected)
        dialog.open()

    def _on_folder_selected(self, chosen: str) -> None:
        self.folder_chosen.emit(Path(chosen))

    def _on_link(self, code: str) -> None:
        if code == "code":
            self.code_asked.emit()
