"""What is kept of the catalogue on this computer, and choosing otherwise."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from distributor_app.context import DeskContext
from distributor_app.keeping.dialog import KeepDialog
from distributor_app.keeping.words import kept_text, sizes_text, state_text
from distributor_app.screens.settings.card import Card
from distributor_app.screens.settings.models import taking_text
from distributor_app.tasks import Lane
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.progress import Progress

if TYPE_CHECKING:
    from catalog_cache.contract.wire.selection import Selection, SelectionOffer

    from catalog_cache.records import Kept


class KeepCard(Card):
    """The choice; what is chosen is fetched by the desk's own sync, whose progress is shown."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.set_title(self.tr("What you keep of the catalogue"))
        self._kept = QLabel()
        self._kept.setWordWrap(True)
        self._sizes = QLabel()
        self._sizes.setProperty("role", "second")
        self._sizes.setWordWrap(True)
        self._state = QLabel()
        self._state.setWordWrap(True)
        self._message = InlineMessage(context.theme, closable=True)
        self._progress = Progress(context.theme)
        self._choose = QPushButton(self.tr("Choose &what to keep…"))
        self._choose.setToolTip(
            self.tr("Shows what there is with its sizes before anything is fetched")
        )
        self._choose.clicked.connect(self.ask)
        self._progress.cancelled.connect(context.desk.sync.interrupt)
        self.head.addWidget(self._choose)
        for widget in (self._kept, self._sizes, self._state, self._progress, self._message):
            self.column.addWidget(widget)
        self._may_choose = True

    def load(self) -> None:
        """Show what is chosen and how far it is; from memory."""
        selection = self._context.desk.selection
        self.show_kept(selection.kept(), selection.last_offer())

    def show_kept(self, kept: Kept, offer: SelectionOffer | None) -> None:
        """Show what is kept, with its sizes where an offer names them."""
        self._may_choose = kept.is_offered
        if not kept.is_offered:
            self._choose.setEnabled(False)
        self._kept.setText(kept_text(kept.selection, kept.product_lines))
        self._say_sizes(kept, offer)
        self._state.setText(state_text(kept))
        self._state.setVisible(bool(self._state.text()))
        self._show_progress(kept)

    def _say_sizes(self, kept: Kept, offer: SelectionOffer | None) -> None:
        words = ""
        if offer is not None and kept.is_offered:
            known = offer.whole if kept.selection.is_whole else None
            if offer.chosen.selection == kept.selection:
                known = known or offer.chosen.size
            words = sizes_text(known or offer.about(kept.selection), exact=known is not None)
        self._sizes.setText(words)
        self._sizes.setVisible(bool(words))

    def _show_progress(self, kept: Kept) -> None:
        progress = self._context.desk.status().progress
        if kept.is_in_use or progress is None or progress.phase not in ("download", "install"):
            self._progress.finish()
            return
        total = progress.total if progress.phase == "download" else None
        self._progress.show_progress(taking_text(progress, "catalog"), progress.done, total)

    # -- choosing ----------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the hub what there is, then the user what of it is to be kept."""
        self._wait(self.tr("Asking the hub what there is…"))
        self._context.tasks.run(
            self,
            self._context.desk.selection.offer,
            self._on_offer,
            self._on_failed,
            lane=Lane.NETWORK,
        )

    def _on_offer(self, offer: SelectionOffer) -> None:
        self._end()
        self.load()
        kept = self._context.desk.selection.kept()
        dialog = KeepDialog(self._context.theme, offer, kept.selection, parent=self)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, selection: Selection) -> None:
        self._wait(self.tr("Telling the hub…"))
        self._context.tasks.run(
            self,
            partial(self._context.desk.selection.choose, selection),
            self._on_kept,
            self._on_failed,
            lane=Lane.NETWORK,
        )

    def _on_kept(self, _kept: Kept) -> None:
        self._end()
        self.load()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._message.say_error(error)

    def _wait(self, words: str) -> None:
        self._choose.setEnabled(False)
        self._message.say(words)

    def _end(self) -> None:
        self._choose.setEnabled(self._may_choose)
        self._message.say("")
