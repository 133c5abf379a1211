"""Finding a part, its price, its place in a drawing, a page in a manual."""

from benchmarks.jobs.desk import JobDesk
from benchmarks.jobs.job import Cost, Job, Shop

from distributor_app.driving.driver import Script, until
from distributor_app.widgets.drawing_view import DrawingView

_NUMBER = "40-21A-0071"
_THIRD = "0071"


def _four_into_the_cart(work: JobDesk) -> Script:
    yield from work.stand("home")
    work.begin()
    work.hands.press("Ctrl+K")
    yield from work.hands.type_text(_THIRD)
    yield from work.at_rest()
    work.hands.press("Return")
    yield from work.hands.when_seen("Add to cart")
    yield from work.at_rest()
    yield from work.hands.type_text("4")
    work.hands.press("Return")
    yield from work.until_read(f"4 × {_NUMBER} added to the cart.")


def _phone_call(work: JobDesk) -> Script:
    yield from work.stand("orders")
    work.begin()
    work.hands.press("Ctrl+K")
    yield from work.hands.type_text(_THIRD)
    yield from work.at_rest()
    work.hands.press("Return")
    yield from work.hands.when_seen("Add to cart")
    yield from work.until_read("212.40")
    yield from work.until_read("With you ")


def _two_from_a_drawing(work: JobDesk) -> Script:
    part = work.desk.catalogue.find(_NUMBER)[0]
    assembly = work.desk.catalogue.part(part.uid).where_used[0].assembly
    yield from work.stand("catalogue", assembly=assembly)
    drawing = work.hands.find("Exploded view", DrawingView)
    yield until("the drawing", lambda: bool(drawing.selected_key))
    table = work.table("Parts list")
    before = _in_the_cart(work)
    work.begin()
    work.hands.click_cell(table, 3, "Part number")
    yield from work.at_rest()
    work.hands.click_cell_too(table, 6, "Part number")
    yield from work.at_rest()
    work.hands.press("Return")
    yield until("both in the cart", lambda: _in_the_cart(work) == before + 2)


def _in_the_cart(work: JobDesk) -> int:
    return len(work.desk.drafts.view(work.desk.drafts.current()).lines)


FOUR_INTO_THE_CART = Job(
    "Find a part from a third of its number and add 4 to the cart",
    "standing on Home",
    _four_into_the_cart,
    "Ctrl+K, `0071`, Enter opens the part, `4`, Enter",
    Shop(
        Cost(6, 4),
        "click the search field, `0071`, Enter, click the part in the results, click the "
        "quantity, `4`, click Add to cart",
    ),
)
PHONE_CALL = Job(
    "Answer a phone call: price and arrival day of a part",
    "in the middle of something else",
    _phone_call,
    "Ctrl+K, `0071`, Enter: price, breaks, stock and the day it can be there stand at the top",
    Shop(
        Cost(5, 3),
        "click the search field, `0071`, Enter, click the part, click Check availability "
        "(the day depends on the address and is asked for apart)",
    ),
)
FROM_A_DRAWING = Job(
    "From a drawing, order two items",
    "with the drawing open",
    _two_from_a_drawing,
    "click an item, Ctrl+click the other, Enter",
    Shop(
        Cost(0, 6),
        "click the callout, click Add, click Close; the same for the second",
    ),
)
