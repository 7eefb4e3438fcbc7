"""Who is mentioned together with whom, from a folder of news articles.

```python
import entities

entities.extract("corpus/", graph="graphs/entities.db")
graph = entities.open("graphs/entities.db")
graph.who_knows("Lukashenko", label="person", since="2020-09").to_pandas()
```
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from entities.errors import (
        AmbiguousEntityError,
        DecisionError,
        EntitiesError,
        ExportError,
        FolderError,
        ModelNotFoundError,
        PackageError,
        QuestionError,
        StoreError,
        UnknownEntityError,
        WriteError,
    )
    from entities.library.answer import Answer
    from entities.library.extracting import extract
    from entities.library.graph import Graph
    from entities.library.graph import Graph as open  # noqa: A004, N813 - called `entities.open(...)`
    from entities.model import Entity, Evidence, Label, Measure, Tie, Window
    from entities.queries.timeline import Period
    from entities.queries.top import Standing
    from entities.store.asked.words import Order

# Each is loaded when it is asked for: the command line imports this package, too, and needs none of them.
_HOMES = {
    "errors": "AmbiguousEntityError DecisionError EntitiesError ExportError FolderError ModelNotFoundError "
    "PackageError QuestionError StoreError UnknownEntityError WriteError",
    "library.answer": "Answer",
    "library.extracting": "extract",
    "library.graph": "Graph",
    "model": "Entity Evidence Label Measure Tie Window",
    "queries.timeline": "Period",
    "queries.top": "Standing",
    "store.asked.words": "Order",
}
_MODULES = {name: (module, name) for module, names in _HOMES.items() for name in names.split()}
_MODULES["open"] = ("library.graph", "Graph")

__all__ = [
    "AmbiguousEntityError",
    "Answer",
    "DecisionError",
    "EntitiesError",
    "Entity",
    "Evidence",
    "ExportError",
    "FolderError",
    "Graph",
    "Label",
    "Measure",
    "ModelNotFoundError",
    "Order",
    "PackageError",
    "Period",
    "QuestionError",
    "Standing",
    "StoreError",
    "Tie",
    "UnknownEntityError",
    "Window",
    "WriteError",
    "extract",
    "open",
]


if not TYPE_CHECKING:  # to which the imports above say what there is

    def __getattr__(name: str) -> object:
        """What the package has, from the module that it is in."""
        if name not in _MODULES:
            raise AttributeError(f"module 'entities' has no attribute {name!r}")
        module, called = _MODULES[name]
        return getattr(import_module(f"entities.{module}"), called)


def __dir__() -> list[str]:
    """What can be asked for."""
    return [*__all__, "__version__"]
