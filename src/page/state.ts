// What the reader has chosen, and its form in the address: a link that is passed on shows the same.

import { type Entity, type Graph, type Label, LABELS, type Tie, tieBetween } from "./graph.ts";

export type Selection =
  { readonly kind: "entity"; readonly entity: Entity } | { readonly kind: "tie"; readonly tie: Tie } | null;

export type ColorBy = "type" | "community";

export interface State {
  readonly selection: Selection;
  readonly labels: ReadonlySet<Label>;
  readonly strongest: number; // how many percent of the ties are shown, the strongest first
  readonly since: string | null; // days, both included
  readonly until: string | null;
  readonly colorBy: ColorBy;
}

export const ALL_TIES = 100;

const DAY = /^\d{4}-\d\d-\d\d$/;

export function initialState(colorBy: ColorBy): State {
  return { selection: null, labels: new Set(LABELS), strongest: ALL_TIES, since: null, until: null, colorBy };
}

export function isFiltered(state: State): boolean {
  return (
    state.labels.size < LABELS.length || state.strongest < ALL_TIES || state.since !== null || state.until !== null
  );
}

export function formatHash(state: State, initial: State): string {
  const fields = new URLSearchParams();
  if (state.selection?.kind === "entity") fields.set("entity", state.selection.entity.id);
  if (state.selection?.kind === "tie") {
    fields.set("tie", `${state.selection.tie.source.id},${state.selection.tie.target.id}`);
  }
  if (state.labels.size < LABELS.length) fields.set("labels", [...state.labels].join(","));
  if (state.strongest < ALL_TIES) fields.set("strongest", String(state.strongest));
  if (state.since !== null) fields.set("since", state.since);
  if (state.until !== null) fields.set("until", state.until);
  if (state.colorBy !== initial.colorBy) fields.set("color", state.colorBy);
  return fields.toString().replaceAll("%2C", ",");
}

/** The opposite of `formatHash`; what can't be understood counts as not given. */
export function parseHash(hash: string, graph: Graph, initial: State): State {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const labels = fields.get("labels")?.split(",");
  const strongest = Number.parseInt(fields.get("strongest") ?? "", 10);
  const color = fields.get("color");
  return {
    selection: parseSelection(fields, graph),
    labels: labels === undefined ? initial.labels : new Set(LABELS.filter((label) => labels.includes(label))),
    strongest: strongest >= 1 && strongest < ALL_TIES ? strongest : ALL_TIES,
    ...parseDays(fields),
    colorBy: color === "type" || color === "community" ? color : initial.colorBy,
  };
}

function parseSelection(fields: URLSearchParams, graph: Graph): Selection {
  const entity = graph.byId.get(fields.get("entity") ?? "");
  if (entity !== undefined) return { kind: "entity", entity };
  const [one, other] = (fields.get("tie") ?? "").split(",").map((id) => graph.byId.get(id));
  const tie = one !== undefined && other !== undefined ? tieBetween(one, other) : undefined;
  return tie === undefined ? null : { kind: "tie", tie };
}

function parseDays(fields: URLSearchParams): Pick<State, "since" | "until"> {
  const [since, until] = [parseDay(fields.get("since")), parseDay(fields.get("until"))];
  return since !== null && until !== null && since > until ? { since: null, until: null } : { since, until };
}

function parseDay(text: string | null): string | null {
  if (text === null || !DAY.test(text) || Number.isNaN(Date.parse(text))) return null;
  return new Date(text).toISOString().startsWith(text) ? text : null; // there is no 31 February
}
