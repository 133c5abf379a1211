"""The parts looked at last, in a line above the catalogue before one searches."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from catalog_cache.records import ListedPart, ListKind

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue import links
from distributor_app.screens.catalogue.link_button import LinkButton
from distributor_app.widgets.layouts import clear

_MOST = 16


class RecentStrip(QWidget):
    """As many links as fit, and one to all of them; hidden where there is none."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        space = context.theme.space
        self._context = context
        self._parts: tuple[ListedPart, ...] = ()
        self._wanted = False
        self._title = QLabel(self.tr("Looked at last"))
        self._title.setProperty("role", "second")
        self._links = QHBoxLayout()
        self._links.setSpacing(space.m)
        self._all = LinkButton(self.tr("All"), links.code_of(links.to_list(ListKind.RECENT)))
        self._all.setAccessibleName(self.tr("All parts looked at last"))
        self._all.clicked.connect(self._on_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, 0, space.l, space.s)
        row.setSpacing(space.m)
        row.addWidget(self._title)
        row.addLayout(self._links)
        row.addStretch(1)
        row.addWidget(self._all)
        self.hide()

    def set_wanted(self, wanted: bool) -> None:
        """Show the line, if there is anything in it, or not."""
        if wanted and not self._wanted:
            self.reload()
        self._wanted = wanted
        self._show()

    def reload(self) -> None:
        """Read the recent parts again."""
        work = partial(self._context.desk.lists.parts, ListKind.RECENT)
        self._context.tasks.run(self, work, self._on_read, self._on_failed, key="recent")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_read(self, parts: Sequence[ListedPart]) -> None:
        shown = tuple(part for part in parts if part.hit is not None)[:_MOST]
        if shown != self._parts:
            self._parts = shown
            clear(self._links)
            for part in shown:
                self._links.addWidget(self._link(part))
        self._show()

    def _on_failed(self, _error: Exception) -> None:
        """Show none; the search, which reads the same catalogue, says what is wrong with it."""

    def _link(self, part: ListedPart) -> LinkButton:
        assert part.hit is not None
        link = LinkButton(part.hit.number, links.code_of(links.to_part(part.hit.uid)))
        link.setToolTip(part.hit.name)
        link.setAccessibleDescription(part.hit.name)
        link.clicked.connect(self._on_chosen)
        return link

    def _show(self) -> None:
        self.setVisible(self._wanted and bool(self._parts))
        self._fit()

    def _fit(self) -> None:
        """Show the links that fit whole; a number that is cut names nothing."""
        space = self._context.theme.space
        around = 2 * space.l + 2 * space.m
        room = (
            self.width()
            - around
            - sum(each.sizeHint().width() for each in (self._title, self._all))
        )
        for place in range(self._links.count()):
            item = self._links.itemAt(place)
            link = item.widget() if item is not None else None
            if link is not None:
                room -= link.sizeHint().width() + space.m
                link.setVisible(room >= 0)

    def _on_chosen(self) -> None:
        self._context.navigate(links.route_of(self.sender().objectName()))
