// Communities by the names that lead them.

import { shortName } from "../base/text.ts";
import type { Entity, Graph } from "./graph.ts";

const LEADING = 3;

/** Of each community, by its number, the names that most sentences mention. */
export function leadersOf(graph: Graph): readonly (readonly Entity[])[] {
  const leaders: Entity[][] = [];
  for (const entity of graph.entities) {
    const known = (leaders[entity.community] ??= []);
    const place = known.findIndex(({ sentences }) => sentences.length < entity.sentences.length);
    known.splice(place < 0 ? known.length : place, 0, entity);
    known.length = Math.min(known.length, LEADING);
  }
  return leaders;
}

export function communityName(leaders: readonly Entity[]): string {
  return leaders.map(({ name }) => shortName(name, 32)).join(", ");
}
