"""Pictures of Settings."""

from distributor_app.shots.scene import Scene, State, at

SCENES = (
    Scene("settings", at("settings")),
    Scene("diagnosis", at("settings", section="diagnosis"), (State.NORMAL, State.OFFLINE)),
)
