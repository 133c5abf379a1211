"""The catalogue screen: results, a part's page or an assembly, as the route says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from catalog_cache.contract.effectivity import MachineFacts

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Changes, PartQuery, SortKey, SpecFilter

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.navigation import Route
from distributor_app.screens.catalogue import links
from distributor_app.screens.catalogue.adding import CartAdder
from distributor_app.screens.catalogue.assembly_page import AssemblyView
from distributor_app.screens.catalogue.compare_page import CompareView
from distributor_app.screens.catalogue.comparison import MOST_PARTS
from distributor_app.screens.catalogue.part_page import PartView
from distributor_app.screens.catalogue.results import ResultsPage

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


class CatalogueScreen(Screen):
    """Shows what the route says.

    {} or {"q", "category"}: results; {"part": uid} or {"number", "brand"}: a part's page;
    {"assembly": id, "select": uid, "path": "id/id"}: an assembly, the way down to it in `path`,
    with "machine" worked for from now on;
    {"compare": "uid,uid"}: parts side by side.
    """

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._adder = CartAdder(context, self)
        self._results = ResultsPage(context)
        self._part: PartView | None = None
        self._assembly: AssemblyView | None = None
        self._compare: CompareView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._results)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._results.add_asked.connect(self._adder.add)
        self._results.several_asked.connect(self._adder.add_parts)
        self._results.compare_asked.connect(self._on_compare)
        self.offer(self.tr("&Add to cart"), self._on_add, "Ctrl+Return", icon="cart")
        self.offer(self.tr("Co&mpare"), self._on_compare, "Ctrl+M", icon="compare")
        self._back = self.offer(self.tr("Back to where you &were"), self._on_back, "Esc")
        self._up = self.offer(self.tr("&Up to the assembly above"), self._on_up, "Alt+Up")
        self._turn_to(self._results)

    # -- Screen ------------------------------------------------------------------------------

    def open(self, args: dict[str, str]) -> None:
        if "part" in args:
            self._show_part(int(args["part"]))
        elif "number" in args:
            self._look_up(args["number"], args.get("brand", ""))
        elif "assembly" in args:
            self._show_assembly(args)
        elif "compare" in args:
            self._show_comparison(args["compare"])
        else:
            self._show_results(args)

    def take_focus(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, PartView | AssemblyView | CompareView):
            shown.take_focus()
        else:
            self._results.table.setFocus()

    def confirm(self) -> None:
        if self._stack.currentWidget() is self._results:
            self._results.confirm()
        else:
            self.take_focus()

    def keys_offered(self) -> Sequence[tuple[str, str]]:
        """Return what list and drawing answer to, besides what every list does."""
        if isinstance(self._stack.currentWidget(), AssemblyView):
            return [
                ("Enter", self.tr("Add the selected positions in their usual quantities")),
                ("0–9", self.tr("In the list: another quantity; Enter adds")),
                (self.tr("Ctrl+click"), self.tr("Select one more position")),
                ("+  -  0", self.tr("In the drawing: zoom in, zoom out, show all of it")),
                (self.tr("Arrows"), self.tr("In the drawing: move it")),
                ("PgUp  PgDn", self.tr("In the drawing: to the callout before or after")),
            ]
        if isinstance(self._stack.currentWidget(), PartView):
            return [("0–9, Enter", self.tr("Quantity, into the cart"))]
        return [
            (self.tr("Down"), self.tr("From the search into the list")),
            *super().keys_offered(),
            ("0–9, Enter", self.tr("Quantity of the selected part, into the cart")),
            ("Esc", self.tr("From the quantity back into the list")),
        ]

    def on_changes(self, changes: Changes) -> None:
        self._results.on_areas(changes.areas)
        shown = self._stack.currentWidget()
        if isinstance(shown, PartView | AssemblyView | CompareView):
            shown.on_areas(changes.areas)

    def state(self) -> dict[str, object]:
        if self._stack.currentWidget() is not self._results:
            return {}
        query = self._results.query
        return {
            "category": query.category,
            "in_stock": query.in_stock,
            "without_discontinued": query.without_discontinued,
            "sort": str(query.sort),
            "descending": query.descending,
            "specs": query.specs,
            "uid": self._results.selected_uid(),
            "machine": query.machine,
        }

    def restore(self, state: dict[str, object]) -> None:
        if self._stack.currentWidget() is not self._results:
            return
        category, uid, machine = state["category"], state["uid"], state.get("machine")
        query = PartQuery(
            text=self._results.query.text,
            category=category if isinstance(category, str) else None,
            in_stock=bool(state["in_stock"]),
            without_discontinued=bool(state["without_discontinued"]),
            sort=SortKey(str(state["sort"])),
            descending=bool(state["descending"]),
            specs=tuple(spec for spec in _listed(state["specs"]) if isinstance(spec, SpecFilter)),
            machine=machine if isinstance(machine, MachineFacts) else None,
        )
        self._results.search(query, keep=uid if isinstance(uid, int) else None)

    # -- the three pages ---------------------------------------------------------------------

    def _show_results(self, args: dict[str, str]) -> None:
        before, keyboard = self._stack.currentWidget(), QApplication.focusWidget()
        held = before is not None and keyboard is not None and before.isAncestorOf(keyboard)
        self._turn_to(self._results)
        if held and before is not self._results:
            # Qt would hand the keyboard to whatever comes next.
            self._results.table.setFocus()
        query = replace(self._results.query, text=args.get("q", ""))
        if "category" in args:
            query = PartQuery(text=query.text, category=args["category"])
        self._results.follow_settings()
        self._results.search(query)

    def _show_part(self, uid: int) -> None:
        if self._part is None:
            self._part = PartView(self.context)
            self._part.add_asked.connect(self._adder.add)
            self._stack.addWidget(self._part)
        self._turn_to(self._part)
        self._part.open(uid)

    def _show_assembly(self, args: dict[str, str]) -> None:
        if self._assembly is None:
            self._assembly = AssemblyView(self.context, self._adder)
            self._stack.addWidget(self._assembly)
        self._turn_to(self._assembly)
        select = args.get("select", "")
        path = tuple(step for step in args.get("path", "").split("/") if step)
        self._assembly.open(
            args["assembly"],
            path,
            int(select) if select else None,
            machine=args.get("machine", ""),
        )

    def _show_comparison(self, uids: str) -> None:
        if self._compare is None:
            self._compare = CompareView(self.context)
            self._compare.changed.connect(self._on_compared_changed)
            self._compare.several_asked.connect(self._adder.add_parts)
            self._stack.addWidget(self._compare)
        self._turn_to(self._compare)
        self._compare.open([int(uid) for uid in uids.split(",") if uid.isdigit()])

    def _turn_to(self, shown: QWidget) -> None:
        self._stack.setCurrentWidget(shown)
        self._back.setVisible(isinstance(shown, PartView | CompareView))
        self._up.setVisible(isinstance(shown, AssemblyView))

    def _on_add(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, ResultsPage | PartView | AssemblyView | CompareView):
            shown.add()

    def _on_compare(self) -> None:
        """Compare the selected parts; one alone joins those that were compared last."""
        shown = self._stack.currentWidget()
        if not isinstance(shown, ResultsPage | PartView | AssemblyView):
            return
        chosen = shown.selected_uids(MOST_PARTS)
        before = self._compare.uids if self._compare is not None else ()
        uids = [*before, *chosen] if len(chosen) < 2 else chosen
        if uids:
            self.context.navigate(links.to_comparison(uids))

    def _on_compared_changed(self, uids: tuple[int, ...]) -> None:
        self.context.navigate(links.to_comparison(uids))

    def _on_back(self) -> None:
        """Go back to what led to this part: its list or drawing stands as it was left."""
        self.context.go_back()

    def _on_up(self) -> None:
        if self._assembly is not None:
            self._assembly.go_up()

    def _look_up(self, number: str, brand: str) -> None:
        self.context.tasks.run(
            self,
            partial(_uid_of, self.context.desk, brand, number),
            self._on_looked_up,
            key="look_up",
        )

    def _on_looked_up(self, found: tuple[str, int | None]) -> None:
        number, uid = found
        if uid is not None:
            self._show_part(uid)
            return
        self.context.report(
            DeskError(
                Kind.NOT_FOUND,
                self.tr("{0} is not in the catalogue.").format(number),
                remedy=self.tr("The search below looks for numbers like it."),
            )
        )
        self.context.navigate(Route("catalogue", {"q": number}))


def _listed(entry: object) -> tuple[object, ...]:
    return entry if isinstance(entry, tuple) else ()


def _uid_of(desk: Desk, brand: str, number: str) -> tuple[str, int | None]:
    uid = desk.catalogue.uid_of(brand, number)
    if uid is None:
        hits = desk.catalogue.find(number, brand)
        uid = hits[0].uid if len(hits) == 1 else None
    return number, uid
