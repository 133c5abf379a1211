"""What there is to see, one file a screen; a new screen is a file here and a line below."""

from distributor_app.shots.scene import Scene
from distributor_app.shots.scenes import (
    cart,
    catalogue,
    earnings,
    first_start,
    frame,
    home,
    manuals,
    orders,
    outbox,
    settings,
    shipments,
    toast,
)

SCENES: tuple[Scene, ...] = (
    *home.SCENES,
    *catalogue.SCENES,
    *manuals.SCENES,
    *cart.SCENES,
    *orders.SCENES,
    *shipments.SCENES,
    *earnings.SCENES,
    *outbox.SCENES,
    *settings.SCENES,
    *frame.SCENES,
    *toast.SCENES,
    *first_start.SCENES,
)
