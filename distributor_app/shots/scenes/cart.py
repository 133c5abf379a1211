"""Pictures of the cart."""

from distributor_app.shots.scene import Scene, at

SCENES = (Scene("cart", at("cart")),)
