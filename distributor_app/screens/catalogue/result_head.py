"""The line above the results: how many, for what, which filters, in which order."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from catalog_cache.records import PartQuery, SortKey

from distributor_app import formats
from distributor_app.theme import Theme
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.layouts import clear


class ResultHead(QWidget):
    """Title, count, a chip per filter, the order.

    Signals:
        chip_removed(str): category, in_stock, without_discontinued, machine or a specification.
        sort_chosen(object, bool): SortKey and whether descending.
    """

    chip_removed = Signal(str)
    sort_chosen = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Catalogue"))
        title.setProperty("role", "page")
        self._count = QLabel()
        self._count.setProperty("role", "second")
        self._shown_chips: dict[str, str] = {}
        self._chips = QHBoxLayout()
        self._chips.setSpacing(theme.space.s)
        self._sort = ChoiceBox()
        self._sort.setAccessibleName(self.tr("Order of the results"))
        for words, key, descending in (
            (self.tr("Best match"), SortKey.BEST, False),
            (self.tr("Part number"), SortKey.NUMBER, False),
            (self.tr("Description"), SortKey.NAME, False),
            (self.tr("Lowest price"), SortKey.PRICE, False),
            (self.tr("Highest price"), SortKey.PRICE, True),
            (self.tr("Most in stock"), SortKey.STOCK, True),
        ):
            self._sort.addItem(words, (key, descending))
        self._sort.activated.connect(self._on_sort_activated)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.space.l, theme.space.s, theme.space.l, theme.space.s)
        self.row.setSpacing(theme.space.s)
        self.row.addWidget(title, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self._count)
        self.row.addLayout(self._chips)
        self.row.addStretch(1)
        self.lists = QPushButton(self.tr("Lists"))
        self.lists.setToolTip(self.tr("Open your lists of parts (Ctrl+Shift+L)"))
        self.row.addWidget(self.lists)
        self.row.addWidget(self._sort)
        self.export = QPushButton(self.tr("Export"))
        self.export.setToolTip(self.tr("Save the list as CSV, XLSX or PDF"))
        self.export.setEnabled(False)
        self.row.addWidget(self.export)

    @property
    def count_text(self) -> str:
        """What is said about the number of hits."""
        return self._count.text()

    def show_count(self, query: PartQuery, count: int, *, exact: bool) -> None:
        """Say how many parts were found; "2,000+" until they are counted.

        That there is none is said in place of the list.
        """
        words, shown = query.text.strip(), formats.count(count)
        if exact:
            plain = self.tr("{0} part(s)", "", count).format(shown)
            searched = self.tr("{0} part(s) for “{1}”", "", count).format(shown, words)
        else:
            plain = self.tr("{0}+ parts").format(shown)
            searched = self.tr("{0}+ parts for “{1}”").format(shown, words)
        self._count.setText((searched if words else plain) if count else "")
        self.export.setEnabled(count > 0)

    @property
    def chips(self) -> Mapping[str, str]:
        """The words of the filters that are shown, by their codes."""
        return dict(self._shown_chips)

    def show_query(
        self,
        query: PartQuery,
        category_name: str,
        specs: Mapping[str, str] | None = None,
        machine: str = "",
    ) -> None:
        """Show the filters as chips and the order; `specs` are the words of those by code.

        `machine` is the name of the one that is filtered for.
        """
        wanted = {**self._wanted_chips(query, category_name, machine), **(specs or {})}
        if wanted != self._shown_chips:
            # Only then, so that a chip keeps the keyboard while counts arrive.
            self._shown_chips = wanted
            clear(self._chips)
            for code, words in wanted.items():
                self._chips.addWidget(self._chip(code, words))
        entry = next(
            (n for n in range(self._sort.count()) if _order(self._sort, n) == _wanted(query)), -1
        )
        self._sort.setCurrentIndex(entry)

    def _wanted_chips(self, query: PartQuery, category_name: str, machine: str) -> dict[str, str]:
        chips = (
            ("category", category_name if query.category else ""),
            ("in_stock", self.tr("in stock or due") if query.in_stock else ""),
            (
                "without_discontinued",
                self.tr("without discontinued") if query.without_discontinued else "",
            ),
            ("machine", self.tr("fits or may fit {0}").format(machine) if query.machine else ""),
        )
        return {code: words for code, words in chips if words}

    def _chip(self, code: str, words: str) -> QPushButton:
        chip = QPushButton(f"{words} ✕")
        chip.setObjectName(code)
        chip.setProperty("role", "chip")
        chip.setAccessibleName(self.tr("Remove filter {0}").format(words))
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    def _on_chip_clicked(self) -> None:
        self.chip_removed.emit(self.sender().objectName())

    def _on_sort_activated(self, number: int) -> None:
        self.sort_chosen.emit(*_order(self._sort, number))


def _order(box: QComboBox, number: int) -> tuple[SortKey, bool]:
    key, descending = box.itemData(number)
    return SortKey(key), bool(descending)


def _wanted(query: PartQuery) -> tuple[SortKey, bool]:
    return query.sort, query.descending
