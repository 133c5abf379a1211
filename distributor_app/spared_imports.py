"""Spares each import the search for Qt features that this program never uses.

PySide6 looks through the source of every module that is imported after it, for the one use of
`from __feature__ import …`; for the libraries of the desk that was a fifth of the time that they
take to load, and the lines of all of them stayed in memory.
"""

import sys

# Private, but there is no switch. Where it is called otherwise, nothing is spared.
_SEARCH = "_mod_uses_pyside"


def spare_imports() -> None:
    """Load Qt's core and let imports be imports; to be called before anything else is loaded."""
    import PySide6.QtCore  # noqa: F401  # what brings the search

    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and _SEARCH in vars(feature):
        vars(feature)[_SEARCH] = _uses_no_features


def _uses_no_features(_module: object) -> bool:
    return False
