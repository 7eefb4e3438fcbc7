// Sentences that have certain words.

import type { Entity, Graph } from "./graph.ts";
import { foldWords, hasWords, typedWords } from "./spellings.ts";

const folded = new WeakMap<Graph, readonly string[]>(); // the sentences of a graph, when they were first searched

/** The sentences that name somebody and have words which begin with all that is typed, in their order. */
export function findSentences(graph: Graph, typed: string): number[] {
  const wanted = typedWords(typed);
  if (!wanted.length) return [];
  const texts = folded.get(graph) ?? graph.sentences.map(({ text, marks }) => (marks.length ? foldWords(text) : ""));
  folded.set(graph, texts);
  return texts.flatMap((text, number) => (hasWords(text, wanted) ? number : []));
}

/** The entities that a sentence names, each once. */
export function namedIn(graph: Graph, sentence: number): Entity[] {
  const numbers = new Set(graph.sentences[sentence]!.marks.map(({ entity }) => entity));
  return [...numbers].map((number) => graph.entities[number]!);
}
