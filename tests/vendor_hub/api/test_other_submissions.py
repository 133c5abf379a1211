from datetime import UTC, datetime
from decimal import Decimal

import pytest
from sqlalchemy import text

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.states import AckLineState, ChangeRequestState
from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.content import CatalogueError
from catalog_cache.contract.wire.orders import AckLine, ChangeRequest, Draft, PartSnapshot
from catalog_cache.contract.wire.parties import Machine
from catalog_cache.contract.wire.shipments import Case, Receipt, ReceiptLine

from vendor_hub.errors import NotAllowedError
from vendor_hub.vendor import answers, invoicing, requests, shipping
from vendor_hub.vendor.reports import answer_report


@pytest.fixture
def order(world, desk):
    order = world.order()
    desk.submit("order", order)
    return order


@pytest.fixture
def sent(world, order):
    answers.accept_all(world.hub.store, order.id)
    return shipping.ship_all(world.hub.store, order.id)


def draft(world, **changes):
    values = {
        "id": new_id(),
        "owner": "ann",
        "revision": 1,
        "state": "open",
        "label": "Smith",
        "origin": "counter",
        "order": world.order(),
    }
    return Draft.model_validate({**values, **changes})


def refused(answer):
    assert answer.json()["state"] == "refused"
    return answer.json()["reasons"][0]["code"]


def test_a_change_stands_as_asked_until_the_vendor_grants_it(world, desk, order):
    wish = ChangeRequest(
        id=new_id(),
        order=order.id,
        kind="cancel",
        lines=((1, Decimal(4)),),
        state=ChangeRequestState.GRANTED,
        requested_at=order.confirmed_at,
    )
    answer = desk.submit("change_request", wish).json()
    assert answer["items"][0]["body"]["state"] == "requested"
    cancelled = AckLine(
        ack_line_no="1",
        order_line=1,
        covers_qty=Decimal(4),
        part=order.lines[0].part,
        qty=Decimal(4),
        state=AckLineState.CANCELLED_BY_VENDOR,
    )
    requests.answer_change(world.hub.store, wish.id, ChangeRequestState.GRANTED, lines=[cancelled])
    assert desk.bodies("change_request")[0]["state"] == "granted"
    assert desk.bodies("ack")[0]["lines"][0]["state"] == "cancelled_by_vendor"
    with pytest.raises(NotAllowedError):
        requests.answer_change(world.hub.store, wish.id, ChangeRequestState.REFUSED)


def test_a_change_of_a_line_that_was_not_ordered_is_refused(desk, order):
    wish = ChangeRequest(
        id=new_id(),
        order=order.id,
        kind="cancel",
        lines=((9, None),),
        requested_at=order.confirmed_at,
    )
    assert refused(desk.submit("change_request", wish)) == "unknown_line"


def counted(sent, **quantities):
    line = sent.lines[0]
    names = ("good", "short", "over", "damaged", "wrong_part", "not_ordered")
    return Receipt(
        id=new_id(),
        consignment=sent.id,
        by="ann",
        at=sent.shipped_at,
        lines=(
            ReceiptLine.model_validate(
                {
                    "package": line.package,
                    "order": line.order,
                    "order_line": line.order_line,
                    "part": line.part,
                    **{name: quantities.get(name, "0") for name in names},
                }
            ),
        ),
    )


def test_a_counted_delivery_is_kept_and_says_whether_all_was_right(desk, sent):
    answer = desk.submit("receipt", counted(sent, good="8", damaged="2")).json()
    assert [item["kind"] for item in answer["items"]] == ["receipt", "consignment"]
    assert desk.bodies("consignment")[0]["state"] == "received_with_discrepancy"
    assert refused(desk.submit("receipt", counted(sent, good="10"))) == "already_received"
    assert len(desk.bodies("receipt")) == 1


def test_a_delivery_without_a_difference_is_received(desk, sent):
    desk.submit("receipt", counted(sent, good="10"))
    assert desk.bodies("consignment")[0]["state"] == "received"


def test_a_case_is_submitted_and_cannot_grade_itself(world, desk, order, sent):
    paper = invoicing.invoice(world.hub.store, order.id)
    case = Case(
        id=new_id(),
        kind="core",
        state="credited",
        opened_at=order.confirmed_at,
        invoice=paper.id,
        invoice_line=1,
        qty=Decimal(1),
        grade="full",
        credit=Decimal(1000),
    )
    body = desk.submit("case", case).json()["items"][0]["body"]
    assert (body["state"], body["grade"], body["credit"]) == ("submitted", None, None)
    requests.answer_case(world.hub.store, case.id, "in_review", note="We look at it.")
    assert desk.bodies("case")[0]["note"] == "We look at it."
    unknown = case.model_copy(update={"id": new_id(), "invoice_line": 9})
    assert refused(desk.submit("case", unknown)) == "unknown_line"


def test_a_technician_may_not_open_claims(world, sign_in, order):
    case = Case(id=new_id(), kind="support", state="draft", opened_at=order.confirmed_at)
    assert refused(sign_in(role="technician").submit("case", case)) == "not_permitted"


def test_a_draft_goes_back_and_forth_between_two_people(world, desk, sign_in):
    other = sign_in(role="technician")
    first = draft(world)
    desk.submit("draft", first, id=new_id())
    second = first.model_copy(update={"revision": 2, "label": "Smith, urgent"})
    other.submit("draft", second, id=new_id())
    assert [(d["revision"], d["label"]) for d in desk.bodies("draft")] == [(2, "Smith, urgent")]


def test_two_people_changing_one_draft_at_the_same_time_keep_both(world, desk, sign_in):
    other = sign_in()
    first = draft(world)
    desk.submit("draft", first, id=new_id())
    desk.submit("draft", first.model_copy(update={"revision": 2, "label": "mine"}), id=new_id())
    theirs = first.model_copy(update={"revision": 2, "label": "theirs"})
    answer = other.submit("draft", theirs, id=new_id()).json()
    assert answer["items"][0]["body"]["label"] == "theirs (conflict copy)"
    assert answer["items"][0]["id"] != first.id
    labels = {d["id"]: d["label"] for d in desk.bodies("draft")}
    assert labels[first.id] == "mine"
    assert len(labels) == 2


def test_the_same_person_may_skip_revisions_that_were_never_sent(world, desk):
    first = draft(world)
    desk.submit("draft", first, id=new_id())
    desk.submit("draft", first.model_copy(update={"revision": 5, "label": "later"}), id=new_id())
    assert [d["label"] for d in desk.bodies("draft")] == ["later"]


def test_a_deleted_draft_is_deleted_for_all(world, desk):
    first = draft(world)
    desk.submit("draft", first, id=new_id())
    gone = first.model_copy(update={"revision": 2, "state": "deleted"})
    desk.submit("draft", gone, id=new_id())
    assert [i["deleted"] for i in desk.feed() if i["kind"] == "draft"] == [True]


def test_a_machine_is_registered_and_its_hours_follow(desk):
    machine = Machine(id=new_id(), product_line="HX", model="HX 6", serial="20001")
    desk.submit("machine", machine, id=new_id())
    older = machine.model_copy(update={"hours": Decimal(420)})
    desk.submit("machine", older, id=new_id())
    assert [m["hours"] for m in desk.bodies("machine")] == ["420"]


class Remark(Document):
    text: str


def test_a_remark_is_kept_for_the_vendor(world, desk):
    answer = desk.submit("feedback", Remark(text="The drawing is mirrored. مرحبا"), id=new_id())
    assert answer.json()["state"] == "received"
    with world.hub.store.read() as db:
        row = db.execute(text("SELECT kind, body FROM remark")).one()
    assert row.kind == "feedback"
    assert "مرحبا" in row.body


def an_error(**more):
    part = PartSnapshot(brand="Halden", number="40-21A-0071", uid=1)
    return CatalogueError(id=new_id(), part=part, fault="picture", at=datetime.now(UTC), **more)


def test_an_error_in_the_catalogue_is_kept_once_and_the_vendor_alone_answers_it(world, desk):
    found = an_error(note="It shows the left one.", state="corrected", answer="by myself")
    for _ in range(2):
        assert desk.submit("catalogue_error", found, id=found.id).json()["state"] == "received"
    (body,) = desk.bodies("catalogue_error")
    assert (body["state"], body["answer"]) == ("reported", "")
    answer_report(world.hub.store, found.id, "corrected", text="Thank you.")
    (body,) = desk.bodies("catalogue_error")
    assert (body["state"], body["answer"]) == ("corrected", "Thank you.")


def test_an_error_under_another_id_than_its_submission_is_refused(desk):
    answer = desk.submit("catalogue_error", an_error(), id=new_id())
    assert answer.json()["reasons"][0]["code"] == "wrong_id"
