"""First start: three ways in, signing in, the first copy; shown instead of the window."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from catalog_cache.records import SyncReport

from distributor_app.first_start.copy_step import CopyStep
from distributor_app.first_start.first_copy import FirstCopy, OpenDesk
from distributor_app.first_start.sign_in_step import Introduction, SignInStep
from distributor_app.first_start.ways_step import WaysStep
from distributor_app.tasks import Lane, Tasks
from distributor_app.theme import Theme

if TYPE_CHECKING:
    from catalog_cache.contract.wire.selection import Selection, SelectionOffer

    from catalog_cache.desk import Desk
    from catalog_cache.enrolment import Enrolment
    from catalog_cache.introduction import HubIdentity
    from catalog_cache.places import AccountFolder


class FirstStart(QWidget):
    """Leads from nothing to an account whose catalogue is on this computer.

    Signals:
        finished(object): the AccountFolder to open.
        demonstration_asked(): the user wants the demonstration instead.
    """

    finished = Signal(object)
    demonstration_asked = Signal()

    def __init__(
        self,
        tasks: Tasks,
        theme: Theme,
        enrolment: Path | None = None,
        open_desk: OpenDesk | None = None,
    ) -> None:
        """`enrolment` is a file to begin with; `open_desk` opens an account for the first copy."""
        super().__init__()
        self._tasks = tasks
        self._theme = theme
        self._folder: AccountFolder | None = None
        self._identity: HubIdentity | None = None
        self._open_when_stopped = False
        self._take_when_stopped: Path | None = None
        self._choose_when_stopped = False
        self._offer: SelectionOffer | None = None
        self._ways = WaysStep(theme)
        self._sign_in = SignInStep(theme)
        self._copy_step = CopyStep(theme)
        self._copy = FirstCopy(tasks, open_desk or _open_desk, self)
        self._steps = QStackedWidget()
        self._frames: dict[QWidget, QWidget] = {}
        self.setProperty("role", "sunk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Distributor Desk"))
        self.resize(*theme.size.window)
        self._lay_out()
        self._connect()
        self._ways.take_focus()
        if enrolment is not None:
            self._on_file_chosen(enrolment)

    def go_on(self, folder: AccountFolder) -> None:
        """Go on with the first copy of an account at which somebody has signed in before."""
        self._folder = folder
        self._begin_copy()

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._theme
        for step in (self._ways, self._sign_in, self._copy_step):
            # Of one height, so that the titles of all steps stand in the same place, and stay there
            # when a step has something to say.
            step.setMinimumHeight(3 * theme.size.preview // 2)
            framed = QWidget()
            column = QVBoxLayout(framed)
            column.addStretch(1)
            column.addWidget(step)
            column.addStretch(1)
            self._frames[step] = framed
            self._steps.addWidget(framed)
        self._steps.setMaximumWidth(3 * theme.size.preview)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(*[theme.space.xl] * 4)
        row.addStretch(1)
        row.addWidget(self._steps, 100)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)

    def _connect(self) -> None:
        self._ways.file_chosen.connect(self._on_file_chosen)
        self._ways.address_typed.connect(self._on_address_typed)
        self._ways.demonstration_asked.connect(self.demonstration_asked)
        self._sign_in.code_entered.connect(self._on_code_entered)
        self._sign_in.left.connect(self._on_back)
        self._sign_in.skipped.connect(self._on_skipped)
        self._copy_step.pause_asked.connect(self._on_pause)
        self._copy_step.resume_asked.connect(self._on_resume)
        self._copy_step.open_asked.connect(self._on_open_asked)
        self._copy_step.code_asked.connect(self._on_code_asked)
        self._copy_step.folder_chosen.connect(self._on_folder_chosen)
        self._copy_step.choice_asked.connect(self._on_choice_asked)
        self._copy.offered.connect(self._on_offered)
        self._copy.kept.connect(self._on_resume)
        self._copy.progressed.connect(self._copy_step.show_progress)
        self._copy.finished.connect(self._on_copied)
        self._copy.paused.connect(self._on_paused)
        self._copy.failed.connect(self._on_copy_failed)

    def _show_step(self, step: QWidget) -> None:
        self._steps.setCurrentWidget(self._frames[step])

    # -- the ways in -------------------------------------------------------------------------

    def _on_file_chosen(self, path: Path) -> None:
        self._ways.say_busy(self.tr("Reading {0}…").format(path.name))
        self._tasks.run(self, partial(_enrol_file, path), self._on_enrolled, self._on_no_way)

    def _on_enrolled(self, found: tuple[AccountFolder, Introduction, str]) -> None:
        self._folder, introduction, accent = found
        self._identity = None
        self._theme.set_vendor_color(accent)
        self._introduce(introduction)

    def _on_address_typed(self, address: str) -> None:
        self._ways.say_busy(self.tr("Asking {0}…").format(address))
        self._tasks.run(
            self,
            partial(_ask_hub, address),
            self._on_hub_answered,
            self._on_no_way,
            lane=Lane.NETWORK,
            key="way",
        )

    def _on_hub_answered(self, identity: HubIdentity) -> None:
        self._identity = identity
        self._folder = None
        self._introduce(
            Introduction(identity.vendor, "", identity.hub, identity.fingerprint, must_compare=True)
        )

    def _on_no_way(self, error: Exception) -> None:
        self._ways.say_error(error)

    def _introduce(self, introduction: Introduction) -> None:
        self._ways.say_busy("")
        self._show_step(self._sign_in)
        self._sign_in.show_introduction(introduction)

    # -- signing in --------------------------------------------------------------------------

    def _on_code_entered(self, code: str) -> None:
        if self._identity is not None:
            work = partial(_accept, self._identity, code)
        else:
            assert self._folder is not None
            work = partial(_sign_in, self._folder, code)
        self._tasks.run(self, work, self._on_signed_in, self._on_sign_in_failed, lane=Lane.NETWORK)

    def _on_signed_in(self, folder: AccountFolder) -> None:
        self._identity = None
        self._folder = folder
        self._begin_copy()

    def _on_sign_in_failed(self, error: Exception) -> None:
        self._sign_in.say_error(error)

    def _on_skipped(self) -> None:
        self._begin_copy()

    def _on_back(self) -> None:
        self._show_step(self._ways)
        self._ways.take_focus()

    # -- the first copy ----------------------------------------------------------------------

    def _begin_copy(self, content: Path | None = None) -> None:
        assert self._folder is not None
        self._open_when_stopped = False
        self._take_when_stopped = None
        self._choose_when_stopped = False
        self._show_step(self._copy_step)
        self._copy_step.show_running()
        self._copy.start(self._folder, content)

    def _on_resume(self) -> None:
        self._begin_copy()

    def _on_pause(self) -> None:
        self._copy_step.show_pausing()
        self._copy.pause()

    def _on_folder_chosen(self, content: Path) -> None:
        if not self._copy.is_running:
            self._begin_copy(content)
            return
        self._take_when_stopped = content
        self._on_pause()

    def _on_paused(self) -> None:
        if self._take_when_stopped is not None:
            self._begin_copy(self._take_when_stopped)
        elif self._choose_when_stopped:
            self._ask_what_to_keep()
        elif self._open_when_stopped:
            self.finished.emit(self._folder)
        else:
            self._copy_step.show_paused()

    def _on_offered(self, offer: SelectionOffer) -> None:
        self._offer = offer
        self._copy_step.show_offer(offer)

    def _on_choice_asked(self) -> None:
        """Choose while nothing arrives that may not be wanted."""
        if not self._copy.is_running:
            self._ask_what_to_keep()
            return
        self._choose_when_stopped = True
        self._on_pause()

    def _ask_what_to_keep(self) -> None:
        from distributor_app.keeping.dialog import KeepDialog

        self._choose_when_stopped = False
        assert self._offer is not None
        self._copy_step.show_paused()
        dialog = KeepDialog(self._theme, self._offer, self._offer.chosen.selection, parent=self)
        dialog.chosen.connect(self._on_kept_chosen)
        dialog.rejected.connect(self._on_resume)
        dialog.open()

    def _on_kept_chosen(self, selection: Selection) -> None:
        assert self._folder is not None
        self._copy_step.show_running()
        self._copy.choose(self._folder, selection)

    def _on_open_asked(self) -> None:
        if not self._copy.is_running:
            self.finished.emit(self._folder)
            return
        self._open_when_stopped = True
        self._on_pause()

    def _on_copied(self, report: SyncReport) -> None:
        # When everything came before it could stop, nothing is left to be taken from the folder.
        self._take_when_stopped = None
        if self._choose_when_stopped:
            self._ask_what_to_keep()
            return
        if self._open_when_stopped or not self._copy_step.show_refused(report):
            self.finished.emit(self._folder)

    def _on_copy_failed(self, error: Exception) -> None:
        if self._take_when_stopped is not None:
            self._begin_copy(self._take_when_stopped)
        elif self._open_when_stopped:
            self.finished.emit(self._folder)
        else:
            self._copy_step.show_failed(error)

    def _on_code_asked(self) -> None:
        assert self._folder is not None
        self._tasks.run(
            self, partial(_introduction_of, self._folder), self._introduce, self._on_copy_failed
        )


# -- work off the GUI thread; its imports are heavy and come with the first use -------------------


def has_first_copy(folder: AccountFolder) -> bool:
    """Tell whether an account's catalogue has arrived once; reads one small file.

    Where IT keeps it in a shared folder it does not arrive at all; whether it is in order there is
    said in the window, which need not wait for a file server.
    """
    from catalog_cache.places import shared_content

    if shared_content() is not None:
        return True
    try:
        content = json.loads((folder.datasets / "current.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return "catalog" in content.get("datasets", {})


def _introduction_of(folder: AccountFolder) -> Introduction:
    from catalog_cache.enrolment import read_enrolment

    return _introduction(folder, read_enrolment(folder.enrolment))


def _introduction(folder: AccountFolder, enrolment: Enrolment) -> Introduction:
    from catalog_cache.contract.dataset.manifest import fingerprint

    return Introduction(
        enrolment.vendor_name,
        enrolment.account_name,
        enrolment.hub,
        fingerprint(enrolment.root_key),
        must_compare=False,
        known_people=bool(folder.people()),
    )


def _enrol_file(path: Path) -> tuple[AccountFolder, Introduction, str]:
    from catalog_cache.enrolment import enrol, read_enrolment

    enrolment = read_enrolment(path)
    folder = enrol(enrolment)
    return folder, _introduction(folder, enrolment), enrolment.accent


def _ask_hub(address: str) -> HubIdentity:
    from catalog_cache.introduction import ask_hub

    return ask_hub(address)


def _accept(identity: HubIdentity, code: str) -> AccountFolder:
    from catalog_cache.introduction import accept

    return accept(identity, code)


def _sign_in(folder: AccountFolder, code: str) -> AccountFolder:
    from catalog_cache.desk import sign_in

    sign_in(folder, code)
    return folder


def _open_desk(folder: AccountFolder) -> Desk:
    from catalog_cache.desk import open_desk

    return open_desk(folder)
