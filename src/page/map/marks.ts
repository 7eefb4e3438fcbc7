// Which places the map shows, and how often what is selected, or anybody, is mentioned with them.

import type { Point } from "../base/geometry.ts";
import { findSentences } from "../data/finding.ts";
import { type Entity, type Graph, otherEnd } from "../data/graph.ts";
import { endsOf, type State } from "../state/state.ts";
import type { Visibility } from "../state/visibility.ts";
import { project } from "./projection.ts";

export interface PlaceMark {
  readonly entity: Entity;
  readonly at: Point; // in the plane of the projection
  readonly count: number; // of what `Marks.unit` says; of what is chosen, mentions
  readonly chosen: boolean; // it is selected itself
  readonly faint: boolean; // it is mentioned, but not with what is selected
}

export interface Marks {
  readonly unit: "mention" | "sentence"; // what is counted: sentences with what is selected, else mentions
  readonly marks: readonly PlaceMark[]; // the chosen first, then the most mentioned
  readonly left: number; // places that aren't faint and have a point, but no room here
  readonly pointless: number; // places that aren't faint, of which nothing says where they are
}

export const MOST_MARKS = 300;

export function findMarks(graph: Graph, state: State, visibility: Visibility): Marks {
  const places = graph.entities.filter(({ label, number }) => label === "place" && visibility.entities[number]);
  const { unit, count } = counter(graph, state, visibility);
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
    unit,
    marks: marks.slice(0, MOST_MARKS),
    left: marks.slice(MOST_MARKS).filter(({ faint }) => !faint).length,
    pointless: found.filter(({ entity, faint }) => entity.at === null && !faint).length,
  };
}

type Counter = Pick<Marks, "unit"> & { readonly count: (place: Entity) => number };

/** How often a place is mentioned, or in how many sentences with one of those, or the words, that are selected. */
function counter(graph: Graph, { selection }: State, { sentences, ties, mentions }: Visibility): Counter {
  switch (selection?.kind) {
    case undefined:
      return { unit: "mention", count: ({ number }) => mentions[number]! };
    case "community": {
      const inside = ({ community }: Entity) => community === selection.community;
      return { unit: "mention", count: (place) => (inside(place) ? mentions[place.number]! : 0) };
    }
    case "words": {
      const found = new Set(findSentences(graph, selection.words).filter((sentence) => sentences[sentence]));
      return { unit: "sentence", count: (place) => place.sentences.filter((sentence) => found.has(sentence)).length };
    }
    default: {
      const together = sentencesWith(endsOf(selection), sentences, ties);
      return { unit: "sentence", count: (place) => together.get(place)?.size ?? 0 };
    }
  }
}

/** Of each name that is tied to one of those, the sentences that name both, as far as the filters leave them. */
function sentencesWith(
  entities: readonly Entity[],
  sentences: readonly boolean[],
  ties: readonly boolean[],
): ReadonlyMap<Entity, ReadonlySet<number>> {
  const together = new Map<Entity, Set<number>>();
  for (const entity of entities) {
    for (const tie of entity.ties.filter(({ number }) => ties[number])) {
      const other = otherEnd(tie, entity);
      const known = together.get(other) ?? new Set();
      for (const sentence of tie.sentences) if (sentences[sentence]) known.add(sentence);
      together.set(other, known);
    }
  }
  return together;
}
