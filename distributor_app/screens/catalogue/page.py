"""The catalogue screen: results, a part's page or an assembly, as the route says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from catalog_cache.contract.effectivity import MachineFacts

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Changes, ListKind, PartHit, PartQuery, SortKey, SpecFilter

from distributor_app.context import DeskContext
from distributor_app.frame.screen import Screen
from distributor_app.navigation import Route
from distributor_app.screens.catalogue import links
from distributor_app.screens.catalogue.adding import CartAdder
from distributor_app.screens.catalogue.assembly_page import AssemblyView
from distributor_app.screens.catalogue.compare_page import CompareView
from distributor_app.screens.catalogue.comparison import MOST_PARTS
from distributor_app.screens.catalogue.list_keeper import ListKeeper, is_own
from distributor_app.screens.catalogue.list_menus import ListMenus
from distributor_app.screens.catalogue.list_page import ListView
from distributor_app.screens.catalogue.part_page import PartView
from distributor_app.screens.catalogue.report_bar import ReportBar
from distributor_app.screens.catalogue.results import ResultsPage
from distributor_app.widgets.ask_bar import AskBar
from distributor_app.widgets.message_stack import MessageStack

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_PAGES = PartView | AssemblyView | CompareView | ListView
# More parts are no list that somebody made by hand.
_MOST_PUT = 500


class CatalogueScreen(Screen):
    """Shows what the route says.

    {} or {"q", "category"}: results; {"part": uid} or {"number", "brand"}: a part's page;
    {"assembly": id, "select": uid, "path": "id/id"}: an assembly, the way down to it in `path`,
    with "machine" worked for from now on;
    {"compare": "uid,uid"}: parts side by side; {"list": id}: a list of parts, "recent" and
    "favourites" are always there.
    """

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._adder = CartAdder(context, self)
        self._keeper = ListKeeper(context, self)
        self._menus = ListMenus(context, self._keeper, self)
        self._naming = AskBar(context.theme)
        self._reporting = ReportBar(context)
        self._assembly_id = ""
        self._results = ResultsPage(context)
        self._part: PartView | None = None
        self._assembly: AssemblyView | None = None
        self._compare: CompareView | None = None
        self._list: ListView | None = None
        self._recent: ListView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._results)
        self._results.head.lists.setMenu(self._menus.to_open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(MessageStack(context.theme, self._naming, self._reporting))
        column.addWidget(self._stack)
        self._connect()
        self._offer_actions()
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
        elif "list" in args:
            self._show_list(args["list"])
        else:
            self._show_results(args)

    def take_focus(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, _PAGES):
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
        if isinstance(self._stack.currentWidget(), ListView):
            return [
                *super().keys_offered(),
                ("0–9", self.tr("Quantity of the part in the list")),
                ("F2", self.tr("Change what is written beside the part")),
                (self.tr("Del"), self.tr("Take the part out of the list")),
            ]
        return [
            (self.tr("Down"), self.tr("From the search into the list")),
            *super().keys_offered(),
            ("0–9, Enter", self.tr("Quantity of the selected part, into the cart")),
            ("Esc", self.tr("From the quantity back into the list")),
        ]

    def on_changes(self, changes: Changes) -> None:
        self._keeper.on_areas(changes.areas)
        self._results.on_areas(changes.areas)
        shown = self._stack.currentWidget()
        if isinstance(shown, _PAGES):
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

    # -- parts -------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._results.add_asked.connect(self._adder.add)
        self._results.several_asked.connect(self._adder.add_parts)
        self._results.compare_asked.connect(self._on_compare)
        self._results.put_asked.connect(self._on_put)
        self._naming.confirmed.connect(self._on_named)
        self._keeper.naming_asked.connect(self._on_naming_asked)
        self._keeper.changed.connect(self._show_list_actions)
        self._keeper.deleted.connect(self._on_list_deleted)

    def _offer_actions(self) -> None:
        self.offer(self.tr("&Add to cart"), self._on_add, "Ctrl+Return", icon="cart")
        self.offer(self.tr("Co&mpare"), self._on_compare, "Ctrl+M", icon="compare")
        self.offer(self.tr("&Put into a list…"), self._on_put, "Ctrl+D", icon="list")
        self.offer(self.tr("Open a &list…"), self._menus.open, "Ctrl+Shift+L")
        self.offer(self.tr("&New list…"), self._menus.ask_for_new)
        self._of_list = [
            self.offer(self.tr("Add the wh&ole list to the cart"), self._on_add_list,
                       "Ctrl+Shift+Return"),
            self.offer(self.tr("&Rename this list…"), self._on_rename_list),
            self.offer(self.tr("Move this list &up"), self._on_list_up),
            self.offer(self.tr("Move this list &down"), self._on_list_down),
            self.offer(self.tr("D&elete this list"), self._on_delete_list),
        ]  # fmt: skip
        self.offer(self.tr("Report an error i&n the catalogue…"), self._on_report, "Ctrl+Shift+E")
        self._used = self.offer(self.tr("W&here it is used"), self._on_used, "Alt+Up")
        self._clear = self.offer(self.tr("&Clear the recent parts"), self._on_clear_recent)
        self._back = self.offer(self.tr("Back to where you &were"), self._on_back, "Esc")
        self._up = self.offer(self.tr("&Up to the assembly above"), self._on_up, "Alt+Up")

    # -- the pages ---------------------------------------------------------------------

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
            self._part.put_asked.connect(self._on_put)
            self._part.report_asked.connect(self._on_report)
            self._stack.addWidget(self._part)
        self._turn_to(self._part)
        self._part.open(uid)

    def _show_assembly(self, args: dict[str, str]) -> None:
        if self._assembly is None:
            self._assembly = AssemblyView(self.context, self._adder)
            self._assembly.put_asked.connect(self._on_put)
            self._stack.addWidget(self._assembly)
        self._assembly_id = args["assembly"]
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
            self._compare.put_asked.connect(self._on_put)
            self._stack.addWidget(self._compare)
        self._turn_to(self._compare)
        self._compare.open([int(uid) for uid in uids.split(",") if uid.isdigit()])

    def _show_list(self, identity: str) -> None:
        recent = identity == ListKind.RECENT
        shown = self._recent if recent else self._list
        if shown is None:
            shown = ListView(self.context, self._keeper, recent=recent)
            shown.wanted.connect(self._adder.add_wanted)
            shown.compare_asked.connect(self._on_compare)
            shown.put_asked.connect(self._on_put)
            shown.show_actions([self._clear] if recent else self._of_list[1:])
            self._stack.addWidget(shown)
        if recent:
            self._recent = shown
        else:
            self._list = shown
        shown.open(identity)
        self._turn_to(shown)
        shown.take_focus()

    def _turn_to(self, shown: QWidget) -> None:
        self._naming.hide()
        self._reporting.hide()
        self._stack.setCurrentWidget(shown)
        self._back.setVisible(isinstance(shown, PartView | CompareView | ListView))
        self._up.setVisible(isinstance(shown, AssemblyView))
        self._used.setVisible(isinstance(shown, PartView))
        self._show_list_actions()

    def _show_list_actions(self) -> None:
        """Offer what can be done with the list in sight."""
        shown = self._stack.currentWidget()
        known = shown.known if isinstance(shown, ListView) else None
        self._clear.setVisible(known is not None and known.kind is ListKind.RECENT)
        self._clear.setEnabled(known is not None and known.count > 0)
        whole, *own = self._of_list
        whole.setVisible(known is not None and known.kind is not ListKind.RECENT)
        for action in own:
            action.setVisible(is_own(known))
        if isinstance(shown, ListView):
            shown.more.setVisible(self._clear.isVisible() or is_own(known))

    def _on_add(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, ResultsPage | _PAGES):
            shown.add()

    def _on_compare(self) -> None:
        """Compare the selected parts; one alone joins those that were compared last."""
        shown = self._stack.currentWidget()
        if not isinstance(shown, ResultsPage | PartView | AssemblyView | ListView):
            return
        chosen = shown.selected_uids(MOST_PARTS)
        before = self._compare.uids if self._compare is not None else ()
        uids = [*before, *chosen] if len(chosen) < 2 else chosen
        if uids:
            self.context.navigate(links.to_comparison(uids))

    def _on_put(self) -> None:
        """Ask into which list the selected parts go, or all of a comparison."""
        shown = self._stack.currentWidget()
        if isinstance(shown, CompareView):
            self._menus.put(shown.uids)
        elif isinstance(shown, ListView):
            self._menus.put(shown.chosen_uids())
        elif isinstance(shown, ResultsPage | PartView | AssemblyView):
            self._menus.put(shown.selected_uids(_MOST_PUT))

    def _on_report(self) -> None:
        """Ask what is wrong with the part in sight or the first one selected."""
        shown = self._stack.currentWidget()
        if isinstance(shown, ListView):
            chosen = shown.chosen_uids()
        elif isinstance(shown, ResultsPage | PartView | AssemblyView):
            chosen = shown.selected_uids(1)
        else:
            return
        if chosen:
            read = partial(self.context.desk.catalogue.rows, chosen[:1])
            self.context.tasks.run(self, read, self._on_to_report, key="report")

    def _on_to_report(self, hits: Sequence[PartHit]) -> None:
        in_drawing = isinstance(self._stack.currentWidget(), AssemblyView)
        for hit in hits:
            self._reporting.ask(hit, self._assembly_id if in_drawing else "")

    def _on_naming_asked(self, text: str) -> None:
        renamed = self._keeper.renaming
        if renamed is not None:
            question, deed = self.tr("New name of “{0}”").format(renamed.name), self.tr("Rename")
        elif self._keeper.waiting:
            question = self.tr("%Ln part(s) into a new list", "", self._keeper.waiting)
            deed = self.tr("Make the list")
        else:
            question, deed = self.tr("A new list of parts"), self.tr("Make the list")
        field = self.tr("Name, e.g. Van stock")
        self._naming.ask("name", question, deed, field=field, text=text, needs_text=True)

    def _on_named(self, _code: str, name: str) -> None:
        self._keeper.name(name)
        self.take_focus()

    def _on_add_list(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, ListView):
            shown.add_all()

    def _on_rename_list(self) -> None:
        if self._list is not None:
            self._keeper.ask_to_rename(self._list.id)

    def _on_list_up(self) -> None:
        if self._list is not None:
            self._keeper.move(self._list.id, -1)

    def _on_list_down(self) -> None:
        if self._list is not None:
            self._keeper.move(self._list.id, 1)

    def _on_delete_list(self) -> None:
        if self._list is not None:
            self._keeper.delete(self._list.id)

    def _on_list_deleted(self, identity: str) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, ListView) and shown.id == identity:
            self.context.navigate(Route("catalogue"))

    def _on_clear_recent(self) -> None:
        self._keeper.clear(ListKind.RECENT)

    def _on_compared_changed(self, uids: tuple[int, ...]) -> None:
        self.context.navigate(links.to_comparison(uids))

    def _on_back(self) -> None:
        """Go back to what led to this part: its list or drawing stands as it was left."""
        if self._naming.isVisible() or self._reporting.isVisible():
            self._naming.hide()
            self._reporting.hide()
            self.take_focus()
        else:
            self.context.go_back()

    def _on_used(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, PartView) and not shown.show_where_used():
            self.context.toast(self.tr("No drawing shows this part."))

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
        is_part = self.context.desk.selection.kept().is_part
        missing = self.tr("{0} is not in the part of the catalogue that you keep.")
        words = missing if is_part else self.tr("{0} is not in the catalogue.")
        self.context.report(
            DeskError(
                Kind.NOT_FOUND,
                words.format(number),
                remedy=self.tr("Choose in Settings what you keep on this computer.")
                if is_part
                else self.tr("The search below looks for numbers like it."),
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
