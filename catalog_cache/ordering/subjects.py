"""What a change about an order is called in the outbox."""

from typing import Literal

from catalog_cache.contract.said import say

ChangeKind = Literal[
    "amend", "cancel", "expedite", "raise_order_type", "change_ship_to", "answer_hold",
    "phone_duplicate",
]  # fmt: skip


CaseKind = Literal["return", "core", "discrepancy", "warranty", "support"]


def subject_of_request(kind: ChangeKind, order: str) -> str:
    """Name a request about an order."""
    return {
        "amend": say("Another quantity on order {order}", order=order),
        "cancel": say("Cancel order {order}", order=order),
        "expedite": say("Deliver order {order} sooner", order=order),
        "raise_order_type": say("Make order {order} urgent", order=order),
        "change_ship_to": say("Ship order {order} elsewhere", order=order),
        "answer_hold": say("Answer to a held line of order {order}", order=order),
        "phone_duplicate": say("Order {order} was also placed by phone", order=order),
    }[kind]


def subject_of_case(kind: CaseKind, order: str) -> str:
    """Name a case about an order."""
    return {
        "return": say("Return from order {order}", order=order),
        "core": say("Core from order {order}", order=order),
        "discrepancy": say("Discrepancy on order {order}", order=order),
        "warranty": say("Warranty claim on order {order}", order=order),
        "support": say("Question about order {order}", order=order),
    }[kind]
