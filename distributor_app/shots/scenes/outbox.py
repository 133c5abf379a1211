"""Pictures of the outbox."""

from distributor_app.shots.scene import Scene, at

SCENES = (Scene("outbox", at("outbox")),)
