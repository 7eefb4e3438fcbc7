"""`python -m entities`, and the `entities` command.

Worker processes import the module that the program was started with: so it must be light.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line."""
    try:
        from entities.cli import main as run  # noqa: PLC0415

        run()
    except KeyboardInterrupt:
        sys.exit(130)  # what shells expect of a program that Ctrl-C ended


if __name__ == "__main__":
    main()
