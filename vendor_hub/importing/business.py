"""Reads one distributor's business from an export: account, people, past orders, earnings.

The ids are made from the vendor's own keys (UUID version 5), because these records were not born
here: the same export gives the same records again.
"""

from collections.abc import Iterator

from catalog_cache.contract.wire.parties import Account, Address, Location, OrderType, Person

from vendor_hub.importing.business_mapping import BusinessMapping
from vendor_hub.importing.business_records import BusinessRecords, record_id
from vendor_hub.importing.job import ImportJob, SourceRow
from vendor_hub.importing.past_earnings import earnings_of
from vendor_hub.importing.past_orders import OrderSource, Party, documents_of
from vendor_hub.importing.report import Problem

__all__ = ["BusinessRecords", "read_business"]


def read_business(job: ImportJob) -> BusinessRecords | None:
    """Return the records of the mapping's distributor; None, reported, when it is not there."""
    mapping = job.mapping.business
    if mapping is None:
        return None
    account_row = next(_of_distributor(job, mapping, "account", "ref"), None)
    people = list(_people(job, mapping))
    if account_row is None or not people:
        what = "account" if account_row is None else "person"
        source = mapping.account if account_row is None else mapping.person
        path = job.mapping.files[source.file].path
        reason = f"has no {what} for the distributor; its business records are left out"
        job.report.add(Problem(path, 0, "", mapping.distributor, reason))
        return None
    account = _account(job, mapping, account_row)
    party = Party(account, people[0], job.mapping.vendor.brand)
    orders = _newest_orders(job, mapping)
    past = documents_of(party, mapping, orders)
    _count(job, account=1, location=len(account.locations), person=len(people))
    _count(job, order=len(orders), order_line=sum(len(order.lines) for order in orders))
    return BusinessRecords(account, tuple(people), past, earnings_of(job, party, past.invoices))


def _count(job: ImportJob, **written: int) -> None:
    """Count what was taken; other distributors' rows and older orders are not skipped rows."""
    for table, number in written.items():
        job.report.count(f"business.{table}").written = number


def _of_distributor(
    job: ImportJob, mapping: BusinessMapping, table: str, field: str
) -> Iterator[SourceRow]:
    for item in job.business_rows(table):
        if item.text(field) == mapping.distributor:
            yield item


def _people(job: ImportJob, mapping: BusinessMapping) -> Iterator[Person]:
    brand = job.mapping.vendor.brand
    for item in _of_distributor(job, mapping, "person", "account"):
        yield Person(
            id=record_id(brand, "person", item.text("ref") or ""),
            name=item.text("name") or "",
            email=item.text("email") or "",
        )


def _account(job: ImportJob, mapping: BusinessMapping, item: SourceRow) -> Account:
    vendor = job.mapping.vendor
    name = item.text("name") or ""
    bill_to = _address(item, name) if item.text("city") else None
    return Account(
        id=record_id(vendor.brand, "account", mapping.distributor),
        customer_no=item.text("customer_no") or "",
        name=name,
        partner=record_id(vendor.brand, "partner", mapping.distributor),
        partner_name=name,
        programme=item.text("programme") or "",
        currency=vendor.currency,
        price_group=vendor.price_group,
        payment_terms=item.text("payment_terms") or "",
        bill_to=bill_to,
        locations=tuple(_locations(job, mapping)),
        order_types=tuple(OrderType(code=c, name=n) for c, n in mapping.order_types.items()),
    )


def _locations(job: ImportJob, mapping: BusinessMapping) -> Iterator[Location]:
    for item in _of_distributor(job, mapping, "location", "account"):
        name = item.text("name") or ""
        yield Location(
            id=record_id(job.mapping.vendor.brand, "location", item.text("ref") or ""),
            vendor_no=item.text("ref") or "",
            name=name,
            address=_address(item, name),
            default_warehouse=item.text("default_warehouse"),
        )


def _address(item: SourceRow, name: str) -> Address:
    return Address(
        name=name,
        street=item.text("street") or "",
        postcode=item.text("postcode") or "",
        city=item.text("city") or "",
        country=item.text("country") or "",
    )


def _newest_orders(job: ImportJob, mapping: BusinessMapping) -> list[OrderSource]:
    """Return the newest orders that have a line of a part in the catalogue, oldest first.

    Of each state so many as the mapping says: the newest orders alone would all be unanswered.
    """
    lines: dict[str, list[SourceRow]] = {}
    for line in job.business_rows("order_line"):
        lines.setdefault(line.text("order") or "", []).append(line)
    orders = [item for item in job.business_rows("order") if item.text("ref") in lines]
    orders.sort(key=_age, reverse=True)
    left: dict[str | None, int] = dict(mapping.newest_orders.items())
    chosen: list[SourceRow] = []
    for item in orders:
        if left.get(item.text("state"), 0) > 0:
            left[item.text("state")] -= 1
            chosen.append(item)
    chosen.reverse()
    return [OrderSource(item, lines[item.text("ref") or ""]) for item in chosen]


def _age(item: SourceRow) -> tuple[str, int, str]:
    """Order by day; within a day "99" is older than "100"."""
    ref = item.text("ref") or ""
    return str(item.values["ordered"]), len(ref), ref
