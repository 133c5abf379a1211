"""Pictures of Earnings."""

from distributor_app.shots.scene import Scene, at

SCENES = (
    Scene("earnings", at("earnings")),
    Scene("statements", at("earnings", tab="statements")),
)
