// Which part of the graph a state in the address needs, and whether the one that is here will do.

import { type Graph, tieBetween } from "../data/graph.ts";
import { NOBODY, readFields, writeFields } from "../state/hash.ts";
import type { Part } from "./asking.ts";

/** Ids of the names that are selected, or of the two ends of a tie; neither is the overview. */
export interface Wanted {
  readonly names: readonly string[];
  readonly tie: readonly string[];
  readonly words?: true; // sentences with some words, of those that are here
}

const OVERVIEW: Wanted = { names: [], tie: [] };

export function wantedBy(hash: string): Wanted {
  const fields = readFields(hash);
  const ids = (field: string) => (fields.get(field) ?? "").split(",").filter((id) => id !== "" && id !== NOBODY);
  const [names, tie, path] = [ids("entity"), ids("tie"), ids("path")];
  if (fields.has("words")) return { ...OVERVIEW, words: true };
  if (names.length) return { names, tie: [] };
  if (tie.length === 2) return { names: [], tie };
  return path.length === 2 ? { names: path, tie: [] } : OVERVIEW;
}

export function queryOf({ names, tie }: Wanted): string {
  if (names.length) return `?entity=${names.map(encodeURIComponent).join(",")}`;
  return tie.length ? `?tie=${tie.map(encodeURIComponent).join(",")}` : "";
}

/** Whether a part has all that is known of what is wanted, as far as parts go. */
export function isEnough({ names, tie, words }: Wanted, part: Part, graph: Graph): boolean {
  if (words) return true;
  const isOverview = !part.around.length && !part.tie.length;
  const here = [...names, ...tie].map((id) => graph.byId.get(id));
  if (!here.length) return isOverview;
  if (here.some((entity) => entity === undefined)) return false;
  if (tie.length) {
    const found = tieBetween(here[0]!, here[1]!);
    return sameIds(part.tie, tie) || (found !== undefined && found.sentences.length >= found.allSentences);
  }
  if (sameIds(part.around, names)) return true;
  return part.whole && here.every((entity) => entity!.ties.length >= entity!.allTies);
}

function sameIds(some: readonly string[], others: readonly string[]): boolean {
  return String([...some].sort()) === String([...others].sort());
}

/** The address of a state in which other names are selected; none is nobody. */
export function withNames(hash: string, names: readonly string[]): string {
  const fields = readFields(hash);
  for (const field of ["entity", "tie", "path", "community", "words", "camera"]) fields.delete(field);
  if (names.length) fields.set("entity", names.join(","));
  return `#${writeFields(fields)}`;
}
