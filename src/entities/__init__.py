"""Who is mentioned together with whom, from a folder of news articles."""

from __future__ import annotations

__version__ = "0.1.0"
