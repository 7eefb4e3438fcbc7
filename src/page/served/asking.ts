// What the page asks of the server that gave it, and what goes wrong, in words.

import type { Packed } from "../data/packed.ts";
import type { Label } from "../data/graph.ts";

/** A part of the graph: around some names, of one tie (ids), or of neither the overview. */
export interface Part extends Packed {
  readonly around: readonly string[];
  readonly tie: readonly string[];
  readonly whole: boolean; // whether it has all sentences of its names
}

export interface Decided {
  readonly decided: readonly string[]; // decisions, in words
  readonly entities: readonly string[]; // ids that their names stand for now
  readonly complaints: readonly string[];
  readonly names: readonly [before: number, after: number];
  readonly ties: readonly [before: number, after: number];
}

export interface Found {
  readonly text: string;
  readonly names: readonly FoundName[];
  readonly sentences: readonly FoundSentence[];
  readonly total: number; // sentences
}

export interface FoundName {
  readonly id: string;
  readonly name: string;
  readonly label: Label;
  readonly mentions: number;
  readonly because: string;
}

export interface FoundSentence {
  readonly article: string;
  readonly date: string | null;
  readonly text: string;
  readonly entities: readonly string[]; // ids of those that it names
}

/** The server said no, or nothing; the message says why. */
export class Refusal extends Error {}

const GONE =
  "The server doesn't answer. If it was stopped, start `entities serve` again and open the address it prints.";

export function readPart(query: string): Promise<Part> {
  return ask<Part>(`part${query}`);
}

export function find(text: string): Promise<Found> {
  return ask<Found>(`search?text=${encodeURIComponent(text)}`);
}

export function decide(said: object): Promise<Decided> {
  return ask<Decided>("decisions", JSON.stringify(said));
}

/** Take back what was decided last, if it is this. */
export function undo(decided: readonly string[]): Promise<Decided> {
  return ask<Decided>("decisions/undo", JSON.stringify({ decided }));
}

async function ask<Answer>(path: string, body?: string): Promise<Answer> {
  const request = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body };
  let response: Response;
  try {
    response = await fetch(path, { ...request, credentials: "same-origin", redirect: "error" });
  } catch {
    throw new Refusal(GONE);
  }
  if (response.ok) return (await response.json()) as Answer;
  throw new Refusal(errorIn(await response.text()) || `The server failed (${response.status}).`);
}

function errorIn(text: string): string {
  try {
    return String((JSON.parse(text) as { error: unknown }).error);
  } catch {
    return text.trim();
  }
}
