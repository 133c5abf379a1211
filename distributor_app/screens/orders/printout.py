"""Puts an order on paper in a helper process: records in, a file out."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from catalog_cache.contract.said import say
from catalog_cache.contract.wire.parties import Account, Address

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import AccountInfo, OrderView

from distributor_app.paper.words import Language


@dataclass(frozen=True)
class Sheet:
    """What is printed; can be sent to a process."""

    view: OrderView
    info: AccountInfo
    account: Account | None
    language: Language
    with_prices: bool = True

    @property
    def ship_to(self) -> Address | None:
        """The address of the location the order goes to."""
        places = self.account.locations if self.account else ()
        return next((p.address for p in places if p.id == self.view.order.ship_to), None)

    @property
    def order_type(self) -> str:
        """The name of the order's type, or "" when the account does not list it."""
        kinds = self.account.order_types if self.account else ()
        return next((k.name for k in kinds if k.code == self.view.order.order_type), "")


def file_name(view: OrderView) -> str:
    """Return a file name for an order on paper, safe on every system."""
    name = view.order.po_number or view.order.label or view.order.id
    return f"order-{re.sub(r'[^A-Za-z0-9._-]+', '-', name).strip('-') or view.order.id}.pdf"


def write_order(sheet: Sheet, path: Path) -> Path:
    """Write the order as a PDF and return where; DeskError when the file cannot be written."""
    # Imported here: only the helper process needs reportlab.
    from distributor_app.paper.formats import Formats
    from distributor_app.paper.order import order_pdf

    content = order_pdf(
        sheet.view,
        sheet.info,
        printed_at=datetime.now(UTC),
        formats=Formats.of(sheet.language),
        with_prices=sheet.with_prices,
        ship_to=sheet.ship_to,
        order_type=sheet.order_type,
    )
    try:
        path.write_bytes(content)
    except OSError as error:
        raise DeskError(
            Kind.DISK,
            say("{name} could not be written.", name=path.name),
            cause=str(error.strerror or error),
            remedy=say("Choose another folder."),
        ) from error
    return path
