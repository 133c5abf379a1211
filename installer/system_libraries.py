"""Names the system libraries that Qt misses on this Linux, with the command that installs them."""

import subprocess
import sys

_PACKAGES = (
    "libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0"
    " libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xinerama0 libxcb-image0"
    " libxcb-render-util0 libcups2"
)


def main() -> int:
    """Try what the window needs; 1 and a sentence when a library is missing."""
    probe = "import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtPrintSupport, PySide6.QtNetwork"
    tried = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=False
    )
    if tried.returncode == 0:
        return 0
    last = tried.stderr.strip().splitlines()[-1]
    sys.stderr.write(
        f"Qt does not start here: {last}\n"
        f"On Debian or Ubuntu: sudo apt-get install --no-install-recommends {_PACKAGES}\n"
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
