// Who several names are all tied to.

import { type Entity, otherEnd } from "./graph.ts";

/** Those who are tied to all of some names by ties that are left, strongest first: it counts the weakest of their ties. */
export function commonNeighbors(entities: readonly Entity[], left: readonly boolean[]): Entity[] {
  const found = new Map<Entity, { ties: number; weakest: number }>();
  for (const entity of entities) {
    for (const tie of entity.ties) {
      if (!left[tie.number]) continue;
      const other = otherEnd(tie, entity);
      const { ties, weakest } = found.get(other) ?? { ties: 0, weakest: Infinity };
      found.set(other, { ties: ties + 1, weakest: Math.min(weakest, tie.strength) });
    }
  }
  return [...found]
    .filter(([entity, { ties }]) => ties === entities.length && !entities.includes(entity))
    .sort(([one, first], [other, second]) => second.weakest - first.weakest || one.number - other.number)
    .map(([entity]) => entity);
}
