"""The docs site: `sphinx-build -W docs site` makes it; README and docstrings are the other places to read."""

from __future__ import annotations

import sys
from pathlib import Path

from entities import __version__

sys.path.insert(0, str(Path(__file__).parent.parent / "tools" / "docs"))

project = "entities"
version = release = __version__
html_title = "entities"
html_theme = "furo"
smartquotes = False  # what stands in quotes is often to be typed
html_copy_source = False
extensions = ["myst_parser", "sphinx.ext.autodoc", "command_line"]
exclude_patterns = ["schemas/*.md"]
myst_heading_anchors = 3
default_role = "code"  # docstrings are Markdown
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_class_signature = "separated"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 80
