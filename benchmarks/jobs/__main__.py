"""`make usability`: does every job once and writes docs/usability.md."""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.jobs import page
from benchmarks.jobs.all_jobs import JOBS
from benchmarks.jobs.desk import JobDesk
from benchmarks.jobs.job import Done, Job
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from distributor_app.app import make_application
from distributor_app.driving.driver import Script
from distributor_app.shots.scene import State
from distributor_app.shots.stage import Stage, window_on
from distributor_app.theme import Mode, Theme


def main(arguments: Sequence[str] | None = None) -> int:
    """Do the jobs; 1 when one could not be done or costs more than in the web shop."""
    parser = argparse.ArgumentParser(prog="make usability")
    parser.add_argument("--only", default="", help="only jobs whose name contains this")
    options = parser.parse_args(arguments)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="desk-jobs-") as root:
        os.environ["DISTRIBUTOR_DESK_DATA"] = str(Path(root) / "desk")
        os.environ["DISTRIBUTOR_DESK_TOKENS"] = "file"
        stage = Stage(Path(root))
        try:
            theme = Theme(application, Mode.LIGHT)
            results, failed = _do([j for j in JOBS if options.only in j.name], stage, theme)
        finally:
            stage.close()
    if not options.only and not failed:
        page.write(results)
    dearer = [done for done in results if done.cost.total > done.job.shop.cost.total]
    for done in dearer:
        sys.stderr.write(f"costs more than in the shop: {done.job.name}\n")
    return 1 if failed or dearer else 0


def _do(jobs: Sequence[Job], stage: Stage, theme: Theme) -> tuple[list[Done], bool]:
    results: list[Done] = []
    failed = False
    for job in jobs:
        with window_on(stage.traded, theme, State.NORMAL, QSize(1280, 800)) as shown:
            shown.window.activateWindow()
            work = JobDesk(shown, stage)
            error = shown.play(_timed(work, job, results))
            if error is not None:
                failed = True
                sys.stderr.write(f"{job.name}: {type(error).__name__}: {error}\n")
    return results, failed


def _timed(work: JobDesk, job: Job, results: list[Done]) -> Script:
    yield from job.script(work)
    done = work.done(job)
    results.append(done)
    sys.stdout.write(
        f"{done.cost.total:>4} ({done.cost.keys} + {done.cost.clicks})  "
        f"{done.seconds:5.1f} s  shop {job.shop.cost.total:>4}  {job.name}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
