"""Pictures of every screen in every state (`make screenshots`): for us to judge, and for the docs.

`scenes/` says what there is to see, one file a screen; `states` brings the desk into the state that
a picture is to show; `stage` builds the window; `__main__` goes from scene to scene.
"""
