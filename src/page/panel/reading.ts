// What the parts of the panel are made from, and what they call back.

import type { Entity, Graph } from "../data/graph.ts";
import type { Selection, State } from "../state/state.ts";
import type { Visibility } from "../state/visibility.ts";
import type { Lists } from "./lists.ts";

export type Content = (Node | null)[];

export interface Reading {
  readonly graph: Graph;
  readonly state: State;
  readonly visibility: Visibility;
  readonly chain: readonly Entity[]; // of a path that is selected, from one end to the other; empty if there is none
  readonly leaders: readonly (readonly Entity[])[]; // the leading names of each community
  readonly lists: Lists;
  readonly select: (selection: Selection) => void;
  readonly choose: (change: Partial<State>) => void;
}

/** Those of some sentences that the filters leave. */
export function seen({ visibility }: Reading, sentences: readonly number[]): number[] {
  return sentences.filter((number) => visibility.sentences[number]);
}
