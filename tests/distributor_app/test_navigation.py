"""History: back and forward as a browser has them."""

from distributor_app.navigation import History, Route


def walked(*keys):
    history = History()
    for key in keys:
        history.visit(Route(key))
    return history


def test_back_and_forward_lead_through_the_visits():
    history = walked("home", "orders", "cart")
    assert history.back().route.screen == "orders"
    assert history.back().route.screen == "home"
    assert history.back() is None
    assert history.forward().route.screen == "orders"


def test_a_new_visit_forgets_what_lay_ahead():
    history = walked("home", "orders", "cart")
    history.back()
    history.visit(Route("outbox"))
    assert not history.can_go_forward
    assert history.back().route.screen == "orders"


def test_coming_back_does_not_do_again_what_a_route_did():
    history = walked("home")
    history.visit(Route("cart", {"file": "june.xlsx", "draft": "d1"}))
    assert history.current.route == Route("cart", {"draft": "d1"})


def test_typing_on_replaces_the_visit():
    history = walked("home")
    history.visit(Route("catalogue", {"q": "p"}))
    history.visit(Route("catalogue", {"q": "pu"}), replace=True)
    assert history.current.route.args == {"q": "pu"}
    assert history.back().route.screen == "home"


def test_the_state_of_a_page_comes_back_with_its_visit():
    history = walked("orders")
    history.remember({"row": 4})
    history.visit(Route("cart"))
    assert history.back().state == {"row": 4}


def test_an_all_day_session_does_not_grow():
    history = walked(*["home"] * (History.LIMIT + 50))
    steps = 0
    while history.back():
        steps += 1
    assert steps == History.LIMIT - 1
