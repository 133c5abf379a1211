"""The steps of the tour, in the order of the main job."""

from distributor_app.tour import beginning, earning, finding, following, ordering, reading
from distributor_app.tour.tour import Step


def steps_for() -> tuple[Step, ...]:
    """Return the steps in their order."""
    return (
        Step("first-start", beginning.first_start),
        Step("home", beginning.home),
        Step("search", finding.search),
        Step("part-page", finding.part_page),
        Step("assembly", finding.assembly),
        Step("parts-list", finding.parts_list),
        Step("manual-search", reading.manual_search),
        Step("print-range", reading.print_range),
        Step("hub-goes-away", ordering.hub_goes_away),
        Step("build-order", ordering.build_order),
        Step("confirm-offline", ordering.confirm_offline),
        Step("killed-between", ordering.killed_between),
        Step("received-once", ordering.received_once),
        Step("acknowledged", following.acknowledged),
        Step("handed-over", following.handed_over),
        Step("shipped", following.shipped),
        Step("received", following.received),
        Step("invoiced", earning.invoiced),
        Step("statement", earning.statement),
        Step("order-pdf", following.order_pdf),
    )
