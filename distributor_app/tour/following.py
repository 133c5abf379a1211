"""Following the order: acknowledged with changes, split, shipped, counted."""

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView

from catalog_cache.contract.states import AckLineState, ScheduleKind
from catalog_cache.contract.wire.orders import AckLine, Changes, Order, OrderLine, ScheduleLine

from distributor_app.driving.driver import Answer, Script, until
from distributor_app.driving.hands import Row
from distributor_app.tour import papers
from distributor_app.tour.tour import Tour

_LINES = "Lines of the order"
_STANDS = "Status"
_DEARER = Decimal("1.016")
_CENT = Decimal("0.01")
_SALES_ORDERS = ("SO-88213", "SO-88214")


def acknowledged(tour: Tour) -> Script:
    """The vendor acknowledges: a price rises, a line is split, one goes on back-order."""
    shown = yield from tour.away("the hub's database", partial(tour.vendor.order, tour.known.order))
    order = Order.model_validate(shown["order"])
    lines = _answer(order)
    file = tour.vendor.folder.parent / "acknowledgement.json"
    file.write_text(json.dumps([line.model_dump(mode="json") for line in lines]), encoding="utf-8")
    ack = partial(tour.vendor.ask, "ack", tour.known.order, "--file", str(file))
    made = yield from tour.away("the acknowledgement", ack)
    yield from tour.hands.when_read("Acknowledgement 1, ")
    yield from tour.at_rest()
    rows = _order_lines(tour)
    net = next(title for title in rows[0] if title.startswith("Net "))
    dearer, split, late = (rows[number - 1] for number in _chosen(order))
    tour.expect("→" in dearer[net], f"the new price is not shown: {dearer}")
    tour.expect(split[_STANDS].count("confirmed") == 2, f"the split is not shown: {split}")
    tour.expect("back-order" in late[_STANDS], f"the back-order is not shown: {late}")
    tour.facts.update(
        revision_in_hub_database=made["revision"],
        answered=[f"{line.order_line}: {line.qty} {line.state.value}" for line in lines],
        shown=[{title: row[title] for title in (_STANDS, net)} for row in rows],
        story=_story(tour),
    )


def _answer(order: Order) -> list[AckLine]:
    """Return the vendor's answer: one line dearer, one in two parts, one late, the rest as is."""
    soon = datetime.now(UTC).date() + timedelta(days=1)
    later = soon + timedelta(days=9)
    answers = {line.line_no: _accepted(line, soon) for line in order.lines}
    dearer, split, late = _chosen(order)
    line = answers[dearer]
    assert line.price is not None
    amount = (line.price.amount * _DEARER).quantize(_CENT)
    answers[dearer] = line.model_copy(
        update={
            "price": line.price.model_copy(update={"amount": amount}),
            "changes": Changes(price=True),
            "state": AckLineState.ACCEPTED_CHANGED,
        }
    )
    line = answers[split]
    half = line.qty // 2
    answers[split] = line.model_copy(
        update={
            "schedule": (_promise(1, half, soon), _promise(2, line.qty - half, later)),
            "changes": Changes(day=True),
            "state": AckLineState.ACCEPTED_CHANGED,
        }
    )
    line = answers[late]
    answers[late] = line.model_copy(
        update={
            "schedule": (_promise(1, line.qty, later, ScheduleKind.BACKORDER),),
            "changes": Changes(day=True),
            "state": AckLineState.BACKORDERED,
        }
    )
    return list(answers.values())


def _chosen(order: Order) -> tuple[int, int, int]:
    """Return the numbers of the lines that become dearer, are split, and come late."""
    several = [line.line_no for line in order.lines[1:] if line.qty >= 2]
    return order.lines[0].line_no, several[0], several[1]


def _accepted(line: OrderLine, ship_day: date) -> AckLine:
    return AckLine(
        ack_line_no=str(line.line_no),
        order_line=line.line_no,
        covers_qty=line.qty,
        part=line.part,
        qty=line.qty,
        unit=line.unit,
        price=line.price,
        state=AckLineState.ACCEPTED,
        schedule=(_promise(1, line.qty, ship_day),),
    )


def _promise(
    seq: int, qty: Decimal, ship_day: date, kind: ScheduleKind = ScheduleKind.CONFIRMED
) -> ScheduleLine:
    arrival = ship_day + timedelta(days=1)
    return ScheduleLine(seq=seq, qty=qty, kind=kind, ship_day=ship_day, arrival_day=arrival)


def handed_over(tour: Tour) -> Script:
    """The ERP takes the order and makes two sales orders of it."""
    erp = tour.vendor.folder.parent / "erp"
    hand_over = partial(tour.vendor.ask, "handoff", "--folder", str(erp))
    first = yield from tour.away("the hand-over", hand_over)
    tour.expect(tour.known.order in first["handed_over"], f"not handed over: {first}")
    taken = json.loads((erp / "outbox" / f"{tour.known.order}.json").read_text(encoding="utf-8"))
    numbers = [line["line_no"] for line in taken["lines"]]
    shares = (numbers[:2], numbers[2:])
    confirmation = {
        "client_id": tour.known.order,
        "sales_orders": [
            {"number": number, "warehouse": warehouse, "lines": share}
            for number, warehouse, share in zip(
                _SALES_ORDERS, tour.material.warehouses, shares, strict=True
            )
        ],
    }
    (erp / "inbox" / "confirmation.json").write_text(json.dumps(confirmation), encoding="utf-8")
    second = yield from tour.away("the ERP's numbers", hand_over)
    tour.expect(tour.known.order in second["numbered"], f"not numbered: {second}")
    for number in _SALES_ORDERS:
        yield from tour.hands.when_read(number)
    shown = yield from tour.away("the hub's database", partial(tour.vendor.order, tour.known.order))
    tour.facts.update(
        handover_in_hub_database=shown["handover"],
        vendor_orders_in_hub_database=[
            f"{sale['number']}: lines {sale['lines']}" for sale in shown["state"]["vendor_orders"]
        ],
        story=_story(tour),
    )


def shipped(tour: Tour) -> Script:
    """The vendor ships what is confirmed; the delivery says for whom each line is."""
    hands = tour.hands
    ship = partial(
        tour.vendor.ask, "ship", tour.known.order,
        "--carrier", "Translyon", "--tracking", "TL-20931-1", "--warehouse",
        tour.material.warehouses[0],
    )  # fmt: skip
    made = yield from tour.away("the delivery", ship)
    tour.known.consignment, tour.known.delivery_no = made["id"], made["delivery_no"]
    yield from tour.visit("Ctrl+6")
    table = tour.table("Shipments")
    number = tour.known.delivery_no
    yield from tour.wait_for_row(table, "Delivery", lambda words: number in words, "the delivery")
    row = hands.row_where(table, "Delivery", lambda words: number in words)
    yield from hands.go_to_cell(table, row, "Delivery")
    hands.press("Return", table)
    yield from hands.when_seen("Lines of the delivery")
    yield from tour.at_rest()
    lines = hands.rows(tour.table("Lines of the delivery"))
    for_whom = tour.known.lines[0]["For"]
    tour.expect(
        any(for_whom in cell for cell in lines[0].values()), f"{for_whom} is not on {lines[0]}"
    )
    tour.facts.update(delivery=number, lines=lines, lines_in_hub_database=len(made["lines"]))


def received(tour: Tour) -> Script:
    """Count the delivery by keyboard: one piece is damaged; the vendor's books say so."""
    hands = tour.hands
    hands.press_button("Receive")
    yield from hands.when_seen("Scan or type a part number", QLineEdit)
    yield from tour.at_rest()
    table = tour.table("Count of the delivery")
    lines = hands.rows(table)
    for _ in range(int(lines[0]["Announced"])):
        yield from hands.type_text(lines[0]["Part number"])
        hands.press("Return")
        yield from tour.at_rest()
    hands.press_button("All as announced")
    yield from tour.at_rest()
    broken = next(n for n, line in enumerate(lines) if n and int(line["Announced"]) > 1)
    good = int(lines[broken]["Announced"]) - 1
    yield from _enter(tour, table, broken, "Found good", str(good))
    yield from _enter(tour, table, broken, "Damaged", "1")
    counted = hands.rows(table)
    tour.facts["counted"] = counted
    tour.take_picture()
    hands.press("Ctrl+Return")
    yield from hands.when_read("reported as different")
    receipt = yield from _receipt(tour)
    damaged = [line for line in receipt["lines"] if Decimal(line["damaged"])]
    tour.expect(len(damaged) == 1, f"damaged in the hub's database: {damaged}")
    tour.facts.update(
        receipt_in_hub_database=receipt["id"],
        damaged_in_hub_database=f"{damaged[0]['damaged']} × {damaged[0]['part']['number']}",
    )


def _enter(tour: Tour, table: QTableView, row: int, title: str, digits: str) -> Script:
    """Walk to a cell of the count and type into it."""
    yield from tour.hands.go_to_cell(table, row, title)
    yield from tour.hands.type_text(digits)
    tour.hands.press("Return")
    yield from tour.at_rest()


def _receipt(tour: Tour) -> Answer:
    """Wait until the receipt is in the hub's database; returns it."""
    # It is held for some seconds, so that it can be taken back, and then goes out by itself.
    yield from tour.wait_for_status("waiting to be sent")
    yield from tour.wait_for_status("Nothing waiting")
    shown = yield from tour.away("the hub's database", partial(tour.vendor.order, tour.known.order))
    tour.expect(len(shown["receipts"]) == 1, f"{len(shown['receipts'])} receipts in the hub")
    found: dict[str, Any] = shown["receipts"][0]
    return found


def _order_lines(tour: Tour) -> list[Row]:
    return tour.hands.rows(tour.table(_LINES))


def _story(tour: Tour) -> list[str]:
    return tour.hands.spoken("Time line").splitlines()


def open_order(tour: Tour) -> Script:
    """Go to the order's page by the list."""
    hands = tour.hands
    yield from tour.visit("Ctrl+5")
    table = tour.table("Orders")
    row = hands.row_where(table, "PO number", lambda words: tour.known.po_number in words)
    yield from hands.go_to_cell(table, row, "PO number")
    hands.press("Return", table)
    yield from hands.when_read("What happened")
    yield from tour.at_rest()


def order_pdf(tour: Tour) -> Script:
    """Save the order as PDF from its page and read the file."""
    hands = tour.hands
    yield from open_order(tour)
    target = tour.file("order.pdf")
    hands.press_button("Print")
    yield until("the Print menu", lambda: hands.menu() is not None)
    hands.choose("Save as PDF…")
    yield from tour.name_file(target)
    yield from hands.when_read(f"Saved as {target.name}.")
    paper = yield from tour.away("the text of the PDF", partial(papers.read, target))
    for words in (tour.known.po_number, tour.known.lines[0]["Part number"], *_SALES_ORDERS):
        tour.expect(words in paper.text, f"{words} is not on the printed order")
    tour.facts.update(pages=paper.pages, story=_story(tour))
    tour.expect(hands.sees("Print", QPushButton), "the order's page is gone")
