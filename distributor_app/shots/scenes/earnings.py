"""Pictures of Earnings."""

from distributor_app.shots.scene import Scene, State, at

SCENES = (
    Scene("earnings", at("earnings")),
    Scene("statements", at("earnings", tab="statements")),
    Scene("months", at("earnings", tab="months"), (State.NORMAL, State.EMPTY, State.OVERFULL)),
)
