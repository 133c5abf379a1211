"""Money and the one rounding rule of the programme (domain.md, conventions).

Unit prices carry up to six decimals; amounts carry the currency's minor unit and are rounded once:
`round(qty / price_unit * price)`, half up, as invoices do.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

# ISO 4217, list one: currencies whose minor unit is not two digits.
_MINOR_DIGITS = {
    "BHD": 3, "BIF": 0, "CLF": 4, "CLP": 0, "DJF": 0, "GNF": 0, "IQD": 3, "ISK": 0, "JOD": 3,
    "JPY": 0, "KMF": 0, "KRW": 0, "KWD": 3, "LYD": 3, "OMR": 3, "PYG": 0, "RWF": 0, "TND": 3,
    "UGX": 0, "UYI": 0, "UYW": 4, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency. Sums across currencies are refused with ValueError."""

    amount: Decimal
    currency: str

    def __add__(self, other: "Money") -> "Money":
        """Add two amounts of one currency."""
        if self.currency != other.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.amount + other.amount, self.currency)


def minor_digits(currency: str) -> int:
    """Return how many decimals an amount of this ISO 4217 currency has."""
    return _MINOR_DIGITS.get(currency.upper(), 2)


def round_amount(amount: Decimal, currency: str) -> Decimal:
    """Round an amount half up to the currency's minor unit."""
    return amount.quantize(Decimal(1).scaleb(-minor_digits(currency)), ROUND_HALF_UP)


def line_amount(qty: Decimal, price: Decimal, price_unit: Decimal, currency: str) -> Decimal:
    """Return the amount of a line: quantity / price unit * unit price, rounded once."""
    return round_amount(qty / price_unit * price, currency)
