"""Start a Ray cluster, as a newsroom would by `ray start`, and end it when nobody needs it any more.

    python guardian.py FOLDER

FOLDER/users is locked by whoever needs it, for reading; its end is that of the folder. When the cluster can be joined,
its address stands in FOLDER/address.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

OPTIONS = (
    "--head", "--port=0", "--num-cpus=3", "--object-store-memory=100000000", "--include-dashboard=false",
    "--disable-usage-stats", "--block",
)  # fmt: skip


def main() -> None:
    """Start it in the background, wait, and end it."""
    folder = Path(sys.argv[1])
    command = [sys.executable, "-m", "ray.scripts.scripts", "start", *OPTIONS, f"--temp-dir={folder / 'ray'}"]
    if os.fork():
        return
    os.setsid()
    with (folder / "users").open("a") as users, (folder / "log").open("w") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        while process.poll() is None and "Next steps" not in (folder / "log").read_text():
            time.sleep(0.1)
        if process.poll() is None:
            (folder / "ray" / "ray_current_cluster").rename(folder / "address")
            fcntl.flock(users, fcntl.LOCK_EX)
            process.terminate()
            process.wait(60)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
