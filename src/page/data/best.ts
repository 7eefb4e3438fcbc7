// Which of its sentences shows a tie best: as the store chooses it.

import type { Graph, Sentence, Tie } from "./graph.ts";

const SHORT = 60; // characters of a sentence that may be no more than a fragment
const LONG = 300; // of one that may be a list

/** The sentence that shows a tie best, of those that are left; undefined if none is. */
export function bestSentence(graph: Graph, tie: Tie, left: readonly boolean[]): number | undefined {
  if (left[tie.best]) return tie.best;
  let [best, least]: [number | undefined, number] = [undefined, Infinity];
  for (const number of tie.sentences) {
    const cost = left[number] ? burden(graph.sentences[number]!, tie) : Infinity;
    if (cost < least) [best, least] = [number, cost]; // of equals the first: they come by date and path
  }
  return best;
}

/** The characters between the two names, and those that a sentence has too few or too many. */
export function burden(sentence: Sentence, tie: Tie): number {
  const length = sentence.end - sentence.start;
  const [ones, others] = [tie.source, tie.target].map((end) =>
    sentence.marks.filter((mark) => mark.entity === end.number),
  );
  const gaps = ones!.flatMap((one) =>
    others!.map((other) => Math.max(0, Math.max(one.start, other.start) - Math.min(one.end, other.end))),
  );
  return Math.min(...gaps) + 4 * Math.max(0, SHORT - length) + Math.max(0, length - LONG);
}
