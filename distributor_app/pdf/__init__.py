"""PDF pages as pictures, made in a process of its own, so that a hostile file cannot end the desk.

`server` is the child; `renderer` asks it from the window without ever waiting for it.
"""
