"""The tables of a workspace and the steps that led to them.

The vendor's objects are kept as they came (`object.body`), linked to the orders they concern;
`order_row` is a projection for lists, computed anew whenever one of an order's objects changes.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

SCHEMA_VERSION = 3
"""Major version of the workspace; a newer one is refused untouched."""

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)

vendor_object = Table(
    "object",
    metadata,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("epoch", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("deleted", Integer, nullable=False),
    Column("history", String, nullable=False),
    Column("at", String, nullable=False),
    Column("received_at", String, nullable=False),
    Column("body", Text, nullable=False),
)

object_order = Table(
    "object_order",
    metadata,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("order_id", String, primary_key=True),
)
Index("object_order_by_order", object_order.c.order_id)

submission = Table(
    "submission",
    metadata,
    Column("id", String, primary_key=True),
    Column("seq", Integer, nullable=False, unique=True),
    Column("type", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("subject_id", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("state", String, nullable=False),
    Column("created_at", String, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("last_error_kind", String, nullable=False, default=""),
    Column("last_error", Text, nullable=False, default=""),
    Column("last_try", String),
    Column("next_try", String),
    Column("request_id", String, nullable=False, default=""),
    Column("received_at", String),
    Column("answer", Text),
    Column("history", String, nullable=False, default=""),
    Column("vendor_ref", String, nullable=False, default=""),
    Column("dismissed", Integer, nullable=False, default=0),
)
Index("submission_by_state", submission.c.state)
Index("submission_by_subject", submission.c.subject_id)

submission_event = Table(
    "submission_event",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("submission_id", String, ForeignKey("submission.id"), nullable=False),
    Column("at", String, nullable=False),
    Column("state", String, nullable=False),
    Column("detail", Text, nullable=False, default=""),
)
Index("submission_event_by_submission", submission_event.c.submission_id)

order_row = Table(
    "order_row",
    metadata,
    Column("id", String, primary_key=True),
    Column("confirmed_at", String, nullable=False),
    Column("po_number", String, nullable=False),
    Column("status", String, nullable=False),
    Column("search_text", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("back_orders", Text, nullable=False),
)
Index("order_row_by_time", order_row.c.confirmed_at)
Index("order_row_by_po", order_row.c.po_number)

draft = Table(
    "draft",
    metadata,
    Column("id", String, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("origin", String, nullable=False),
    Column("changed_at", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("step", Integer, nullable=False),
    Column("order_id", String),
)

draft_step = Table(
    "draft_step",
    metadata,
    Column("draft_id", String, ForeignKey("draft.id", ondelete="CASCADE"), primary_key=True),
    Column("step", Integer, primary_key=True),
    Column("body", Text, nullable=False),
)

note = Table(
    "note",
    metadata,
    Column("id", String, primary_key=True),
    Column("subject", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("author", String, nullable=False),
    Column("at", String, nullable=False),
)
Index("note_by_subject", note.c.subject)

part_list = Table(
    "part_list",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("place", Integer, nullable=False),
    Column("created_at", String, nullable=False),
)

list_part = Table(
    "list_part",
    metadata,
    Column("list", String, primary_key=True),
    Column("brand", String, primary_key=True),
    Column("number_key", String, primary_key=True),
    Column("number", String, nullable=False),
    Column("name", String, nullable=False),
    Column("qty", String, nullable=False),
    Column("remark", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("at", String, nullable=False),
)
Index("list_part_by_part", list_part.c.number_key, list_part.c.brand)

own_number = Table(
    "own_number",
    metadata,
    Column("own_key", String, primary_key=True),
    Column("brand", String, primary_key=True),
    Column("number_key", String, primary_key=True),
    Column("own_number", String, nullable=False),
)

own_machine = Table(
    "own_machine",
    metadata,
    Column("id", String, primary_key=True),
    Column("typed", Integer, nullable=False),
    Column("model", String, nullable=False),
    Column("serial", String, nullable=False),
    Column("build_day", String),
    Column("said", Text, nullable=False),
    Column("used_at", String, nullable=False),
)

print_log = Table(
    "print_log",
    metadata,
    Column("id", String, primary_key=True),
    Column("document", String, nullable=False),
    Column("revision", String, nullable=False),
    Column("rev", String, nullable=False),
    Column("pages", String, nullable=False),
    Column("at", String, nullable=False),
    Column("by", String, nullable=False),
)
