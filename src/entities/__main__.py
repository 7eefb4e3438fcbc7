"""`python -m entities`, and the `entities` command.

Worker processes import the module that the program was started with: so it must be light.
"""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from entities.cli import main as run  # noqa: PLC0415

    run()


if __name__ == "__main__":
    main()
