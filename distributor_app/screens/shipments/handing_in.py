"""Puts a finished count into the outbox as a receipt, and takes it back while it is there."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from distributor_app.context import DeskContext
from distributor_app.screens.shipments.counting import Count
from distributor_app.tasks import Lane

HOLD = timedelta(seconds=8)
"""How long a receipt waits before it is sent, so that Undo can take it back."""


class HandingIn(QObject):
    """Hands in one count at a time; its toast has the Undo.

    Signals:
        done(str): the receipt of this consignment id is queued.
        failed(object): the Exception because of which it is not.
        taken_back(str, object): the receipt of this consignment id is a Count again.
    """

    done = Signal(str)
    failed = Signal(object)
    taken_back = Signal(str, object)

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def hand_in(self, consignment: str, count: Count) -> None:
        """Queue a count as the receipt of a consignment."""
        receive = self._context.desk.shipments.receive
        self._context.tasks.run(
            self,
            partial(receive, consignment, count.receipt_lines(), note=count.note, hold=HOLD),
            partial(self._on_queued, consignment, count),
            self._on_failed,
            lane=Lane.WRITE,
            says=self.tr("Keeping what was received"),
        )

    def _on_queued(self, consignment: str, count: Count, receipt: str) -> None:
        differences = count.differences
        text = self.tr("Received, all as announced.")
        if differences:
            text = self.tr("Received; %n line(s) reported as different.", "", differences)
        undo = partial(self._take_back, consignment, count, receipt)
        self._context.toast(text, self.tr("Undo"), undo)
        self.done.emit(consignment)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    def _take_back(self, consignment: str, count: Count, receipt: str) -> None:
        self._context.tasks.run(
            self,
            partial(self._context.desk.shipments.take_back, receipt),
            partial(self._on_taken_back, consignment, count),
            self._context.report,
            lane=Lane.WRITE,
        )

    def _on_taken_back(self, consignment: str, count: Count, _nothing: None) -> None:
        self.taken_back.emit(consignment, count)
