"""What the list says in place of hits: near spellings, fewer filters, the reason, a failure."""

from PySide6.QtCore import Signal

from catalog_cache.records import PartQuery, SearchPage

from distributor_app.theme import Theme
from distributor_app.widgets.empty_state import EmptyState

_DROP = "drop_filters"
_AGAIN = "search_again"


class NoHits(EmptyState):
    """The empty state of a search.

    Signals:
        text_chosen(str): search for this instead.
        filters_dropped(): search without filters.
        again_asked(): make the search that failed once more.
    """

    text_chosen = Signal(str)
    filters_dropped = Signal()
    again_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "search")
        self.triggered.connect(self._on_triggered)

    def show_for(self, page: SearchPage) -> None:
        """Say why a search found nothing, and what else could be tried."""
        if page.hits:
            return
        query = page.query
        if not query.text.strip() and not _filtered(query):
            self.say(
                self.tr("The catalogue is not on this computer yet"),
                self.tr("It comes with the first sync. The status line below says how that is."),
                "download",
            )
            return
        words = query.text.strip()
        title = self.tr("No part matches “{0}”").format(words) if words else self.tr("No parts")
        if page.suggestions:
            self.say(title, self.tr("Did you mean one of these?"), "search")
        elif _filtered(query):
            self.say(title, self.tr("There may be some without the filters."), "filter")
        else:
            self.say(
                title,
                self.tr("Try fewer words, part of a number, or an old number."),
                "search",
            )  # fmt: skip
        for suggestion in page.suggestions[:4]:
            self.add_button(suggestion, suggestion)
        if _filtered(query):
            self.add_button(_DROP, self.tr("Search without filters"), primary=True)

    def show_failure(self, error: Exception) -> None:
        """Say why the search could not be made."""
        self.say_error(error, {_AGAIN: self.tr("Search again")})

    def _on_triggered(self, code: str) -> None:
        if code == _DROP:
            self.filters_dropped.emit()
        elif code == _AGAIN:
            self.again_asked.emit()
        else:
            self.text_chosen.emit(code)


def _filtered(query: PartQuery) -> bool:
    return bool(query.category or query.in_stock or query.without_discontinued)
