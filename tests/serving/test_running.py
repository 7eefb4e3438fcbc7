"""How the command starts, and what keeps it from starting."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from tests.conftest import Run
from tests.serving.served import ADDRESS, serving


def run(graph: Path, before: str) -> subprocess.Popen[str]:
    """`entities serve` in a process that does something first."""
    program = f"{before}\nfrom entities.__main__ import main\nmain()"
    command = [sys.executable, "-c", program, "serve", "--graph", str(graph)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "NO_COLOR": "1"})


def test_without_its_packages_it_says_how_to_get_them(corpus_graph: Path) -> None:
    for package in ("uvicorn", "starlette"):
        with run(corpus_graph, f"import sys; sys.modules['{package}'] = None") as process:
            _, said = process.communicate(timeout=60)
        assert said == "That takes a server, which isn't installed: pip install starlette uvicorn\n"
        assert process.returncode == 1


def test_the_browser_is_opened_at_the_address_that_is_said(corpus_graph: Path) -> None:
    opening = "import sys, webbrowser; webbrowser.open = lambda url: print('OPENED', url, file=sys.stderr) or True"
    with run(corpus_graph, opening) as process:
        assert process.stderr is not None
        lines = [process.stderr.readline(), process.stderr.readline()]
        addresses = {found[0] for line in lines if (found := ADDRESS.search(line))}
        process.send_signal(signal.SIGINT)
    assert any(line.startswith("OPENED") for line in lines)
    assert len(addresses) == 1


def test_a_port_may_be_chosen_and_must_be_free(corpus_graph: Path, entities: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = entities("serve", "--graph", corpus_graph, "--no-open", "--port", str(port))
        assert refused.returncode == 1
        assert refused.stderr.startswith(f"Port {port} can't be had")
    with serving(corpus_graph, "--port", str(port)) as server:
        assert server.port == port


def test_without_a_graph_it_does_not_start(entities: Run) -> None:
    refused = entities("serve", "--no-open")
    assert refused.returncode == 1
    assert "There is no graph" in refused.stderr
