// Which places the map shows, and how often what is selected, or anybody, is mentioned with them.

import type { Point } from "../base/geometry.ts";
import { type Entity, type Graph, otherEnd } from "../data/graph.ts";
import { endsOf, type State } from "../state/state.ts";
import type { Visibility } from "../state/visibility.ts";
import { project } from "./projection.ts";

export interface PlaceMark {
  readonly entity: Entity;
  readonly at: Point; // in the plane of the projection
  readonly count: number; // sentences with what is selected; without a selection, mentions
  readonly chosen: boolean; // it is selected itself
  readonly faint: boolean; // it is mentioned, but not with what is selected
}

export interface Marks {
  readonly marks: readonly PlaceMark[]; // the chosen first, then the most mentioned
  readonly left: number; // places that aren't faint and have a point, but no room here
  readonly pointless: number; // places that aren't faint, of which nothing says where they are
}

export const MOST_MARKS = 300;

export function findMarks(graph: Graph, state: State, visibility: Visibility): Marks {
  const places = graph.entities.filter(({ label, number }) => label === "place" && visibility.entities[number]);
  const count = counter(state, visibility);
  const chosen = new Set(endsOf(state.selection));
  const found = places.map((entity): Omit<PlaceMark, "at"> => {
    const isChosen = chosen.has(entity);
    const counted = isChosen ? visibility.mentions[entity.number]! : count(entity);
    return { entity, count: counted, chosen: isChosen, faint: !isChosen && counted === 0 };
  });
  const marks = found.flatMap((mark): PlaceMark[] => {
    if (mark.entity.at === null) return [];
    const [longitude, latitude] = mark.entity.at;
    return [{ ...mark, at: project(longitude, latitude) }];
  });
  const mentions = ({ entity }: PlaceMark) => visibility.mentions[entity.number]!;
  marks.sort(
    (one, other) =>
      Number(other.chosen) - Number(one.chosen) || other.count - one.count || mentions(other) - mentions(one),
  );
  return {
    marks: marks.slice(0, MOST_MARKS),
    left: marks.slice(MOST_MARKS).filter(({ faint }) => !faint).length,
    pointless: found.filter(({ entity, faint }) => entity.at === null && !faint).length,
  };
}

/** How often a place is mentioned, or in how many sentences with one of those that are selected. */
function counter({ selection }: State, { sentences, ties, mentions }: Visibility): (place: Entity) => number {
  if (selection === null) return ({ number }) => mentions[number]!;
  if (selection.kind === "community") {
    return ({ community, number }) => (community === selection.community ? mentions[number]! : 0);
  }
  const together = new Map<Entity, Set<number>>();
  for (const end of endsOf(selection)) {
    for (const tie of end.ties) {
      if (!ties[tie.number]) continue;
      const other = otherEnd(tie, end);
      const known = together.get(other) ?? new Set();
      for (const sentence of tie.sentences) if (sentences[sentence]) known.add(sentence);
      together.set(other, known);
    }
  }
  return (place) => together.get(place)?.size ?? 0;
}
