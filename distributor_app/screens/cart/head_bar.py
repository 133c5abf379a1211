"""What an order says above its lines: type, ship-to, PO number, wanted day, rule, cut-off."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from catalog_cache.contract.wire.orders import Instructions
from catalog_cache.contract.wire.parties import Account

from catalog_cache.records import DraftHead, DraftView

from distributor_app.screens.cart import wording
from distributor_app.screens.cart.differences import DifferencesField
from distributor_app.screens.cart.required_fields import RequiredFields
from distributor_app.theme import Theme
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.day_field import DayField


class HeadBar(QWidget):
    """The head of the draft; every change is announced as a whole new head.

    Signals:
        head_changed(object): the DraftHead as it shall be.
    """

    head_changed = Signal(object)
    _TICK = 15_000

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head = DraftHead()
        self._view: DraftView | None = None
        self._account: Account | None = None
        self._order_type = ChoiceBox()
        self._ship_to = ChoiceBox()
        self.po_number = QLineEdit()
        self._wanted = DayField(theme, self.tr("Wanted by"))
        self._rule = DifferencesField(theme)
        self._required = RequiredFields(theme)
        self._cut_off_name = QLabel()
        self._cut_off_name.setProperty("role", "caption")
        self._cut_off = QLabel()
        self._lay_out()
        # A head that is not read yet cannot be changed.
        self.setEnabled(False)
        self._order_type.activated.connect(self._on_order_type)
        self._ship_to.activated.connect(self._on_ship_to)
        self.po_number.editingFinished.connect(self._on_po_number)
        self._wanted.day_chosen.connect(self._on_wanted)
        self._rule.rule_chosen.connect(self._on_rule)
        self._required.refs_changed.connect(self._on_refs)
        self._clock = QTimer(self)
        self._clock.setInterval(self._TICK)
        self._clock.timeout.connect(self._on_tick)
        self._clock.start()

    def show_account(self, account: Account | None) -> None:
        """Offer the account's order types and ship-to places."""
        if account == self._account:
            return
        self._account = account
        self._order_type.clear()
        self._ship_to.clear()
        for kind in account.order_types if account else ():
            self._order_type.addItem(kind.name, kind.code)
        for place in account.locations if account else ():
            self._ship_to.addItem(place.name, place.id)
        self._show_choices()

    def show_draft(self, view: DraftView) -> None:
        """Show a draft's head; a field under the cursor keeps what is being typed."""
        self._view = view
        self._head = view.head
        self.setEnabled(True)
        # A place that the account no longer has must be chosen anew.
        for choice in (self._order_type, self._ship_to):
            choice.setPlaceholderText(self.tr("Choose…"))
        self._show_choices()
        if not (self.po_number.hasFocus() and self.po_number.isModified()):
            self.po_number.setText(view.head.po_number)
        rule = view.head.instructions or Instructions()
        self._wanted.show_day(rule.needed_by)
        self._rule.show_rule(rule)
        self._on_tick()

    def take_typed(self) -> None:
        """Announce what was typed but not yet left: Ctrl+Enter orders from within a field."""
        self._on_po_number()
        self._required.take_typed()

    def _show_choices(self) -> None:
        self._order_type.setCurrentIndex(self._order_type.findData(self._head.order_type))
        self._ship_to.setCurrentIndex(self._ship_to.findData(self._head.ship_to))
        kinds = self._account.order_types if self._account else ()
        required = [k.requires for k in kinds if k.code == self._head.order_type]
        self._required.show_refs(required[0] if required else (), self._head.refs)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        grid = QGridLayout()
        whole.addLayout(grid)
        whole.addWidget(self._required)
        space = self._theme.space
        grid.setContentsMargins(space.l, space.s, space.l, space.s)
        grid.setHorizontalSpacing(self._theme.space.m)
        grid.setVerticalSpacing(space.xxs)
        fields = (
            (self.tr("Order &type"), self._order_type, 3),
            (self.tr("&Ship to"), self._ship_to, 3),
            (self.tr("&PO number"), self.po_number, 2),
            (self.tr("&Wanted by"), self._wanted, 2),
            (self.tr("If something &differs"), self._rule, 4),
        )
        for column, (name, field, stretch) in enumerate(fields):
            caption = QLabel(name)
            caption.setProperty("role", "caption")
            caption.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            grid.addWidget(caption, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, stretch)
            field.setMinimumWidth(2 * self._theme.size.control)
            # The frame of the keyboard is wider: without this the page below would jump with it.
            field.setFixedHeight(self._theme.size.control)
        for choice in (self._order_type, self._ship_to, self._wanted, self._rule):
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            choice.setSizeAdjustPolicy(policy)
            choice.setMinimumContentsLength(8)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._cut_off_name, 0, len(fields), right)
        grid.addWidget(self._cut_off, 1, len(fields), right)

    def _change(self, **values: object) -> None:
        changed = replace(self._head, **values)  # type: ignore[arg-type] # checked by the callers
        if changed != self._head:
            self._head = changed
            self.head_changed.emit(changed)

    def _on_order_type(self) -> None:
        self._change(order_type=self._order_type.currentData())

    def _on_ship_to(self) -> None:
        self._change(ship_to=self._ship_to.currentData())

    def _on_po_number(self) -> None:
        self.po_number.setModified(False)
        self._change(po_number=self.po_number.text().strip())

    def _on_wanted(self, day: date | None) -> None:
        rule = self._head.instructions or Instructions()
        self._change(instructions=rule.model_copy(update={"needed_by": day}))

    def _on_rule(self, rule: Instructions) -> None:
        wanted = (self._head.instructions or Instructions()).needed_by
        self._change(instructions=rule.model_copy(update={"needed_by": wanted}))

    def _on_refs(self, refs: tuple[tuple[str, str], ...]) -> None:
        self._change(refs=refs)

    def _on_tick(self) -> None:
        until = self._view.cut_off if self._view else None
        phone = self._view.urgent_phone if self._view else ""
        urgent = self.tr("Urgent? Call {0}").format(phone) if phone else ""
        self._cut_off_name.setText(self.tr("Cut-off") if until else urgent)
        self._cut_off.setVisible(until is not None)
        if until is None:
            return
        words, tone = wording.cut_off(until)
        if phone and tone == "warning":
            self._cut_off_name.setText(self.tr("Cut-off · urgent: {0}").format(phone))
        self._cut_off.setText(words)
        self._cut_off.setProperty("role", "strong" if tone == "warning" else "second")
        self._cut_off.setProperty("tone", "warning" if tone == "warning" else "")
        self._cut_off.style().unpolish(self._cut_off)
        self._cut_off.style().polish(self._cut_off)
