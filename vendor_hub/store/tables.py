"""The hub's tables.

A business document is kept as the validated wire document (`body`, JSON text) beside the columns
by which the vendor's side looks for it. Rows of documents that crossed the wire are never edited
except for the state columns.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from vendor_hub.store.columns import ExactDecimal, UtcInstant

SCHEMA_VERSION = 2

metadata = MetaData()


def _id(length: int = 64) -> Column[str]:
    return Column("id", String(length), primary_key=True)


def _account(*, nullable: bool = False) -> Column[Any]:
    return Column("account", String(64), ForeignKey("account.id"), nullable=nullable, index=True)


def _body() -> Column[str]:
    return Column("body", Text, nullable=False)


def _at(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, UtcInstant, nullable=nullable)


hub_meta = Table(
    "hub_meta",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

number_series = Table(
    "number_series",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("last", Integer, nullable=False),
)

# Parties -------------------------------------------------------------------------------------

partner = Table("partner", metadata, _id(), Column("name", Text, nullable=False))

account = Table(
    "account",
    metadata,
    _id(),
    Column("partner", String(64), ForeignKey("partner.id"), nullable=False),
    Column("customer_no", String(64), nullable=False, unique=True),
    Column("currency", String(3), nullable=False),
    Column("price_group", String(64), nullable=False),
    _body(),
)

feed_counter = Table(
    "feed_counter",
    metadata,
    Column("account", String(64), ForeignKey("account.id"), primary_key=True),
    Column("head", Integer, nullable=False),
    Column("epoch", Integer, nullable=False),
)

person = Table("person", metadata, _id(), Column("name", Text, nullable=False), _body())

membership = Table(
    "membership",
    metadata,
    _id(),
    Column("person", String(64), ForeignKey("person.id"), nullable=False),
    _account(),
    Column("active", Boolean, nullable=False),
    _body(),
)

sign_in_code = Table(
    "sign_in_code",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("membership", String(64), ForeignKey("membership.id"), nullable=False),
    _at("expires_at"),
    _at("used_at", nullable=True),
)

token = Table(
    "token",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("membership", String(64), ForeignKey("membership.id"), nullable=False),
    Column("device", Text, nullable=False),
    _at("created_at"),
    _at("revoked_at", nullable=True),
)

# The wire ------------------------------------------------------------------------------------

feed_object = Table(
    "feed_object",
    metadata,
    Column("account", String(64), ForeignKey("account.id"), primary_key=True),
    Column("kind", String(32), primary_key=True),
    _id(),
    Column("seq", Integer, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("deleted", Boolean, nullable=False),
    _at("at"),
    _body(),
    Index("feed_object_seq", "account", "seq", unique=True),
)

submission = Table(
    "submission",
    metadata,
    Column("account", String(64), ForeignKey("account.id"), primary_key=True),
    _id(),
    Column("membership", String(64), ForeignKey("membership.id"), nullable=False),
    Column("type", String(32), nullable=False),
    Column("body_hash", String(64), nullable=False),
    _body(),
    Column("state", String(16), nullable=False),
    Column("answer", Text, nullable=False),
    _at("received_at"),
)

# Orders and goods ----------------------------------------------------------------------------

customer_order = Table(
    "customer_order",
    metadata,
    _id(),
    _account(),
    Column("membership", String(64), ForeignKey("membership.id"), nullable=True),
    Column("po_number", Text, nullable=False),
    Column("order_type", String(64), nullable=False),
    Column("currency", String(3), nullable=False),
    Column("value", ExactDecimal, nullable=False),
    Column("confirming", Text, nullable=False),
    _at("confirmed_at"),
    _at("received_at"),
    _body(),
    Column("state", Text, nullable=False),
)

order_line = Table(
    "order_line",
    metadata,
    Column("order_id", String(64), ForeignKey("customer_order.id"), primary_key=True),
    Column("line_no", Integer, primary_key=True),
    Column("brand", Text, nullable=False),
    Column("number_key", Text, nullable=False, index=True),
    Column("qty", ExactDecimal, nullable=False),
    Column("unit", Text, nullable=False),
)

vendor_order = Table(
    "vendor_order",
    metadata,
    _id(),
    _account(),
    Column("order_id", String(64), ForeignKey("customer_order.id"), nullable=True, index=True),
    Column("system", String(64), nullable=False),
    Column("number", String(64), nullable=False),
    Column("warehouse", String(64), nullable=False),
    _body(),
    UniqueConstraint("system", "number"),
)

handover = Table(
    "handover",
    metadata,
    Column("order_id", String(64), ForeignKey("customer_order.id"), primary_key=True),
    Column("state", String(16), nullable=False, index=True),
    _at("changed_at"),
)

acknowledgement = Table(
    "acknowledgement",
    metadata,
    _id(),
    _account(),
    Column("order_id", String(64), ForeignKey("customer_order.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    _at("issued_at"),
    _body(),
    UniqueConstraint("order_id", "revision"),
)

change_request = Table(
    "change_request",
    metadata,
    _id(),
    _account(),
    Column("order_id", String(64), ForeignKey("customer_order.id"), nullable=False, index=True),
    Column("kind", String(32), nullable=False),
    Column("state", String(16), nullable=False),
    _body(),
)

consignment = Table(
    "consignment",
    metadata,
    _id(),
    _account(),
    Column("delivery_no", String(64), nullable=False),
    Column("state", String(32), nullable=False),
    _body(),
)

consignment_line = Table(
    "consignment_line",
    metadata,
    Column("consignment", String(64), ForeignKey("consignment.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("order_id", String(64), ForeignKey("customer_order.id"), nullable=False, index=True),
    Column("order_line", Integer, nullable=False),
    Column("qty", ExactDecimal, nullable=False),
)

receipt = Table(
    "receipt",
    metadata,
    _id(),
    _account(),
    Column("consignment", String(64), nullable=False, index=True),
    _body(),
)

invoice = Table(
    "invoice",
    metadata,
    _id(),
    _account(),
    Column("number", String(64), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("day", String(10), nullable=False),
    _body(),
)

invoice_line = Table(
    "invoice_line",
    metadata,
    Column("invoice", String(64), ForeignKey("invoice.id"), primary_key=True),
    Column("line_no", Integer, primary_key=True),
    Column("order_id", String(64), nullable=False, index=True),
    Column("order_line", Integer, nullable=False),
    Column("consignment", String(64), nullable=False),
    Column("component", String(32), nullable=False),
    Column("qty", ExactDecimal, nullable=False),
    Column("amount", ExactDecimal, nullable=False),
)

service_case = Table(
    "service_case",
    metadata,
    _id(),
    _account(),
    Column("kind", String(16), nullable=False),
    Column("state", String(32), nullable=False),
    _body(),
)

shared_draft = Table(
    "shared_draft",
    metadata,
    _id(),
    _account(),
    Column("revision", Integer, nullable=False),
    Column("changed_by", String(64), nullable=False),
    _body(),
)

machine = Table(
    "machine", metadata, _id(), _account(), Column("serial", Text, nullable=False), _body()
)

remark = Table(
    "remark",
    metadata,
    _id(),
    _account(),
    Column("kind", String(32), nullable=False),
    _at("received_at"),
    _body(),
)

# The ledger ----------------------------------------------------------------------------------

rule_version = Table(
    "rule_version",
    metadata,
    _id(),
    _account(),
    Column("programme", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("trigger", String(16), nullable=False),
    _body(),
    UniqueConstraint("account", "programme", "version"),
)

entry = Table(
    "entry",
    metadata,
    _id(),
    _account(),
    Column("number", String(64), nullable=False, unique=True),
    Column("programme", String(64), nullable=False),
    Column("rule", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("reverses", String(64), nullable=True, unique=True),
    Column("base_amount", ExactDecimal, nullable=False),
    Column("amount", ExactDecimal, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("earned_day", String(10), nullable=False),
    Column("approved_from", String(10), nullable=False),
    Column("statement", String(64), ForeignKey("statement.id"), nullable=True),
    _body(),
)

statement = Table(
    "statement",
    metadata,
    _id(),
    _account(),
    Column("number", String(64), nullable=False, unique=True),
    Column("period", String(16), nullable=False),
    Column("currency", String(3), nullable=False),
    Column("closing", ExactDecimal, nullable=False),
    _at("issued_at"),
    _body(),
    UniqueConstraint("account", "period", "currency"),
)

payout = Table("payout", metadata, _id(), _account(), _body())

payout_statement = Table(
    "payout_statement",
    metadata,
    Column("statement", String(64), ForeignKey("statement.id"), primary_key=True),
    Column("payout", String(64), ForeignKey("payout.id"), nullable=False),
)

# Content -------------------------------------------------------------------------------------

dataset_version = Table(
    "dataset_version",
    metadata,
    Column("dataset", String(32), primary_key=True),
    Column("audience", String(64), primary_key=True),
    Column("epoch", Integer, primary_key=True),
    Column("version", Integer, primary_key=True),
    _at("as_of"),
    _at("published_at"),
    Column("newest", Boolean, nullable=False),
    Column("manifest", Text, nullable=False),
    Index("dataset_version_newest", "newest", "dataset", "audience"),
)

file_entitlement = Table(
    "file_entitlement",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("dataset", String(32), primary_key=True),
    Column("audience", String(64), primary_key=True),
)

# A part of the catalogue that some device chose to keep, and of which version of the whole it was
# made; zeros before it is made and after it was let go.
edition = Table(
    "edition",
    metadata,
    Column("audience", String(64), primary_key=True),
    Column("lines", Text, nullable=False),
    Column("without_discontinued", Boolean, nullable=False),
    Column("base_epoch", Integer, nullable=False),
    Column("base_version", Integer, nullable=False),
)

selection = Table(
    "selection",
    metadata,
    Column("token_hash", String(64), ForeignKey("token.token_hash"), primary_key=True),
    _account(),
    Column("audience", String(64), ForeignKey("edition.audience"), nullable=False, index=True),
    _at("asked_at"),
)

part_uid = Table(
    "part_uid",
    metadata,
    Column("brand", String(128), primary_key=True),
    Column("number_key", String(128), primary_key=True),
    Column("uid", Integer, nullable=False, unique=True),
)
