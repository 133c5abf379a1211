"""Pictures of the quiet message over pages that leave it little room."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from distributor_app.driving.driver import Condition
from distributor_app.shots.scene import Scene, State, at
from distributor_app.shots.scenes.cart import long_list
from distributor_app.widgets.toast import Toast

if TYPE_CHECKING:
    from distributor_app.frame.window import MainWindow


def _say(window: "MainWindow") -> Iterator[Condition]:
    toast = window.findChild(Toast)
    assert toast is not None
    toast.say("40-21A-0070 removed from the order.", "Undo", toast.hide)
    yield toast.isVisible


SCENES = (
    Scene("toast-cart-full", long_list, (State.NORMAL,), _say),
    *(
        Scene(f"toast-{name}", at(screen, **args), (State.NORMAL,), _say)
        for name, screen, args in (
            ("cart", "cart", {}),
            ("orders", "orders", {}),
            ("catalogue", "catalogue", {"q": "hydraulic pump"}),
            ("settings", "settings", {}),
        )
    ),
)
