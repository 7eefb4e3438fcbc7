// What the reader has chosen; everything that is shown follows from it and the graph.

import { type Entity, type Label, LABELS, type Tie } from "../data/graph.ts";

export type Selection =
  | { readonly kind: "entities"; readonly entities: readonly Entity[] } // one or several
  | { readonly kind: "tie"; readonly tie: Tie }
  | { readonly kind: "path"; readonly from: Entity; readonly to: Entity }
  | { readonly kind: "community"; readonly community: number }
  | { readonly kind: "words"; readonly words: string } // sentences that have these words
  | null;

export type ColorBy = "type" | "community";
export type View = "picture" | "map";
export type Side = "filters" | "names";

export const SORTS = ["strength", "reports", "date", "name"] as const;
export type SortBy = (typeof SORTS)[number];

export const COLUMNS = ["name", "kind", "mentions", "articles", "ties"] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** What is seen of a drawing: the point in the middle, and how many times larger than at first. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface State {
  readonly selection: Selection;
  readonly steps: number; // how far from what is selected the drawing reaches
  readonly neighbors: number; // how many of those around it are drawn, the strongest first
  readonly all: boolean; // whether all that the filters leave is drawn, not only the strongest
  readonly labels: ReadonlySet<Label>;
  readonly strongest: number; // how many percent of the ties are shown, the strongest first
  readonly since: string | null; // days, both included
  readonly until: string | null;
  readonly colorBy: ColorBy;
  readonly sortBy: SortBy; // of the names that the panel lists
  readonly view: View;
  readonly side: Side;
  readonly rowsBy: ColumnName; // the column that the table of names is sorted by
  readonly rowsFalling: boolean;
  readonly rowsWith: string; // what is typed to narrow it
  readonly camera: Camera | null; // null: all of the drawing
}

export const ALL_TIES = 100;
export const NEIGHBORS = 30; // drawn around a selection, before more are asked for
export const MOST_STEPS = 3;

export function initialState(colorBy: ColorBy, selected: readonly Entity[] = []): State {
  return {
    selection: selectionOf(selected),
    steps: 1,
    neighbors: NEIGHBORS,
    all: false,
    labels: new Set(LABELS),
    strongest: ALL_TIES,
    since: null,
    until: null,
    colorBy,
    sortBy: "strength",
    view: "picture",
    side: "filters",
    rowsBy: "mentions",
    rowsFalling: true,
    rowsWith: "",
    camera: null,
  };
}

export function selectionOf(entities: readonly Entity[]): Selection {
  return entities.length ? { kind: "entities", entities } : null;
}

/** The entities that are meant by a selection itself; of a community or of words, none. */
export function endsOf(selection: Selection): readonly Entity[] {
  switch (selection?.kind) {
    case "entities":
      return selection.entities;
    case "tie":
      return [selection.tie.source, selection.tie.target];
    case "path":
      return [selection.from, selection.to];
    default:
      return [];
  }
}

export function isFiltered(state: State): boolean {
  return (
    state.labels.size < LABELS.length || state.strongest < ALL_TIES || state.since !== null || state.until !== null
  );
}
