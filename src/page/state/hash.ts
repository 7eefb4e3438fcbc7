// The state in the address: a link that is passed on shows the same.

import { type Entity, type Graph, LABELS, tieBetween } from "../data/graph.ts";
import {
  ALL_TIES,
  type Camera,
  COLUMNS,
  MOST_STEPS,
  NEIGHBORS,
  type Selection,
  selectionOf,
  SORTS,
  type State,
} from "./state.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;
export const NOBODY = "none"; // is selected, though at first somebody is

/** The fields of an address, and back. */
export function readFields(hash: string): URLSearchParams {
  return new URLSearchParams(hash.replace(/^#/, ""));
}

export function writeFields(fields: URLSearchParams): string {
  return fields.toString().replaceAll("%2C", ",");
}

export function formatHash(state: State, initial: State): string {
  const fields = new URLSearchParams();
  const put = (name: keyof State, text: string) => {
    if (state[name] !== initial[name]) fields.set(name, text);
  };
  const selected = formatSelection(state.selection);
  if (String(selected) !== String(formatSelection(initial.selection))) fields.set(...selected);
  put("steps", String(state.steps));
  put("neighbors", String(state.neighbors));
  put("all", "yes");
  if (state.labels.size < LABELS.length) fields.set("labels", [...state.labels].join(","));
  put("strongest", String(state.strongest));
  put("since", state.since ?? "");
  put("until", state.until ?? "");
  put("colorBy", state.colorBy);
  put("sortBy", state.sortBy);
  put("view", state.view);
  put("side", state.side);
  put("rowsBy", state.rowsBy);
  put("rowsFalling", state.rowsFalling ? "yes" : "no");
  put("rowsWith", state.rowsWith);
  if (state.camera !== null) {
    const { x, y, zoom } = state.camera;
    fields.set("camera", [x, y, zoom].map((value) => Number(value.toFixed(4))).join(","));
  }
  return writeFields(fields);
}

function formatSelection(selection: Selection): [string, string] {
  switch (selection?.kind) {
    case "entities":
      return ["entity", ids(selection.entities)];
    case "tie":
      return ["tie", ids([selection.tie.source, selection.tie.target])];
    case "path":
      return ["path", ids([selection.from, selection.to])];
    case "community":
      return ["community", String(selection.community)];
    case "words":
      return ["words", selection.words];
    default:
      return ["entity", NOBODY];
  }
}

function ids(entities: readonly Entity[]): string {
  return entities.map(({ id }) => id).join(",");
}

/** The opposite of `formatHash`; what can't be understood counts as not given. */
export function parseHash(hash: string, graph: Graph, initial: State): State {
  const fields = readFields(hash);
  const labels = fields.get("labels")?.split(",");
  return {
    selection: parseSelection(fields, graph, initial.selection),
    steps: parseNumber(fields.get("steps"), 1, MOST_STEPS) ?? initial.steps,
    neighbors: parseNumber(fields.get("neighbors"), NEIGHBORS, Infinity) ?? initial.neighbors,
    all: fields.get("all") === "yes",
    labels: labels === undefined ? initial.labels : new Set(LABELS.filter((label) => labels.includes(label))),
    strongest: parseNumber(fields.get("strongest"), 1, ALL_TIES) ?? ALL_TIES,
    ...parseDays(fields),
    colorBy: oneOf(fields.get("colorBy"), ["type", "community"], initial.colorBy),
    sortBy: oneOf(fields.get("sortBy"), SORTS, initial.sortBy),
    view: oneOf(fields.get("view"), ["picture", "map"], initial.view),
    side: oneOf(fields.get("side"), ["filters", "names"], initial.side),
    rowsBy: oneOf(fields.get("rowsBy"), COLUMNS, initial.rowsBy),
    rowsFalling: fields.get("rowsFalling") !== "no",
    rowsWith: fields.get("rowsWith") ?? "",
    camera: parseCamera(fields.get("camera")),
  };
}

function parseSelection(fields: URLSearchParams, graph: Graph, initial: Selection): Selection {
  const named = (field: string) => (fields.get(field) ?? "").split(",").flatMap((id) => graph.byId.get(id) ?? []);
  if (fields.get("entity") === NOBODY) return null;
  const [entities, tied, ends] = [named("entity"), named("tie"), named("path")];
  if (entities.length) return selectionOf(entities);
  const tie = tied.length === 2 ? tieBetween(tied[0]!, tied[1]!) : undefined;
  if (tie !== undefined) return { kind: "tie", tie };
  if (ends.length === 2 && ends[0] !== ends[1]) return { kind: "path", from: ends[0]!, to: ends[1]! };
  const words = fields.get("words")?.trim();
  if (words) return { kind: "words", words };
  const community = parseNumber(fields.get("community"), 0, Infinity);
  if (community !== null && graph.entities.some((entity) => entity.community === community)) {
    return { kind: "community", community };
  }
  return initial;
}

function parseCamera(text: string | null): Camera | null {
  const [x, y, zoom] = (text ?? "").split(",").map(Number);
  if (x === undefined || y === undefined || zoom === undefined) return null;
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : null;
}

function parseDays(fields: URLSearchParams): Pick<State, "since" | "until"> {
  const [since, until] = [parseDay(fields.get("since")), parseDay(fields.get("until"))];
  return since !== null && until !== null && since > until ? { since: null, until: null } : { since, until };
}

/** A day as YYYY-MM-DD, null if it isn't one: there is no 31 February. */
export function parseDay(text: string | null): string | null {
  if (text === null || !DAY.test(text) || Number.isNaN(Date.parse(text))) return null;
  return new Date(text).toISOString().startsWith(text) ? text : null;
}

function parseNumber(text: string | null, least: number, most: number): number | null {
  const number = Number(text ?? NaN);
  return Number.isInteger(number) && number >= least && number <= most ? number : null;
}

function oneOf<Value extends string>(text: string | null, values: readonly Value[], otherwise: Value): Value {
  return values.find((value) => value === text) ?? otherwise;
}
