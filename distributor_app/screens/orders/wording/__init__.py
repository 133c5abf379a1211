"""The words and looks of orders, by subject; what others ask for is gathered here."""

from distributor_app.screens.orders.wording.days import day_moves, days_later, moved_look, near_day
from distributor_app.screens.orders.wording.deliveries import (
    ARRIVED,
    consignment_look,
    consignment_words,
    parcel,
)
from distributor_app.screens.orders.wording.lines import (
    for_whom,
    line_numbers,
    offer,
    revision_slices,
    share_words,
    slice_look,
)
from distributor_app.screens.orders.wording.news import all_news, main_news, news_look, news_words
from distributor_app.screens.orders.wording.prices import price_note, price_words
from distributor_app.screens.orders.wording.requests import (
    pending,
    request_kinds,
    request_look,
    request_words,
)
from distributor_app.screens.orders.wording.settlement import (
    case_look,
    case_words,
    due,
    earning_states,
    invoice_states,
)
from distributor_app.screens.orders.wording.status import (
    ENDED,
    answer_look,
    only_look,
    order_title,
    reason_words,
    status_look,
    status_words,
)
from distributor_app.screens.orders.wording.terms import head_facts

__all__ = [
    "ARRIVED",
    "ENDED",
    "all_news",
    "answer_look",
    "case_look",
    "case_words",
    "consignment_look",
    "consignment_words",
    "day_moves",
    "days_later",
    "due",
    "earning_states",
    "for_whom",
    "head_facts",
    "invoice_states",
    "line_numbers",
    "main_news",
    "moved_look",
    "near_day",
    "news_look",
    "news_words",
    "offer",
    "only_look",
    "order_title",
    "parcel",
    "pending",
    "price_note",
    "price_words",
    "reason_words",
    "request_kinds",
    "request_look",
    "request_words",
    "revision_slices",
    "share_words",
    "slice_look",
    "status_look",
    "status_words",
]
