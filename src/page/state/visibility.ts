// What the filters leave of the graph.

import type { Entity, Graph } from "../data/graph.ts";
import { ALL_TIES, type State } from "./state.ts";

/** Flags, by the numbers of entities, ties and sentences. */
export interface Visibility {
  readonly entities: readonly boolean[];
  readonly ties: readonly boolean[];
  readonly sentences: readonly boolean[];
  readonly mentions: readonly number[]; // of each entity, in the visible sentences; of the whole graph where none is hidden
}

/**
 * A sentence is visible if its article is of the chosen days; one without a date is if no days are chosen. A tie is if
 * it is strong enough, both ends have a chosen label, and a visible sentence names both. An entity is if it has a chosen
 * label and a visible sentence and, where ties are left out for being weak, a visible tie.
 */
export function findVisible(graph: Graph, state: State): Visibility {
  const inDays = graph.articles.map(({ date }) => isWithin(date, state));
  const sentences = graph.sentences.map(({ article }) => inDays[article]!);
  const named = graph.entities.map(
    (entity) => state.labels.has(entity.label) && entity.sentences.some((sentence) => sentences[sentence]),
  );
  const kept = countStrongest(graph, state.strongest);
  const ties = graph.ties.map(
    (tie) =>
      tie.number < kept &&
      named[tie.source.number]! &&
      named[tie.target.number]! &&
      tie.sentences.some((sentence) => sentences[sentence]),
  );
  const entities =
    state.strongest === ALL_TIES ? named : graph.entities.map((entity) => entity.ties.some((tie) => ties[tie.number]));
  return { entities, ties, sentences, mentions: countMentions(graph, sentences) };
}

function countMentions(graph: Graph, visible: readonly boolean[]): number[] {
  const mentions = new Array<number>(graph.entities.length).fill(0);
  graph.sentences.forEach(({ marks }, number) => {
    if (visible[number]) for (const { entity } of marks) mentions[entity]! += 1;
  });
  return graph.entities.map((entity) => (hasAll(entity, visible) ? entity.mentions : mentions[entity.number]!));
}

/** Whether no sentence of an entity is hidden: then its counts are those of the graph, of which a part may be here. */
export function hasAll({ sentences }: Entity, visible: readonly boolean[]): boolean {
  return sentences.every((sentence) => visible[sentence]);
}

/** Those that the filters leave, the most mentioned first. */
export function byMentions(entities: readonly Entity[], { entities: shown, mentions }: Visibility): Entity[] {
  return entities
    .filter(({ number }) => shown[number])
    .sort((one, other) => mentions[other.number]! - mentions[one.number]! || one.number - other.number);
}

/** How many ties this share of them (in percent) is. */
export function countStrongest(graph: Graph, strongest: number): number {
  return Math.ceil((graph.ties.length * strongest) / ALL_TIES);
}

function isWithin(date: string | null, { since, until }: State): boolean {
  if (date === null) return since === null && until === null;
  return (since === null || date >= since) && (until === null || date <= until);
}
