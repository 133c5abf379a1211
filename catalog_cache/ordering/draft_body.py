"""What a draft stores: the head and the lines as entered; checks and prices are computed anew."""

from decimal import Decimal

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.orders import Allocation, Instructions, PartSnapshot
from catalog_cache.contract.wire.parties import Address

from catalog_cache.ordering.quick_entry import parse_quantity
from catalog_cache.records.drafts import DraftHead


class StoredLine(Document):
    """A line of a draft: what was typed, what it was taken for, what the user decided."""

    id: str
    number: str
    qty: str
    part: PartSnapshot | None = None
    superseded_from: PartSnapshot | None = None
    allocations: tuple[Allocation, ...] = ()
    note: str = ""
    position_ref: str = ""
    accepted: tuple[str, ...] = ()
    seen_price: str = ""

    def with_qty(self, qty: str) -> "StoredLine":
        """Return the line in another quantity; the shares follow, stock giving way first."""
        changed = self.model_copy(update={"qty": qty})
        value = parse_quantity(qty)
        if not self.allocations or value is None or value <= 0:
            return changed
        return changed.model_copy(update={"allocations": _reshared(self.allocations, value)})


class StoredHead(Document):
    """The head of a draft."""

    order_type: str = ""
    po_number: str = ""
    label: str = ""
    ship_to: str | None = None
    drop_address: Address | None = None
    instructions: Instructions = Instructions()
    notes_to_vendor: str = ""
    notes_internal: str = ""
    carrier: str = ""
    refs: tuple[tuple[str, str], ...] = ()


class DraftBody(Document):
    """A whole draft as one document, so that undo is the document before."""

    head: StoredHead = StoredHead()
    lines: tuple[StoredLine, ...] = ()

    def with_lines(self, *lines: StoredLine) -> "DraftBody":
        """Return the draft with these lines added."""
        return self.model_copy(update={"lines": (*self.lines, *lines)})

    def replacing(self, line: StoredLine) -> "DraftBody":
        """Return the draft with the line of the same id replaced."""
        lines = tuple(line if old.id == line.id else old for old in self.lines)
        return self.model_copy(update={"lines": lines})

    def without(self, ids: frozenset[str]) -> "DraftBody":
        """Return the draft without these lines."""
        return self.model_copy(update={"lines": tuple(x for x in self.lines if x.id not in ids)})


def for_another_time(body: DraftBody) -> DraftBody:
    """Return a copy to start orders from: without PO number, day, prices seen and decisions."""
    rule = body.head.instructions.model_copy(update={"needed_by": None})
    head = body.head.model_copy(update={"po_number": "", "instructions": rule})
    fresh = {"accepted": (), "seen_price": ""}
    lines = tuple(line.model_copy(update={"id": new_id(), **fresh}) for line in body.lines)
    return DraftBody(head=head, lines=lines)


def _reshared(shares: tuple[Allocation, ...], whole: Decimal) -> tuple[Allocation, ...]:
    if len(shares) == 1:
        return (shares[0].model_copy(update={"qty": whole}),)
    missing = whole - sum((share.qty for share in shares), Decimal(0))
    if missing > 0:
        named = [share for share in shares if share.kind != "stock"]
        stock = sum((share.qty for share in shares if share.kind == "stock"), missing)
        return (*named, Allocation(qty=stock))
    too_much = -missing
    kept: list[Allocation] = []
    for_stock = [share for share in shares if share.kind == "stock"]
    others = [share for share in shares if share.kind != "stock"]
    # Stock gives way first, then whoever was added last.
    for share in (*for_stock, *others[::-1]):
        taken = min(share.qty, too_much)
        too_much -= taken
        if share.qty > taken:
            kept.append(share.model_copy(update={"qty": share.qty - taken}))
    order = {(share.kind, share.ref): place for place, share in enumerate(shares)}
    return tuple(sorted(kept, key=lambda share: order[share.kind, share.ref]))


def new_line(number: str, qty: str, *, note: str = "") -> StoredLine:
    """Return a fresh line; an empty quantity means one."""
    return StoredLine(id=new_id(), number=number, qty=qty or "1", note=note)


def head_record(head: StoredHead) -> DraftHead:
    """Return a stored head as the facade's record."""
    return DraftHead(**{name: getattr(head, name) for name in StoredHead.model_fields})


def stored_head(head: DraftHead) -> StoredHead:
    """Return a record as it is stored."""
    values = {name: getattr(head, name) for name in StoredHead.model_fields}
    values["instructions"] = head.instructions or Instructions()
    return StoredHead.model_validate(values)
