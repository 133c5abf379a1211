"""`distributor-app tour`: the whole main job in the real window, with pictures and proof."""

import gc
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from distributor_app.tour.steps import steps_for
from distributor_app.tour.vendor import DemonstrationVendor, ImportedVendor, VendorSide

if TYPE_CHECKING:
    from distributor_app.tour.report import Report

_MAPPING = "adventureworks"


def run_tour(out: Path, *, import_from: Path | None = None, database: str = "") -> int:
    """Run the tour and write pictures, papers and tour.json to a folder; 0 when all steps held.

    `import_from` is a vendor's export instead of the demonstration; `database` is where the hub
    keeps its data (SQLAlchemy URL, an empty database), SQLite when empty.
    """
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    before = {name: os.environ.get(name) for name in _VARIABLES}
    with tempfile.TemporaryDirectory(prefix="desk-tour-", ignore_cleanup_errors=True) as folder:
        work = Path(folder)
        # Nothing of the tour touches the accounts and the key ring of this computer.
        os.environ["DISTRIBUTOR_DESK_DATA"] = str(work / "desk")
        os.environ["DISTRIBUTOR_DESK_TOKENS"] = "file"
        os.environ.pop("DISTRIBUTOR_DESK_CONTENT", None)
        vendor = _vendor(work / "hub", import_from, database)
        try:
            return _tour(out, vendor, imported=import_from is not None)
        finally:
            vendor.stop()
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value


_VARIABLES = ("DISTRIBUTOR_DESK_DATA", "DISTRIBUTOR_DESK_TOKENS", "DISTRIBUTOR_DESK_CONTENT")


def _vendor(folder: Path, import_from: Path | None, database: str) -> VendorSide:
    if import_from is None:
        return DemonstrationVendor(folder, database)
    return ImportedVendor(folder, database, import_from, _MAPPING)


def _tour(out: Path, vendor: VendorSide, *, imported: bool) -> int:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from distributor_app.app import Options, Program, make_application
    from distributor_app.driving.driver import Driver
    from distributor_app.driving.stalls import StallWatch
    from distributor_app.tour import headless
    from distributor_app.tour.material import ADVENTURE_WORKS, DEMONSTRATION
    from distributor_app.tour.report import Report
    from distributor_app.tour.tour import Tour

    # Dialogs of the system itself cannot be typed into by a program.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    gc.disable()  # as the program does: it collects on the GUI thread, by its own timer
    application = make_application()
    application.setQuitOnLastWindowClosed(False)
    program = Program(application, Options())
    stalls = StallWatch()
    report = Report(out, stalls, "imported" if imported else "demonstration", vendor.database)
    material = ADVENTURE_WORKS if imported else DEMONSTRATION
    tour = Tour(program, vendor, material, report, stalls)
    failed: list[BaseException] = []

    def ended(error: BaseException | None) -> None:
        if error is not None:
            failed.append(error)
        application.quit()

    driver = Driver(tour.script(steps_for()), ended)
    stalls.start()
    driver.start()
    application.exec()
    stalls.stop()
    if program.window is not None:
        program.window.close()
    tour.put_away()
    program.put_away()
    gc.enable()
    if not failed:
        failed += tour.afterwards("headless", headless.headless)
    _say(report, failed)
    return 1 if failed else 0


def _say(report: "Report", failed: list[BaseException]) -> None:
    for step in report.steps:
        word = "ok  " if step.ok else "FAIL"
        sys.stdout.write(f"{word} {step.ms:>7} ms  {step.name}\n")
    for error in failed:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
    sys.stdout.write(f"{'The tour held.' if report.ok else 'The tour failed.'} {report.folder}\n")
