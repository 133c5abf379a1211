"""What the tour types: words and numbers that the demonstration, or an imported export, knows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Material:
    """One vendor's words for the tour.

    Attributes:
        search: words that find parts, the first of which is sold.
        manual: words that stand on a page of a manual.
        typed: a line as one types it into the quick entry.
        pasted: lines as a spreadsheet gives them, one of them with something to mend.
        drawings: whether assemblies have exploded views; without, the list alone is shown.
        warehouses: the two that the ERP splits the order over.

    """

    search: str
    manual: str
    typed: str
    pasted: tuple[str, ...]
    drawings: bool
    warehouses: tuple[str, str]


DEMONSTRATION = Material(
    search="hydraulic pump",
    manual="torque cylinder head",
    typed="61-04-118 12",
    pasted=("61-05-020\t6", "40510-12\t4", "77-100\t130"),
    drawings=True,
    warehouses=("LYO", "HAM"),
)

ADVENTURE_WORKS = Material(
    search="mountain pedal",
    manual="pedal torque",
    typed="CH-0234 12",
    pasted=("TI-M823\t6", "TT-M928\t4", "PD-M56\t8"),
    drawings=False,
    warehouses=("7", "60"),
)
