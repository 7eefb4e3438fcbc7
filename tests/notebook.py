"""docs/notebook.ipynb, run: `python tests/notebook.py` stores what its cells show today."""

from __future__ import annotations

import os
import re
import warnings
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parent.parent / "docs" / "notebook.ipynb"
_CHANGES = re.compile(r"image/")  # pictures are drawn otherwise where igraph lays them out


def read() -> Any:
    """The notebook as it is stored."""
    return nbformat.read(NOTEBOOK, as_version=4)


def run() -> Any:
    """The notebook with what its cells show now. Raises CellExecutionError where one fails."""
    notebook = read()
    for cell in notebook.cells:
        cell.metadata = nbformat.NotebookNode()
    client = NotebookClient(
        notebook,
        timeout=300,
        resources={"metadata": {"path": str(NOTEBOOK.parent)}},
        extra_arguments=["--IPKernelApp.log_level=40"],
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the libraries of Jupyter's
        client.execute(env={**os.environ, "COLUMNS": "100"})
    for cell in notebook.cells:
        cell.metadata = nbformat.NotebookNode()
    notebook.metadata = nbformat.NotebookNode(
        kernelspec={"name": "python3", "display_name": "Python 3", "language": "python"}
    )
    return notebook


def shown(notebook: Any) -> list[dict[str, object]]:
    """What the cells show, without pictures and without the line that tells of progress."""
    return [
        {
            kind: value
            for kind, value in output.get("data", {"text": output.get("text")}).items()
            if not _CHANGES.match(kind)
        }
        for cell in notebook.cells
        for output in cell.get("outputs", ())
    ]


if __name__ == "__main__":
    nbformat.write(run(), NOTEBOOK)
