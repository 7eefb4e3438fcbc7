"""The page served to the machine's own user: the graph asked part by part, and corrected in place."""

from __future__ import annotations

HOST = "127.0.0.1"
"""The loopback address, on which nobody but this machine can connect."""
