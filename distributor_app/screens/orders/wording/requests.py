"""What one asked of the vendor about an order, and what it answered."""

from catalog_cache.contract.states import ChangeRequestState
from catalog_cache.contract.wire.orders import ChangeRequest

from catalog_cache.records import OrderView

from distributor_app import formats
from distributor_app.screens.orders.wording.lines import line_numbers
from distributor_app.screens.orders.wording.said import tr
from distributor_app.widgets.record_model import BadgeLook


def request_kinds() -> dict[str, str]:
    """Return what can be asked about an order, in words."""
    return {
        "amend": tr("another quantity"),
        "cancel": tr("cancel"),
        "expedite": tr("deliver sooner"),
        "raise_order_type": tr("make it urgent"),
        "change_ship_to": tr("ship elsewhere"),
        "answer_hold": tr("your answer to a held line"),
        "phone_duplicate": tr("same order by phone"),
    }


_REQUEST_LOOK = {
    ChangeRequestState.REQUESTED: ("info", "clock"),
    ChangeRequestState.GRANTED: ("good", "check"),
    ChangeRequestState.PARTLY: ("warning", "half"),
    ChangeRequestState.REFUSED: ("error", "error"),
    ChangeRequestState.WITHDRAWN: ("neutral", "close"),
}


def request_look(request: ChangeRequest) -> BadgeLook:
    """Return the badge of a change request's state."""
    words = {
        ChangeRequestState.REQUESTED: tr("Asked, no answer yet"),
        ChangeRequestState.GRANTED: tr("Granted"),
        ChangeRequestState.PARTLY: tr("Granted in part"),
        ChangeRequestState.REFUSED: tr("Refused"),
        ChangeRequestState.WITHDRAWN: tr("Withdrawn"),
    }
    tone, icon = _REQUEST_LOOK[request.state]
    return BadgeLook(words[request.state], tone, icon)


def request_words(request: ChangeRequest) -> str:
    """Say what was asked, about which lines, and the vendor's reason."""
    asked = request_kinds().get(request.kind, request.kind)
    parts = [asked[:1].upper() + asked[1:]]
    if request.lines:
        parts.append(line_numbers(number for number, _qty in request.lines))
    parts.append(formats.moment(request.requested_at))
    if request.answer_code is not None:
        parts.append(request.answer_code.text or request.answer_code.word.replace("_", " "))
    return " · ".join(parts)


def pending(view: OrderView, line_no: int) -> str:
    """Say what one asked about a line and has no answer to yet; "" when nothing."""
    kinds = request_kinds()
    for request in view.change_requests:
        concerns = not request.lines or any(number == line_no for number, _ in request.lines)
        if concerns and request.state is ChangeRequestState.REQUESTED:
            return tr("You asked: {0}").format(kinds.get(request.kind, request.kind))
    return ""
