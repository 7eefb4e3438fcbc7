// Which names and ties are drawn: an answer to what is selected, not all that there is.

import { findSentences, namedIn } from "../data/finding.ts";
import { type Entity, type Graph, otherEnd, type Tie } from "../data/graph.ts";
import { commonNeighbors } from "../data/neighbors.ts";
import { endsOf, type State } from "../state/state.ts";
import { byMentions, type Visibility } from "../state/visibility.ts";

export const MOST_NAMES = 60; // drawn without a selection, unless all are asked for
export const FAMOUS = 10; // the most mentioned names that are always among them
const AREA = 7_000; // square pixels that a name needs to have its label

/** How the names of a drawing stand to each other. */
export type Figure = "whole" | "rings" | "pair" | "chain" | "cluster";

export interface Drawn {
  readonly figure: Figure;
  readonly centers: readonly Entity[]; // what is selected
  readonly entities: readonly Entity[]; // those whose labels matter most first
  readonly ties: readonly Tie[]; // weakest first: what is strong is painted above
  readonly left: number; // how many more neighbors there are than are drawn
}

/** How many names have room for their labels in a frame of so many square pixels. */
export function roomFor(area: number): number {
  return Math.max(FAMOUS, Math.min(MOST_NAMES, Math.floor(area / AREA)));
}

/** `most`: how many names are drawn where nothing is selected. `chain`: of a selected path, as far as there is one. */
export function chooseDrawn(
  graph: Graph,
  state: State,
  visibility: Visibility,
  most: number,
  chain: readonly Entity[],
): Drawn {
  const { selection } = state;
  if (state.all) return whole(graph, endsOf(selection), visibility);
  switch (selection?.kind) {
    case undefined:
      return strongest(graph.entities, visibility, most);
    case "entities":
      return around(selection.entities, state, visibility);
    case "tie":
      return between(selection.tie, state.neighbors, visibility);
    case "path":
      return along(chain.length ? chain : [selection.from, selection.to], visibility);
    case "community":
      return strongest(membersOf(graph, selection.community), visibility, most);
    case "words": {
      const named = findSentences(graph, selection.words).flatMap((sentence) => namedIn(graph, sentence));
      return strongest([...new Set(named)], visibility, most);
    }
  }
}

function whole(graph: Graph, centers: readonly Entity[], visibility: Visibility): Drawn {
  const others = byMentions(graph.entities, visibility).filter((entity) => !centers.includes(entity));
  return {
    figure: "whole",
    centers,
    entities: [...centers, ...others],
    ties: graph.ties.filter(({ number }) => visibility.ties[number]).reverse(),
    left: 0,
  };
}

/** Of some names the most mentioned, and as many of their strongest ties as have no more ends than `most`. */
function strongest(candidates: readonly Entity[], visibility: Visibility, most: number): Drawn {
  const ties = tiesAmong(new Set(candidates), visibility).reverse();
  const entities = new Set(byMentions(candidates, visibility).slice(0, FAMOUS));
  const firsts = new Set([...entities].map((entity) => ties.find((tie) => touches(tie, [entity]))));
  const chosen = new Set<Tie>();
  for (const tie of new Set([...ties.filter((tie) => firsts.has(tie)), ...ties])) {
    const ends = [tie.source, tie.target];
    if (entities.size + ends.filter((end) => !entities.has(end)).length > most) break;
    for (const end of ends) entities.add(end);
    chosen.add(tie);
  }
  return {
    figure: "cluster",
    centers: [],
    entities: byMentions([...entities], visibility),
    ties: ties.filter((tie) => chosen.has(tie)).reverse(),
    left: 0,
  };
}

/** Those who are tied to most of the selected names, strongest first; in the next step, to these. */
function around(centers: readonly Entity[], state: State, visibility: Visibility): Drawn {
  const drawn = new Set(centers);
  let [frontier, left] = [centers, 0];
  for (let step = 0; step < state.steps; step += 1) {
    const near = neighbors(frontier, visibility).filter((entity) => !drawn.has(entity));
    frontier = near.slice(0, state.neighbors);
    if (step === 0) left = near.length - frontier.length;
    for (const entity of frontier) drawn.add(entity);
  }
  const figure = centers.length === 1 ? "rings" : "cluster";
  return { figure, centers, entities: [...drawn], ties: tiesAmong(drawn, visibility), left };
}

function neighbors(entities: readonly Entity[], visibility: Visibility): Entity[] {
  const found = new Map<Entity, { ties: number; strength: number }>();
  for (const entity of entities) {
    for (const tie of entity.ties) {
      if (!visibility.ties[tie.number]) continue;
      const other = otherEnd(tie, entity);
      const { ties, strength } = found.get(other) ?? { ties: 0, strength: 0 };
      found.set(other, { ties: ties + 1, strength: strength + tie.strength });
    }
  }
  return [...found.entries()]
    .sort(([, one], [, other]) => other.ties - one.ties || other.strength - one.strength)
    .map(([entity]) => entity);
}

/** Both ends of a tie and those who are tied to both: first those whose weaker tie to them is strongest. */
function between(tie: Tie, most: number, visibility: Visibility): Drawn {
  const centers = [tie.source, tie.target];
  const common = commonNeighbors(centers, visibility.ties);
  const drawn = new Set([...centers, ...common.slice(0, most)]);
  const ties = tiesAmong(drawn, visibility).filter((tied) => touches(tied, centers));
  return { figure: "pair", centers, entities: [...drawn], ties, left: Math.max(0, common.length - most) };
}

/** Whether one of a tie's ends is among those. */
export function touches({ source, target }: Tie, centers: readonly Entity[]): boolean {
  return centers.includes(source) || centers.includes(target);
}

function along(chain: readonly Entity[], visibility: Visibility): Drawn {
  const steps = new Set(chain.slice(1).map((entity, place) => pair(chain[place]!, entity)));
  const ties = tiesAmong(new Set(chain), visibility).filter(({ source, target }) => steps.has(pair(source, target)));
  return { figure: "chain", centers: [chain[0]!, chain.at(-1)!], entities: chain, ties, left: 0 };
}

function pair(one: Entity, other: Entity): string {
  return `${Math.min(one.number, other.number)},${Math.max(one.number, other.number)}`;
}

/** The most mentioned of those that belong together. */
function tiesAmong(entities: ReadonlySet<Entity>, visibility: Visibility): Tie[] {
  const ties = new Set<Tie>();
  for (const entity of entities) {
    for (const tie of entity.ties) {
      if (visibility.ties[tie.number] && entities.has(otherEnd(tie, entity))) ties.add(tie);
    }
  }
  return [...ties].sort((one, other) => other.number - one.number);
}

function membersOf(graph: Graph, community: number): Entity[] {
  return graph.entities.filter((entity) => entity.community === community);
}
