"""The cases that the model must hold (domain.md, section 9), each through the real wire."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from catalog_cache.contract.effectivity import Fit, MachineFacts, evaluate
from catalog_cache.contract.states import (
    AckLineState,
    EntryState,
    OrderStatus,
    ScheduleKind,
    SubmissionState,
)
from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.earnings import RuleVersion, ScaleStep
from catalog_cache.contract.wire.orders import AckLine, Allocation, PartSnapshot, ScheduleLine

from catalog_cache.desk import Desk
from catalog_cache.records import CheckKind, DraftView, PastedLine

from vendor_hub.handoff.erp_folder import run_handoff
from vendor_hub.vendor import answers, booking, invoicing, requests, shipping, statements


def drafted(desk: Desk, *lines: tuple[str, str]) -> DraftView:
    draft = desk.drafts.create()
    return desk.drafts.add(draft, [PastedLine(number, qty) for number, qty in lines])


def ack_line(no: str, qty: int, state: AckLineState, **more: Any) -> AckLine:
    part = PartSnapshot(brand="Halden", number="40-21A-0071", uid=1)
    return AckLine.model_validate(
        {"ack_line_no": no, "order_line": 1, "covers_qty": qty, "part": part, "qty": qty,
         "state": state, **more}
    )  # fmt: skip


def scheduled(qty: int, kind: ScheduleKind, day: date | None) -> tuple[ScheduleLine, ...]:
    return (ScheduleLine(seq=1, qty=Decimal(qty), kind=kind, arrival_day=day),)


def test_1_ten_ordered_split_four_ways_and_the_back_order_moves_twice(
    vendor: Any, desk: Desk
) -> None:
    order = desk.drafts.confirm(drafted(desk, ("40-21A-0071", "10")).id)
    desk.sync.run()
    now = ack_line("1", 4, AckLineState.ACCEPTED,
                   schedule=scheduled(4, ScheduleKind.CONFIRMED, date(2026, 6, 22)))  # fmt: skip
    later = ack_line("2", 3, AckLineState.ACCEPTED,
                     schedule=scheduled(3, ScheduleKind.CONFIRMED, date(2026, 6, 28)))  # fmt: skip
    cancelled = ack_line("4", 1, AckLineState.CANCELLED_BY_VENDOR,
                         reason=Code(word="order_limit", text="order limit"))  # fmt: skip

    def back_order(day: date | None) -> AckLine:
        schedule = scheduled(2, ScheduleKind.BACKORDER, day)
        return ack_line("3", 2, AckLineState.BACKORDERED, schedule=schedule)

    store = vendor.hub.store
    answers.acknowledge(store, order, [now, later, back_order(None), cancelled])
    shipping.ship(store, [shipping.ToShip(order, 1, Decimal(4), ack_line_no="1")])
    desk.sync.run()

    tally = desk.orders.view(order).lines[0].tally
    assert (tally.shipped, tally.confirmed, tally.backordered, tally.cancelled) == (4, 3, 2, 1)
    assert tally.unanswered == 0
    assert desk.orders.view(order).summary.status is OrderStatus.PART_SHIPPED
    assert desk.orders.back_orders()[0].promised is None

    for day in (date(2026, 7, 20), date(2026, 8, 3)):
        answers.acknowledge(store, order, [now, later, back_order(day), cancelled])
    desk.sync.run()

    view = desk.orders.view(order)
    assert [a.revision for a in view.acknowledgements] == [1, 2, 3]
    assert view.lines[0].day_moves == ((1, None), (2, date(2026, 7, 20)), (3, date(2026, 8, 3)))
    moved = desk.orders.back_orders()[0]
    assert (moved.promised, moved.moved_from, moved.moves) == (
        date(2026, 8, 3), date(2026, 7, 20), 2,
    )  # fmt: skip
    assert [s.text for s in view.lines[0].slices][1:] == [
        "3 confirmed 28 Jun", "2 back-order 3 Aug", "1 cancelled: order limit",
    ]  # fmt: skip


def test_2_a_replacement_that_depends_on_a_serial_nobody_knows_is_the_users_choice(
    vendor: Any, desk: Desk
) -> None:
    view = drafted(desk, ("55-A", "1"))
    check = view.lines[0].check
    assert check.kind is CheckKind.CHOICE
    assert [r.text for r in check.remedies] == [
        "55-B (serial up to 19999)", "55-C (serial 20000 and up)", "Keep old number",
    ]  # fmt: skip
    assert not view.orderable

    below = '[{"serials": [["HX", null, "19999"]]}]'
    assert evaluate(below, MachineFacts()).fit is Fit.NEEDS
    assert [need.kind for need in evaluate(below, MachineFacts()).needs] == ["serial"]
    assert evaluate(below, MachineFacts(serial="19999")).fit is Fit.FITS
    assert evaluate(below, MachineFacts(serial="20000")).fit is Fit.DOES_NOT_FIT

    view = desk.drafts.apply_remedy(view.id, view.lines[0].id, check.remedies[1])
    order = desk.drafts.confirm(view.id)
    desk.sync.run()
    body = json.loads(vendor.rows("SELECT body FROM customer_order")[0][0])
    assert body["id"] == order
    assert body["lines"][0]["part"]["number"] == "55-C"
    assert body["lines"][0]["superseded_from"]["number"] == "55-A"


def test_3_cable_ties_priced_per_hundred_in_bags_whose_bar_code_is_scanned(desk: Desk) -> None:
    view = drafted(desk, ("77-100", "130"))
    line = view.lines[0]
    assert line.check.kind is CheckKind.PACK
    assert [(r.text, r.value) for r in line.check.remedies] == [
        ("Use 200", "200"), ("Use 100", "100"), ("Ask vendor", ""),
    ]  # fmt: skip
    assert line.amount == Decimal("4.94")

    view = desk.drafts.apply_remedy(view.id, line.id, line.check.remedies[0])
    assert view.lines[0].amount == Decimal("7.60")
    assert view.lines[0].check.blocking is False

    scanned = drafted(desk, ("4012345001006", "")).lines[0]
    assert scanned.part is not None
    assert (scanned.part.number, scanned.qty) == ("77-100", Decimal(100))


def test_4_an_urgent_order_phoned_in_while_the_line_was_down_exists_once(
    vendor: Any, desk: Desk
) -> None:
    vendor.stop()
    view = drafted(desk, ("61-04-118", "2"))
    head = replace(view.head, order_type="URGENT", po_number="4712")
    order = desk.drafts.confirm(desk.drafts.set_head(view.id, head).id)
    answers.take_phone_order(vendor.hub.store, "10042", "SO-900")
    desk.outbox.placed_by_phone(order, "SO-900")
    assert desk.orders.view(order).summary.status is OrderStatus.PLACED_BY_PHONE

    vendor.start()
    desk.sync.run()

    assert vendor.rows("SELECT id FROM customer_order") == [(order,)]
    assert vendor.rows("SELECT number, order_id FROM vendor_order") == [("SO-900", order)]
    assert desk.orders.view(order).summary.vendor_numbers == ("SO-900",)
    assert [s.id for s in desk.orders.summaries()] == [order]
    states = {i.type: i.state for i in desk.outbox.items()}
    assert states["order"] is SubmissionState.PLACED_BY_PHONE
    assert states["phone_confirmation"] is SubmissionState.RECEIVED


def test_5_a_reman_pump_has_a_core_charge_of_its_own_and_a_damaged_core_is_credited_in_part(
    vendor: Any, desk: Desk
) -> None:
    order = desk.drafts.confirm(drafted(desk, ("70-R", "1")).id)
    desk.sync.run()
    store = vendor.hub.store
    answers.accept_all(store, order)
    shipping.ship_all(store, order)
    invoicing.invoice(store, order, day=date(2026, 9, 1))
    desk.sync.run()

    invoice = desk.orders.view(order).invoices[0]
    assert [(x.component, x.amount) for x in invoice.lines] == [
        ("net", Decimal("150.00")), ("core_charge", Decimal("60.00")),
    ]  # fmt: skip
    case = desk.orders.open_case(
        "core", order, invoice=invoice.id, invoice_line=2, qty=Decimal(1),
        part=invoice.lines[1].part,
    )  # fmt: skip
    desk.sync.run()
    requests.grade_core(store, case, "damaged", percent=Decimal(40), day=date(2026, 10, 12))
    desk.sync.run()

    view = desk.orders.view(order)
    assert (view.cases[0].grade, view.cases[0].credit) == ("damaged", Decimal("24.00"))
    assert sorted(i.net for i in view.invoices) == [Decimal("-24.00"), Decimal("210.00")]


def test_6_a_tier_reached_in_november_recomputes_the_year_by_one_new_entry(
    vendor: Any, desk: Desk
) -> None:
    store = vendor.hub.store
    rule = RuleVersion(
        id="rebate-1", programme="rebate", programme_name="Annual rebate", version=1,
        kind="rebate", basis="own_purchase", trigger="invoice", scale_mode="retroactive",
        scale=(ScaleStep(from_amount=Decimal(0), percent=Decimal(2)),
               ScaleStep(from_amount=Decimal(2000), percent=Decimal(3))),
        valid_from=date(2026, 1, 1),
    )  # fmt: skip
    booking.add_rule(store, vendor.account.id, rule)
    for month in (3, 11):
        order = desk.drafts.confirm(drafted(desk, ("40-21A-0071", "5")).id)
        desk.sync.run()
        answers.accept_all(store, order)
        shipping.ship_all(store, order)
        invoicing.invoice(store, order, day=date(2026, month, 10))
    desk.sync.run()

    entries = list(reversed(desk.earnings.entries()))
    assert [(v.entry.kind, v.entry.amount) for v in entries] == [
        ("accrual", Decimal("21.24")), ("accrual", Decimal("31.86")), ("true_up", Decimal("10.62")),
    ]  # fmt: skip
    assert entries[-1].balance == Decimal("63.72")
    assert entries[-1].entry.explanation
    statements.issue_statements(store, vendor.account.id, "2026")
    desk.sync.run()
    assert {v.state for v in desk.earnings.entries()} == {EntryState.PAYABLE}
    assert desk.earnings.statements()[0].statement.closing == Decimal("63.72")


def test_7_two_brands_share_a_number_and_are_never_mixed_up(vendor: Any, desk: Desk) -> None:
    view = drafted(desk, ("6204", "2"))
    check = view.lines[0].check
    assert check.kind is CheckKind.AMBIGUOUS
    assert [r.text for r in check.remedies] == ["Halden 6204", "Bearcat 6204"]

    view = desk.drafts.apply_remedy(view.id, view.lines[0].id, check.remedies[1])
    assert view.lines[0].amount == Decimal("14.80")
    desk.drafts.confirm(view.id)
    desk.sync.run()
    body = json.loads(vendor.rows("SELECT body FROM customer_order")[0][0])
    assert body["lines"][0]["part"]["brand"] == "Bearcat"


def test_8_the_erp_splits_an_order_and_imports_twice_and_it_is_still_one_order(
    vendor: Any, desk: Desk, tmp_path: Path
) -> None:
    order = desk.drafts.confirm(drafted(desk, ("40-21A-0071", "1"), ("61-04-118", "3")).id)
    desk.sync.run()
    store, folder = vendor.hub.store, tmp_path / "erp"
    assert run_handoff(store, folder).handed_over == (order,)
    assert run_handoff(store, folder).handed_over == ()
    confirmation = {
        "client_id": order,
        "sales_orders": [
            {"number": "SO-88213", "warehouse": "LYO", "lines": [1]},
            {"number": "SO-88214", "warehouse": "HAM", "lines": [2]},
        ],
    }
    for name in ("first.json", "again.json"):
        (folder / "inbox" / name).write_text(json.dumps(confirmation))
        run_handoff(store, folder)
    desk.sync.run()

    assert vendor.rows("SELECT count(*) FROM customer_order") == [(1,)]
    assert vendor.rows("SELECT number FROM vendor_order ORDER BY number") == [
        ("SO-88213",), ("SO-88214",),
    ]  # fmt: skip
    assert desk.orders.view(order).summary.vendor_numbers == ("SO-88213", "SO-88214")


def test_what_a_line_is_for_comes_back_on_the_consignment(vendor: Any, desk: Desk) -> None:
    view = drafted(desk, ("61-04-118", "3"))
    jones = Allocation(kind="work_order", ref="Jones, WO 5512", qty=Decimal(3))
    view = desk.drafts.set_line(view.id, view.lines[0].id, allocations=[jones])
    order = desk.drafts.confirm(view.id)
    desk.sync.run()
    answers.accept_all(vendor.hub.store, order)
    consignment = shipping.ship_all(vendor.hub.store, order)
    desk.sync.run()

    shipment = desk.shipments.view(consignment.id)
    assert shipment.allocations[order, 1] == (jones,)
