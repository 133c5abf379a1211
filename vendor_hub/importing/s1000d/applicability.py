"""Turns the applicability of S1000D (chapter 3.9.5.3) into the clauses of an effectivity.

Serial numbers become ranges. Every other property (type, model, version, market of the vendor's own
product attributes) becomes an option that a machine has or has not: their values are the vendor's
words, and a machine of which they are unknown is told "may fit", with what would have to be known.
"""

from itertools import product
from xml.etree.ElementTree import Element

Clause = dict[str, list[object]]
Clauses = tuple[Clause, ...]

_SERIAL = "serialno"
_MOST_CLAUSES = 200


def clauses_of(applic: Element | None) -> Clauses:
    """Return the clauses of which one must hold; none when it always holds.

    ValueError for one that is too manifold to be told.
    """
    if applic is None:
        return ()
    for child in applic:
        if child.tag in ("assert", "evaluate"):
            return tuple(_evaluated(child))
    return ()


def _evaluated(element: Element) -> list[Clause]:
    if element.tag == "assert":
        return _asserted(element)
    inner = [_evaluated(child) for child in element if child.tag in ("assert", "evaluate")]
    if element.get("andOr") == "or":
        return [clause for clauses in inner for clause in clauses]
    count = 1
    for clauses in inner:
        count *= len(clauses)
    if count > _MOST_CLAUSES:
        raise ValueError("its applicability has too many cases")
    return [_together(chosen) for chosen in product(*inner)]


def _together(chosen: tuple[Clause, ...]) -> Clause:
    joined: Clause = {}
    for clause in chosen:
        for name, values in clause.items():
            joined[name] = [*joined.get(name, []), *values]
    return joined


def _asserted(element: Element) -> list[Clause]:
    """Return one clause for each value: "A|B" are alternatives, "1~9" is a range (4.1, 7.8)."""
    name = element.get("applicPropertyIdent", "")
    values = filter(None, map(str.strip, element.get("applicPropertyValues", "").split("|")))
    if name == _SERIAL:
        return [{"serials": [["", *_ends(value)]]} for value in values]
    return [{"with": [f"{name}: {value}"]} for value in values]


def _ends(value: str) -> tuple[str, str]:
    first, tilde, last = value.partition("~")
    return first, last if tilde else first
