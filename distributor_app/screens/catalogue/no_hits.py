"""What the list says in place of hits: near spellings, fewer filters, the reason, a failure."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from catalog_cache.records import Kept, PartQuery, Relief, SearchPage

from distributor_app.keeping.words import missing_text
from distributor_app.screens.catalogue import wording
from distributor_app.screens.catalogue.finder import SECONDS
from distributor_app.theme import Theme
from distributor_app.widgets.empty_state import EmptyState

_DROP = "drop_filters"
_AGAIN = "search_again"
_KEEP = "keep"
# Near spellings are no codes: none begins with a sign that nobody types.
_TAKE_OFF = "\x00take_off "
_MOST_RELIEFS = 3


class NoHits(EmptyState):
    """The empty state of a search.

    Signals:
        text_chosen(str): search for this instead.
        query_chosen(object): make this PartQuery instead.
        filters_dropped(): search without filters.
        again_asked(): make the search that failed once more.
        keep_asked(): choose what is kept of the catalogue.
    """

    text_chosen = Signal(str)
    query_chosen = Signal(object)
    filters_dropped = Signal()
    again_asked = Signal()
    keep_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "search")
        self._reliefs: tuple[Relief, ...] = ()
        self.triggered.connect(self._on_triggered)

    def show_for(self, page: SearchPage, kept: Kept) -> None:
        """Say why a search found nothing, and what else could be tried."""
        if page.hits:
            return
        query = page.query
        self._reliefs = ()
        if page.stopped:
            happened, remedy = self.words_of_stopping()
            self.say(happened, remedy, "search")
            self.add_button(_AGAIN, self.tr("Search again"))
            return
        # Near spellings are short and stand in a row, filters are not.
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight)
        if not query.text.strip() and not _filtered(query):
            self.say(
                self.tr("The catalogue is not on this computer yet"),
                self.tr("Your vendor is preparing what you chose of it; it comes by itself.")
                if kept.is_preparing
                else self.tr(
                    "It comes with the first sync. The status line below says how that is."
                ),
                "download",
            )
            return
        words = query.text.strip()
        title = self.tr("No part matches “{0}”").format(words) if words else self.tr("No parts")
        # It may be in what is not kept on this computer.
        missing = missing_text(kept)
        if page.suggestions:
            self.say(title, f"{missing} {self.tr('Did you mean one of these?')}".strip(), "search")
        elif page.narrowed:
            # Which filter it is follows in a moment.
            self.say(self._title_of(query), "", "filter")
        else:
            remedy = self.tr("Try fewer words, part of a number, or an old number.")
            self.say(title, f"{missing} {remedy}".strip(), "search")
        for suggestion in page.suggestions[:4]:
            self.add_button(suggestion, suggestion)
        if missing and not page.narrowed:
            self.add_button(_KEEP, self.tr("Choose what to keep…"))

    def show_reliefs(
        self, query: PartQuery, reliefs: Sequence[Relief], names: Mapping[str, str]
    ) -> None:
        """Say which filter leaves nothing, and offer to take it off.

        `names` are the words of the filters by kind, or by kind and name of a specification.
        Without reliefs it is not known which, and all can be taken off.
        """
        self._reliefs = tuple(reliefs)
        if not reliefs:
            self.say(
                self._title_of(query), self.tr("There are some without the filters."), "filter"
            )
            self.add_button(_DROP, self.tr("Search without filters"), primary=True)
            return
        single = [relief for relief in reliefs if relief.kind != "all"]
        self.say(self._title_of(query), self._why(single, names), "filter")
        self._buttons.setDirection(QBoxLayout.Direction.TopToBottom)
        for number, relief in enumerate(self._reliefs):
            if relief.kind != "all" and number < _MOST_RELIEFS:
                text = self.tr("Without “{0}”: {1}").format(_name(relief, names), _parts(relief))
                self.add_button(f"{_TAKE_OFF}{number}", text, primary=len(single) == 1)
            elif relief.kind == "all":
                text = self.tr("Without any filter: {0}").format(_parts(relief))
                self.add_button(f"{_TAKE_OFF}{number}", text, primary=not single)

    def words_of_stopping(self) -> tuple[str, str]:
        """Return what is said of a search whose time was over, and what helps."""
        return (
            self.tr("The search was stopped after %n second(s).", "", SECONDS),
            self.tr("A longer beginning, one more word or a category finds the rest sooner."),
        )

    def _title_of(self, query: PartQuery) -> str:
        words = query.text.strip()
        if not words:
            return self.tr("No part matches all of these filters")
        return self.tr("No part matches “{0}” with these filters").format(words)

    def _why(self, single: Sequence[Relief], names: Mapping[str, str]) -> str:
        if len(single) == 1:
            return self.tr("“{0}” leaves none of those found.").format(_name(single[0], names))
        if single:
            return self.tr("Together they leave none. Each of these alone could be taken off.")
        return self.tr("There are some only without several of the filters.")

    def show_failure(self, error: Exception) -> None:
        """Say why the search could not be made."""
        self.say_error(error, {_AGAIN: self.tr("Search again")})

    def _on_triggered(self, code: str) -> None:
        if code == _DROP:
            self.filters_dropped.emit()
        elif code.startswith(_TAKE_OFF):
            self.query_chosen.emit(self._reliefs[int(code.removeprefix(_TAKE_OFF))].query)
        elif code == _KEEP:
            self.keep_asked.emit()
        elif code == _AGAIN:
            self.again_asked.emit()
        else:
            self.text_chosen.emit(code)


def _filtered(query: PartQuery) -> bool:
    return bool(
        query.category
        or query.in_stock
        or query.without_discontinued
        or query.specs
        or query.machine
    )


def _name(relief: Relief, names: Mapping[str, str]) -> str:
    """Return a filter as its chip says it; a field as it was typed."""
    key = f"spec {relief.name}" if relief.kind == "spec" else relief.kind
    return names.get(key) or relief.name


def _parts(relief: Relief) -> str:
    return wording.parts(relief.count)
