"""The strongest short chain of ties between two nodes."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

import numpy as np

from entities.graph.network import Floats, Integers, Network


@dataclass(frozen=True, slots=True)
class Chain:
    """Nodes from one end to the other, each tied to the next, and what the chain costs: the less, the better."""

    nodes: tuple[int, ...]
    cost: float


def step_costs(network: Network) -> Floats:
    """What it costs to follow each tie: 1 + (1 - s), where s = strength / (strength + median strength).

    Every step costs at least 1, so that few steps win; s is a half for a tie of the middling strength of this graph,
    and twice that strength doesn't count twice.
    """
    if not len(network.strengths):
        return network.strengths
    return 2 - network.strengths / (network.strengths + float(np.median(network.strengths)))


def stop_costs(network: Network) -> Floats:
    """What it costs to pass through each node: ln(degree) / ln(nodes), between 0 and 1.

    That two people are both mentioned with a name that is mentioned with everybody says next to nothing about them:
    such a hub costs as much as another step. The logarithm, because degrees have no typical size: from 10 to 100 ties
    is as far as from 100 to 1,000.
    """
    return np.asarray(np.log(np.maximum(network.degrees, 1)) / np.log(max(len(network.ids), 2)))


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """Which chains are looked for: of at most `max_steps`, through none of the nodes `avoid`.

    `tolls`, if given, are what it costs to pass through each node beside `stop_costs`. Without `direct` a tie between
    the two ends is no chain.
    """

    max_steps: int
    avoid: Collection[int] = ()
    tolls: Floats | None = None
    direct: bool = True


def disjoint_chains(network: Network, one: int, other: int, course: Course) -> Iterator[Chain]:
    """Chains between two nodes, the cheapest first, of which none passes through a node that an earlier one does."""
    while (chain := strongest_chain(network, one, other, course)) is not None:
        yield chain
        between = chain.nodes[1:-1]
        course = replace(course, avoid={*course.avoid, *between}, direct=course.direct and bool(between))


def strongest_chain(network: Network, one: int, other: int, course: Course) -> Chain | None:
    """The cheapest chain of a course; None if there is none.

    It costs the sum of its steps (`step_costs`) and of its stop-overs (`stop_costs`). So a tie between the two always
    wins: it costs less than 2, and any two steps cost more. Of equals the shorter wins, then that with smaller ids;
    the chain back is the same chain. R. Bellman's method ("On a routing problem", Quarterly of Applied Mathematics 16,
    1958), stopped after `max_steps` rounds, which makes it exact under that bound.
    """
    start, end = sorted((one, other))
    search = _Search(network, end, set(course.avoid) | {start})
    if course.tolls is not None:
        search.stops = search.stops + course.tolls
    best = np.full(len(network.ids), np.inf)
    best[start] = 0.0
    frontier = np.array([start])
    rounds: list[tuple[Integers, Integers]] = []  # nodes reached at less cost, ascending, and from where
    for step in range(course.max_steps):
        if not len(frontier):  # nobody was reached at less cost: nor will they be
            break
        costs = best[frontier] + (search.stops[frontier] if step else 0.0)
        reached, origins, reached_costs = search.go_on(frontier, costs, last=step == course.max_steps - 1)
        better = reached_costs < np.minimum(best[reached], best[end])
        if not (step or course.direct):
            better &= reached != end
        frontier = reached[better]
        best[frontier] = reached_costs[better]
        rounds.append((frontier, origins[better]))
    if np.isinf(best[end]):
        return None
    nodes = _trace_back(rounds, end)
    return Chain(nodes if start == one else nodes[::-1], float(best[end]))


class _Search:
    """What stays the same from round to round."""

    def __init__(self, network: Network, end: int, closed: set[int]) -> None:
        self.network, self.end = network, end
        self.costs, self.stops = step_costs(network), stop_costs(network)
        self.open = np.ones(len(network.ids), bool)
        self.open[list(closed)] = False

    def go_on(self, frontier: Integers, costs: Floats, *, last: bool) -> tuple[Integers, Integers, Floats]:
        """The nodes one step further, ascending, each with the node that it is reached from at least cost.

        In the last round only the end matters, and one step from it only its neighbors would do.
        """
        going = frontier != self.end
        frontier, costs = frontier[going], costs[going]
        if last:
            near = slice(self.network.starts[self.end], self.network.starts[self.end + 1])
            going = np.isin(frontier, self.network.neighbors[near])
            frontier, costs = frontier[going], costs[going]
        entries, owners = self.network.entries_of(frontier)
        reached = self.network.neighbors[entries]
        allowed = (reached == self.end) if last else self.open[reached]
        entries, owners, reached = entries[allowed], owners[allowed], reached[allowed]
        totals = costs[owners] + self.costs[entries]
        order = np.lexsort((frontier[owners], totals, reached))
        first = order[np.unique(reached[order], return_index=True)[1]]
        return reached[first], frontier[owners[first]], totals[first]


def _trace_back(rounds: list[tuple[Integers, Integers]], end: int) -> tuple[int, ...]:
    """The nodes of the chain; each was reached in the last round, before that of the next, that made it cheaper."""
    nodes = [end]
    for reached, origins in reversed(rounds):
        place = int(np.searchsorted(reached, nodes[-1]))
        if place < len(reached) and reached[place] == nodes[-1]:
            nodes.append(int(origins[place]))
    return tuple(reversed(nodes))
