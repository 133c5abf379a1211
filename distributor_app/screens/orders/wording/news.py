"""What happened to an order since one last looked."""

from catalog_cache.records import NewsKind, OrderNews

from distributor_app import formats
from distributor_app.screens.orders.wording.said import tr
from distributor_app.widgets.record_model import BadgeLook


def news_words() -> dict[NewsKind, tuple[str, str, str]]:
    """Return per kind of news its words, tone and icon; what matters most stands last."""
    return {
        NewsKind.INVOICED: (tr("Invoiced"), "accent", "document"),
        NewsKind.ACKNOWLEDGED: (tr("Acknowledged"), "accent", "check"),
        NewsKind.SHIPPED: (tr("On its way"), "accent", "truck"),
        NewsKind.DELIVERED: (tr("Delivered"), "accent", "box"),
        NewsKind.REQUEST_ANSWERED: (tr("Request answered"), "accent", "check"),
        NewsKind.CHANGED: (tr("Changed"), "warning", "edit"),
        NewsKind.HELD_UP: (tr("Delivery held up"), "warning", "warning"),
        NewsKind.REJECTED: (tr("Rejected"), "error", "error"),
        NewsKind.ON_HOLD: (tr("Put on hold"), "warning", "pause"),
    }


def main_news(news: OrderNews) -> NewsKind:
    """Return what matters most among an order's news."""
    return max(news.kinds, key=list(news_words()).index)


def news_look(news: OrderNews) -> BadgeLook:
    """Return the badge of what matters most among an order's news."""
    return BadgeLook(*news_words()[main_news(news)])


def all_news(news: OrderNews) -> str:
    """Say all that happened to an order, and when the last of it did."""
    known = news_words()
    words = ", ".join(known[kind][0] for kind in news.kinds)
    return tr("{0}. Last change here {1}").format(words, formats.moment(news.at))
