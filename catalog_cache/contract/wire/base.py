"""What every wire document shares: frozen, decimals as strings, instants in UTC."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict


def _refuse_float(value: Any) -> Any:
    if isinstance(value, float | bool):
        raise ValueError("decimals travel as strings, not as JSON numbers")
    return value


def _finite(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise ValueError("must be a finite number")
    return value


def _to_utc(value: datetime) -> datetime:
    return value.astimezone(UTC)


Dec = Annotated[Decimal, BeforeValidator(_refuse_float), AfterValidator(_finite)]
"""A finite decimal; a JSON string on the wire."""

Instant = Annotated[AwareDatetime, AfterValidator(_to_utc)]
"""A moment with a time zone, normalised to UTC."""


class Document(BaseModel):
    """Base of everything on the wire: immutable, and tolerant of fields from a newer version."""

    model_config = ConfigDict(frozen=True, extra="ignore", ser_json_inf_nan="constants")


class Code(Document):
    """A code list value: our closed word, the vendor's raw code, and the vendor's text."""

    word: str
    raw: str = ""
    text: str = ""
