// The strongest short chain of ties between two names, as `entities path` finds it: see `entities.graph.chains`.

import { type Entity, type Graph, otherEnd } from "./graph.ts";

export const MOST_LINKS = 4; // steps of a chain
const DETOUR = 3; // what it costs to pass through a place or an organization

/** What is left of a graph, by the numbers of its entities and ties. */
export interface Kept {
  readonly entities: readonly boolean[];
  readonly ties: readonly boolean[];
}

export interface Chain {
  readonly entities: readonly Entity[]; // from one end to the other, each tied to the next
  readonly cost: number; // how weak it is
}

interface Step {
  readonly to: number;
  readonly cost: number;
}

type Reached = ReadonlyMap<number, { readonly origin: number; readonly cost: number }>;

/**
 * The cheapest chain of at most so many steps: each costs between 1 and 2, the less the stronger, and each name that is
 * passed through up to 1, the more ties it has. R. Bellman's method, "On a routing problem" (1958), stopped after
 * `most` rounds. Of equals the shorter wins, then that with smaller numbers; the chain back is the same chain.
 */
export function findChain(graph: Graph, kept: Kept, from: Entity, to: Entity, most = MOST_LINKS): Chain | null {
  const steps = stepsOf(graph, kept);
  const stops = stopCosts(graph, kept, steps);
  const [start, end] = [Math.min(from.number, to.number), Math.max(from.number, to.number)];
  const best = new Map([[start, 0]]);
  const costOf = (node: number) => best.get(node) ?? Infinity;
  const rounds: Reached[] = [];
  let frontier = [start];
  for (let round = 0; round < most && frontier.length; round += 1) {
    const reached = new Map<number, { origin: number; cost: number }>();
    for (const node of frontier) {
      if (node === end) continue;
      const cost = costOf(node) + (round ? stops[node]! : 0);
      for (const step of steps[node]!) {
        if (step.to === start || (round === most - 1 && step.to !== end)) continue;
        const total = cost + step.cost;
        if (total < (reached.get(step.to)?.cost ?? Infinity)) reached.set(step.to, { origin: node, cost: total });
      }
    }
    const bound = costOf(end);
    const better = new Map([...reached].filter(([node, { cost }]) => cost < Math.min(costOf(node), bound)));
    for (const [node, { cost }] of better) best.set(node, cost);
    frontier = [...better.keys()].sort((one, other) => one - other);
    rounds.push(better);
  }
  if (!best.has(end)) return null;
  const nodes = traceBack(rounds, end); // from the end to the start
  if (start === from.number) nodes.reverse();
  return { entities: nodes.map((node) => graph.entities[node]!), cost: best.get(end)! };
}

/** What it costs to follow each tie: 2 - s, where s = strength / (strength + median strength). */
function stepsOf(graph: Graph, kept: Kept): readonly (readonly Step[])[] {
  const ties = graph.ties.filter(({ number }) => kept.ties[number]);
  const middle = median(ties.map(({ strength }) => strength));
  const steps: Step[][] = graph.entities.map(() => []);
  for (const tie of ties) {
    const cost = 2 - tie.strength / (tie.strength + middle);
    for (const end of [tie.source, tie.target]) steps[end.number]!.push({ to: otherEnd(tie, end).number, cost });
  }
  return steps;
}

/** What it costs to pass through each name: ln(ties) / ln(names), and a detour if it isn't a person. */
function stopCosts(graph: Graph, kept: Kept, steps: readonly (readonly Step[])[]): readonly number[] {
  const names = Math.max(2, kept.entities.filter(Boolean).length);
  return graph.entities.map(
    ({ number, label }) =>
      Math.log(Math.max(1, steps[number]!.length)) / Math.log(names) + (label === "person" ? 0 : DETOUR),
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

function traceBack(rounds: readonly Reached[], end: number): number[] {
  const nodes = [end];
  for (const reached of [...rounds].reverse()) {
    const found = reached.get(nodes.at(-1)!);
    if (found !== undefined) nodes.push(found.origin);
  }
  return nodes;
}
