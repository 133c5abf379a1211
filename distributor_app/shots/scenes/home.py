"""Pictures of Home."""

from distributor_app.shots.scene import Scene, at

SCENES = (Scene("home", at("home")),)
