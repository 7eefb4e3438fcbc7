"""Do tests notice a change to a number of a rule? Each is changed alone, one up and one down, and its tests are run.

    python benchmarks/mutants.py [MODULE ...] [--list]

The numbers are the named ones of the modules that hold rules (`LEAST_SHARE = 0.66`), found in their sources; a share is
changed by a twenty-fifth, a count by one. The tests are those of the module's folder. A change that no test notices is
printed as "survived": a number without a test on that side of it.
"""

from __future__ import annotations

import argparse
import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "src" / "entities"
# Folders and modules that hold rules, each with its tests.
TESTS = {
    "ner/rules": "tests/ner/rules/test_numbers.py tests/ner/rules",
    "resolution": "tests/resolution/test_numbers.py tests/resolution",
    "lexicon/evidence.py": "tests/ner/rules/test_numbers.py tests/lexicon",
    "near_duplicates.py": "tests/test_near_duplicates.py",
    "readers/wrapping.py": "tests/readers/test_wrapping.py",
}
STEP = 0.04


@dataclass(frozen=True, slots=True)
class Mutant:
    """A number of a module and what it is changed to."""

    module: str
    name: str
    line: int
    before: str
    after: str
    tests: tuple[str, ...]


def main() -> None:
    """Change, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", help="Only modules whose path has one of these.")
    parser.add_argument("--list", action="store_true", help="Only list the changes.")
    options = parser.parse_args()
    mutants = [m for m in find_mutants() if not options.modules or any(part in m.module for part in options.modules)]
    killed = 0
    print("| number | change | |")
    print("|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "src"
        shutil.copytree(ROOT / "src", copy, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        for mutant in mutants:
            noticed = None if options.list else _first_failure(mutant, copy)
            killed += noticed is not None
            result = "" if options.list else noticed or "**survived**"
            print(
                f"| `{mutant.module}` {mutant.name} | {mutant.before} -> {mutant.after} | {result} |",
                flush=True,
            )
    if not options.list:
        print(f"\n{killed} of {len(mutants)} changes are noticed.")


def find_mutants() -> Iterator[Mutant]:
    """The changes to the named numbers of rules, in the order of their modules."""
    for place, tests in TESTS.items():
        found = SOURCES / place
        for path in [found] if found.is_file() else sorted(found.rglob("*.py")):
            for name, line, value in _numbers(path):
                for changed in _changes(value):
                    module = path.relative_to(SOURCES).as_posix()
                    yield Mutant(module, name, line, str(value), changed, tuple(tests.split()))


def _numbers(path: Path) -> Iterator[tuple[str, int, float]]:
    """The numbers that a module gives a name in capitals, with their lines."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            names, values = [node.targets[0].id], [node.value]
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple):
            names = [ast.unparse(target) for target in node.targets[0].elts]
            values = list(node.value.elts) if isinstance(node.value, ast.Tuple) else []
        else:
            continue
        for name, value in zip(names, values, strict=False):
            number = value.value if isinstance(value, ast.Constant) else None
            if name.isupper() and name != "_SEED" and isinstance(number, int | float):
                yield name, value.lineno, number


def _changes(value: float) -> tuple[str, str]:
    if isinstance(value, int):
        return str(value - 1), str(value + 1)
    return f"{value - STEP:.4g}", f"{value + STEP:.4g}"


def _first_failure(mutant: Mutant, copy: Path) -> str | None:
    """The first test that fails with a change; None if none does."""
    path = copy / "entities" / mutant.module
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    original = lines[mutant.line - 1]
    number = re.compile(rf"(\b{re.escape(mutant.name)}\b.*?)(?<![\w.]){re.escape(mutant.before)}(?![\w.])")
    changed = number.sub(rf"\g<1>{mutant.after}", original, count=1)
    if changed == original:
        raise ValueError(f"{mutant.module}, line {mutant.line}: {mutant.before} isn't there")
    path.write_text("".join([*lines[: mutant.line - 1], changed, *lines[mutant.line :]]), encoding="utf-8")
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *mutant.tests]
    environment = {**os.environ, "PYTHONPATH": str(copy), "CI": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    path.write_text("".join(lines), encoding="utf-8")
    if not done.returncode:
        return None
    failed = re.search(r"^(?:FAILED|ERROR) \S*?([\w.]+?)(?:\[.*?\])?(?: - |$)", done.stdout, re.MULTILINE)
    return f"`{failed[1]}`" if failed else "the tests don't start"


if __name__ == "__main__":
    main()
