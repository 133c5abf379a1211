"""What has happened that somebody may be waiting for; read from the desk, away from the window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from catalog_cache.contract.states import SubmissionState

from catalog_cache.records import OrderSummary
from catalog_cache.records.orders import NewsKind

from distributor_app.language.cache_texts import spoken
from distributor_app.navigation import Route

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


class Kind(StrEnum):
    """What one can be told of; each can be switched off."""

    CHANGED = "changed"
    MOVED = "moved"
    DELIVERY = "delivery"
    REFUSED = "refused"


_OF_NEWS = {
    NewsKind.CHANGED: Kind.CHANGED,
    NewsKind.REJECTED: Kind.CHANGED,
    NewsKind.ON_HOLD: Kind.CHANGED,
    NewsKind.DELIVERED: Kind.DELIVERY,
    NewsKind.HELD_UP: Kind.DELIVERY,
}


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened; `identity` is the same each time it is read."""

    kind: Kind
    identity: str
    text: str
    route: Route


def read(desk: Desk) -> tuple[Happening, ...]:
    """Return what has happened and is still worth telling."""
    orders = {order.id: order for order in desk.orders.summaries()}
    return (*_refused(desk), *_news(desk, orders), *_moved(desk))


def begin(desk: Desk) -> tuple[Happening, ...] | None:
    """Return what somebody who opens the desk sees anyway; what comes later is news.

    None before the first sync: what that brings is history and no news.
    """
    if desk.account() is None:
        return None
    desk.orders.begin_news()
    return read(desk)


def _refused(desk: Desk) -> list[Happening]:
    return [
        Happening(
            Kind.REFUSED, f"refused/{item.id}", _tr("{0} was refused").format(spoken(item.subject)),
            Route("outbox", {"item": item.id}),
        )
        for item in desk.outbox.items()
        if item.state is SubmissionState.REFUSED
    ]  # fmt: skip


def _news(desk: Desk, orders: dict[str, OrderSummary]) -> list[Happening]:
    return [
        Happening(
            _OF_NEWS[kind], f"{kind.value}/{identity}",
            _news_text(kind).format(_name(orders.get(identity))),
            Route("orders", {"order": identity}),
        )
        for identity, news in desk.orders.news().items()
        for kind in news.kinds
        if kind in _OF_NEWS
    ]  # fmt: skip


def _moved(desk: Desk) -> list[Happening]:
    return [
        Happening(
            Kind.MOVED, f"moved/{row.order}/{row.line_no}/{row.moves}",
            _tr("{0} on PO {1} comes on another day").format(row.part.number, row.po_number),
            Route("orders", {"order": row.order}),
        )
        for row in desk.orders.back_orders()
        if row.moves
    ]  # fmt: skip


def _name(order: OrderSummary | None) -> str:
    if order is None:
        return _tr("An order")
    return _tr("PO {0}").format(order.po_number) if order.po_number else order.label


def _news_text(kind: NewsKind) -> str:
    return {
        NewsKind.CHANGED: _tr("{0} was acknowledged with changes"),
        NewsKind.REJECTED: _tr("{0}: lines were rejected"),
        NewsKind.ON_HOLD: _tr("{0} is on hold"),
        NewsKind.DELIVERED: _tr("A delivery for {0} has arrived"),
        NewsKind.HELD_UP: _tr("A delivery for {0} is held up"),
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("notifications", text)
