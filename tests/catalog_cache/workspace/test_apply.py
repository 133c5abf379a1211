"""Rule 7: answers and feed in any order, any number of times, lead to the same objects; what is
unsent lies over them and hides nothing.
"""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from catalog_cache.contract.states import AckLineState, ConsignmentState, OrderStatus
from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.orders import (
    AckLine,
    Acknowledgement,
    ChangeRequest,
    Order,
    OrderLine,
    OrderState,
    PartSnapshot,
)
from catalog_cache.contract.wire.protocol import FeedItem
from catalog_cache.contract.wire.shipments import Consignment, ConsignmentLine

from catalog_cache.ordering import projection
from catalog_cache.ordering.dossier import open_dossier
from catalog_cache.outbox import queue
from catalog_cache.workspace import tables
from catalog_cache.workspace.apply import take_items
from catalog_cache.workspace.database import Workspace, set_meta

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
ORDER = "018f0000-0000-7000-8000-000000000001"
PART = PartSnapshot(brand="Halden", number="40-21A-0071")
THE_ORDER = Order(
    id=ORDER,
    account="10042",
    buyer="marc",
    order_type="STOCK",
    currency="EUR",
    confirmed_at=NOW,
    lines=(OrderLine(line_no=1, number_entered="40-21A-0071", part=PART, qty=Decimal(4)),),
)


def item(kind: str, identity: str, body: Document, revision: int, **more: Any) -> FeedItem:
    content = body.model_dump(mode="json")
    values = {"seq": revision, "epoch": 1, "at": NOW, **more}
    return FeedItem(kind=kind, id=identity, revision=revision, body=content, **values)


def ack(revision: int, qty: int, state: AckLineState, *, epoch: int = 1) -> FeedItem:
    line = AckLine(
        ack_line_no="1", order_line=1, covers_qty=Decimal(qty), part=PART, qty=Decimal(qty),
        state=state,
    )  # fmt: skip
    said = Acknowledgement(id="A", order=ORDER, revision=revision, issued_at=NOW, lines=(line,))
    return item("ack", "A", said, revision, epoch=epoch)


SHIPPED = Consignment(
    id="C",
    delivery_no="80012",
    state=ConsignmentState.IN_TRANSIT,
    lines=(
        ConsignmentLine(package="p", order=ORDER, order_line=1, part=PART, qty=Decimal(3)),
    ),
)  # fmt: skip
ITEMS = [
    item("order", ORDER, THE_ORDER, 1),
    item("order_state", ORDER, OrderState(order=ORDER, received_at=NOW), 1),
    ack(1, 4, AckLineState.ACCEPTED),
    ack(2, 4, AckLineState.BACKORDERED),
    ack(1, 3, AckLineState.ACCEPTED, epoch=2),
    item("consignment", "C", SHIPPED, 1),
    item("consignment", "C", SHIPPED.model_copy(update={"service": "express"}), 2),
    item("message", "M", OrderState(order="?", received_at=NOW), 1),
    item("a_kind_of_the_future", "X", OrderState(order="?", received_at=NOW), 1),
    item("change_request", "Q", ChangeRequest(id="Q", order=ORDER, kind="cancel",
         requested_at=NOW), 1),
    item("change_request", "Q", ChangeRequest(id="Q", order=ORDER, kind="cancel",
         requested_at=NOW), 2, deleted=True),
]  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace(tmp_path, tmp_path / "account.lock")
    with workspace.writing() as db:
        set_meta(db, "history_id", "H1")
    yield workspace
    workspace.close()


@pytest.fixture
def after(workspace: Workspace) -> Callable[[list[list[FeedItem]]], Any]:
    """What a fresh workspace holds after these pages."""

    def apply(pages: list[list[FeedItem]]) -> Any:
        with workspace.writing() as db:
            for table in (tables.vendor_object, tables.object_order, tables.order_row):
                db.execute(delete(table))
        for page in pages:
            with workspace.writing() as db:
                take_items(db, page)
        with workspace.reading() as db:
            kept = db.execute(select(tables.vendor_object)).all()
            links = db.execute(select(tables.object_order)).all()
            rows = db.execute(select(tables.order_row)).all()
        objects = {(r.kind, r.id): (r.epoch, r.revision, r.deleted, r.body) for r in kept}
        return objects, set(links), rows

    return apply


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(ITEMS), st.lists(st.sampled_from(ITEMS), max_size=6), st.integers(1, 5))
def test_any_order_and_any_repetition_lead_to_the_same_objects(after, order, repeated, size):
    expected = after([ITEMS])
    everything = [*repeated, *order, *repeated]
    pages = [everything[n : n + size] for n in range(0, len(everything), size)]

    assert after(pages) == expected


def test_the_higher_epoch_and_then_the_higher_revision_wins(after):
    objects, _, rows = after([ITEMS])

    assert objects["ack", "A"][:2] == (2, 1)
    assert objects["consignment", "C"][:2] == (1, 2)
    assert json.loads(rows[0].summary)["shipped_qty"] == "3"


def test_the_vendors_object_is_kept_as_it_came(workspace, after):
    body = {**THE_ORDER.model_dump(mode="json"), "a_field_of_the_future": {"x": [1, "2.50"]}}
    came = FeedItem(seq=1, kind="order", id=ORDER, epoch=1, revision=1, at=NOW, body=body)

    objects, _, _ = after([[came]])

    assert json.loads(objects["order", ORDER][3]) == body


def test_what_is_unsent_lies_over_the_vendors_object_and_hides_nothing(workspace, after):
    after([ITEMS])
    wish = ChangeRequest(id="R", order=ORDER, kind="expedite", requested_at=NOW)
    with workspace.writing() as db:
        queue.enqueue(db, "change_request", wish, subject="Expedite", subject_id=ORDER,
                      submission_id="R")  # fmt: skip
        projection.project(db, ORDER)
        take_items(db, [ack(9, 4, AckLineState.ACCEPTED, epoch=2)])

    with workspace.reading() as db:
        dossier = open_dossier(db, ORDER)
    assert [r.id for r in dossier.change_requests] == ["R"]
    assert [a.revision for a in dossier.acks] == [9]
    assert dossier.order == THE_ORDER


def test_the_answer_and_the_feed_may_bring_an_order_before_it_is_known_as_sent(workspace, after):
    after([])
    with workspace.writing() as db:
        queue.enqueue(db, "order", THE_ORDER, subject="Order", subject_id=ORDER,
                      submission_id=ORDER)  # fmt: skip
        projection.project(db, ORDER)
    with workspace.reading() as db:
        assert [s.status for s in projection.summaries(db)] == [OrderStatus.QUEUED]

    with workspace.writing() as db:
        take_items(db, ITEMS[:2])

    with workspace.reading() as db:
        assert [s.status for s in projection.summaries(db)] == [OrderStatus.RECEIVED]
