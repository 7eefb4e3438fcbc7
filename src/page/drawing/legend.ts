// What colours tell; the colours themselves are variables of page.css.

import { type Entity, type Graph, LABEL_TEXTS, LABELS } from "../data/graph.ts";
import type { ColorBy } from "../state/state.ts";
import { shortName } from "../base/text.ts";

const COMMUNITY_COLORS = 9; // as many variables --community-0 ... there are; the largest communities have them

/** The name of a colour and what it stands for. */
export interface Told {
  readonly color: string;
  readonly text: string;
}

export function colorName(entity: Entity, colorBy: ColorBy): string {
  if (colorBy === "type") return entity.label;
  return entity.community < COMMUNITY_COLORS ? `community-${entity.community}` : "community-other";
}

/** Communities are named after the entity that most sentences name. */
export function legend(graph: Graph, colorBy: ColorBy): Told[] {
  if (colorBy === "type") return LABELS.map((label) => ({ color: label, text: LABEL_TEXTS[label] }));
  const leading: Entity[] = [];
  for (const entity of graph.entities) {
    const known = leading[entity.community];
    if (!known || known.sentences.length < entity.sentences.length) leading[entity.community] = entity;
  }
  const told = leading.slice(0, COMMUNITY_COLORS).map((entity) => ({
    color: colorName(entity, colorBy),
    text: `around ${shortName(entity.name, 32)}`,
  }));
  return leading.length > told.length ? [...told, { color: "community-other", text: "all others" }] : told;
}
