"""`python -m entities`."""

from __future__ import annotations

from entities.cli import main

if __name__ == "__main__":
    main()
