"""The window says in its own words what the desk found out about a line, and says the same."""

import pytest

from catalog_cache.desk import Desk
from catalog_cache.records import CheckKind, PastedLine

from distributor_app.screens.cart.check_words import in_words


@pytest.mark.parametrize(
    ("number", "qty", "kind"),
    [
        ("77-100", "130", CheckKind.PACK),
        ("9X-77", "1", CheckKind.NOT_FOUND),
        ("QQQQQQQQ", "1", CheckKind.NOT_FOUND),
        ("6204", "1", CheckKind.AMBIGUOUS),
        ("40-21A-0070", "1", CheckKind.REPLACED),
        ("40210-33", "4", CheckKind.STOCK),
        ("61-04-118", "many", CheckKind.BAD_QUANTITY),
        ("40-20A-0016", "1", CheckKind.NOT_ORDERABLE),
    ],
)
def test_the_windows_words_are_the_desks(
    counter_desk: Desk, number: str, qty: str, kind: CheckKind
) -> None:
    drafts = counter_desk.drafts
    line = drafts.add(drafts.create(), [PastedLine(number, qty)]).lines[0]
    assert line.check.kind is kind
    assert in_words(line).check == line.check
