"""What the start of the program imports before anything is on the screen."""

import subprocess
import sys
from pathlib import Path

import distributor_app
from distributor_app.screens import SCREENS

HEAVY = ("sqlalchemy", "httpx", "pydantic", "reportlab", "openpyxl", "babel", "pypdf", "fastapi")


def modules_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def imported_by(statement: str) -> set[str]:
    return {name.partition(".")[0] for name in modules_after(statement)}


def test_the_window_shows_before_database_network_and_paper_are_loaded() -> None:
    assert imported_by("import distributor_app.app").isdisjoint(HEAVY)


def test_the_empty_frame_shows_before_them_too() -> None:
    assert imported_by("import distributor_app.frame.opening_frame").isdisjoint(HEAVY)


def test_the_records_of_the_facade_cost_nothing_heavy() -> None:
    assert imported_by("import catalog_cache.records").isdisjoint(HEAVY)


def test_importing_the_cache_imports_nothing_of_it() -> None:
    code = "import sys, catalog_cache; print(*[m for m in sys.modules if m.startswith('catalog_')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["catalog_cache"]


def sources_read(statement: str) -> str:
    code = f"import sys; {statement}; import httpx, linecache; print(*linecache.cache)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_no_library_is_read_for_features_of_qt_that_nothing_uses() -> None:
    spared = "from distributor_app.spared_imports import spare_imports; spare_imports()"
    assert "httpx" not in sources_read(spared)
    # Without it they are: the day that this fails, nothing needs to be spared any more.
    assert "httpx" in sources_read("import PySide6.QtCore")


def test_no_module_asks_for_features_of_qt() -> None:
    package = Path(distributor_app.__file__).parent
    asking = [p.name for p in package.rglob("*.py") if "\nfrom __feature__" in p.read_text()]
    assert asking == []


def test_the_screens_are_read_ahead_until_somebody_wants_to_close() -> None:
    asked = (
        "from threading import Event; from distributor_app.screens import read_ahead;"
        " stop = Event(); {} read_ahead(stop)"
    )
    pages = {f"distributor_app.screens.{spec.key}.page" for spec in SCREENS}
    assert pages <= modules_after(asked.format(""))
    assert pages.isdisjoint(modules_after(asked.format("stop.set();")))
