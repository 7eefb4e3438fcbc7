// What colours and shapes tell; the colours themselves are variables of page.css.

import { communityName, leadersOf } from "../data/communities.ts";
import { type Entity, type Graph, type Label, LABEL_TEXTS, LABELS } from "../data/graph.ts";
import type { ColorBy } from "../state/state.ts";

const COMMUNITY_COLORS = 9; // as many variables --community-0 ... there are; the largest communities have them

/** What a mark stands for: of all shapes together if `shape` is null. */
export interface Told {
  readonly shape: Label | null;
  readonly color: string; // the name of a variable
  readonly text: string;
  readonly community: number | null;
}

export function colorName(entity: Entity, colorBy: ColorBy): string {
  if (colorBy === "type") return entity.label;
  return entity.community < COMMUNITY_COLORS ? `community-${entity.community}` : "community-other";
}

/** Shapes tell kinds; colours tell them again, or communities. */
export function legend(graph: Graph, colorBy: ColorBy): Told[] {
  const kinds = LABELS.map((label) => ({
    shape: label,
    color: colorBy === "type" ? label : "quiet",
    text: LABEL_TEXTS[label],
    community: null,
  }));
  return colorBy === "type" ? kinds : [...kinds, ...communities(graph)];
}

function communities(graph: Graph): Told[] {
  const leaders = leadersOf(graph);
  const told = leaders.slice(0, COMMUNITY_COLORS).map((leading, community) => ({
    shape: null,
    color: `community-${community}`,
    text: communityName(leading),
    community,
  }));
  const rest = { shape: null, color: "community-other", text: "all others", community: null };
  return leaders.length > told.length ? [...told, rest] : told;
}
