"""Who does the work of a run: the processes of this machine, or those of a cluster, which must be fit for it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from entities.changes.job import Job
from entities.changes.plan import Waiting
from entities.changes.reading import Settings, analyze, prepare
from entities.changes.resolve.placed import local_engine, prepare_placing
from entities.changes.tasks import Read, effort
from entities.errors import EntitiesError
from entities.ner import choose_models
from entities.parallel import Engine, LocalEngine, available_cores, memory_each
from entities.readers import Remote, address_of, installed_packages, is_plain, reach
from entities.versions import working_version

_WORTH_A_PROCESS = 32
_MARGIN = 60.0  # seconds that a process has for what it has read, before it is taken to hang


def choose_engine(job: Job, settings: Settings, waiting: Sequence[Waiting]) -> Engine:
    """What a job asks for, with no more workers than are of use for what there is to read. Raises EntitiesError."""
    useful = max(1, math.ceil(sum(map(effort, waiting)) / _WORTH_A_PROCESS))
    timeout = None if job.timeout is None else job.timeout + _MARGIN
    if job.engine == "ray":
        from entities.parallel.cluster import RayEngine

        return RayEngine(
            job.address,
            min(available_cores(), useful),
            job.jobs,
            useful,
            partial(prepare, settings),
            partial(describe_machine, job.models, _samples(waiting)),
            timeout,
        )
    jobs = min(job.jobs or available_cores(), useful)
    if jobs == 1 and all(is_plain(one.file) for one in waiting):
        jobs = 0  # what can end a process is only read in one that may end
    return LocalEngine(jobs, partial(prepare, settings), timeout, memory_each(jobs))


def choose_work(job: Job) -> tuple[Callable[..., Iterator[Any]], Callable[[Any], Sequence[Read]]]:
    """How articles are read by the engine of a job, and how what that gives becomes what was read."""
    if job.engine == "ray":
        from entities.changes.sending import analyze_and_send, receive

        return analyze_and_send, receive
    return analyze, tuple


def choose_engine_for_names(job: Job) -> Engine:
    """Those who tell whom names mean: a cluster that is there already, or processes. Raises EntitiesError."""
    if job.engine == "ray":
        from entities.parallel.cluster import RayEngine, is_started_here

        if not is_started_here(job.address):
            return RayEngine(
                job.address, available_cores(), job.jobs, prepare=prepare_placing, identify=describe_program
            )
    return local_engine(job.jobs)


def describe_program() -> tuple[tuple[str, str], ...]:
    """What has to be the same wherever names are told apart."""
    return (("the version of entities", working_version()),)


def from_anywhere(waiting: Waiting) -> Waiting:
    """A file by its full path: who reads it may be at work in another folder."""
    file = waiting.file
    if not isinstance(file.location, Path):
        return waiting
    return replace(waiting, file=replace(file, location=file.location.absolute()))


def describe_machine(models: tuple[str, ...], samples: tuple[Path | Remote, ...]) -> tuple[tuple[str, str], ...]:
    """What has to be the same wherever articles are read: program, packages, and files, of which these are some."""
    return (
        ("the version of entities", working_version()),
        ("what is installed of pipelines", _pipelines(models)),
        ("what is installed to read formats", ", ".join(installed_packages()) or "nothing"),
        *(_describe(sample) for sample in samples),
    )


def _samples(waiting: Sequence[Waiting]) -> tuple[Path | Remote, ...]:
    """A file of each folder."""
    return tuple({one.folder: one.file.location for one in waiting}.values())


def _pipelines(models: tuple[str, ...]) -> str:
    try:
        chosen = choose_models(models)
    except EntitiesError as error:
        return f"missing ({error})"
    return ", ".join(map(str, (chosen.main, *chosen.others)))


def _describe(sample: Path | Remote) -> tuple[str, str]:
    """What is called how, and what can be told of it without asking the network."""
    if isinstance(sample, Path):
        return str(sample), _size(sample)
    address = address_of(sample.url)
    try:
        reach(sample.url)
    except EntitiesError as error:
        return address, f"missing ({error})"
    return address, "in reach"


def _size(path: Path) -> str:
    try:
        return f"{path.stat().st_size:,} bytes"
    except OSError as error:
        return f"missing ({error.strerror}: a folder has to be there under the same path on all machines)"
