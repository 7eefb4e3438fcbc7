// What a reader corrects, and how the file of decisions has it: https://yaml.org/spec/1.2.2/, as flow on one line.

import type { Entity, Graph } from "../data/graph.ts";

export type Kind = "same" | "different" | "rename" | "retype" | "drop" | "tag" | "note" | "split";

/** A correction of one entity or, for `same` and `different`, two; `articles` are those that speak of another one. */
export interface Correction {
  readonly kind: Kind;
  readonly entities: readonly Entity[];
  readonly typed?: string; // the second name, of an entity that isn't here
  readonly value: string;
  readonly articles: readonly string[]; // their paths
}

const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} .'’()&/+–-]*$/u; // what YAML takes for a text wherever it stands
const LONGEST_KEY = 1_000; // characters that YAML reads on for a colon: 1,024
const WORDS = /^(true|false|yes|no|on|off|null|y|n)$/i; // what it may take for something else
const UNSEEN = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g; // what JSON writes as it is, and YAML doesn't

/** A line, or two, of the file of decisions. */
export interface Decision {
  readonly kind: Exclude<Kind, "split">;
  readonly names: readonly string[]; // with their labels
  readonly value: string;
  readonly articles: readonly string[]; // of which alone it speaks, if there are any
}

/** What a correction decides: several things where a name that is split is spelled in several ways. */
export function decisionsOf({ kind, entities, value, articles }: Correction, graph: Graph): Decision[] {
  const [first] = entities;
  if (first === undefined) return [];
  if (kind === "split") return splitOf(first, articles, graph);
  const where = first.shared ? pathsWith(first, first.called, graph) : [];
  return [{ kind, names: entities.map(nameOf), value, articles: where }];
}

/** Whose articles some are: each under the name that it has for the entity, which is the usual one if it has that. */
function splitOf(entity: Entity, articles: readonly string[], graph: Graph): Decision[] {
  const ways = new Map<string, string[]>();
  for (const path of articles) {
    const spellings = spellingsIn(entity, path, graph);
    const name = spellings.has(entity.called) ? entity.called : mostFrequent(spellings);
    if (name !== undefined) ways.set(name, [...(ways.get(name) ?? []), path]);
  }
  return [...ways].map(([name, paths]) => ({
    kind: "different",
    names: [`${name} (${entity.label})`, nameOf(entity)],
    value: "",
    articles: paths,
  }));
}

const AS_IT_IS: readonly Kind[] = ["retype", "note", "tag"]; // speak of names as the graph has them now

/** The lines of some decisions: whoever one of them gives another kind has that kind in others about who is who. */
export function linesOf(decisions: readonly Decision[]): string[] {
  const now = new Map<string, string>();
  for (const { kind, names, value } of decisions) {
    if (kind === "retype") now.set(names[0]!, names[0]!.replace(/ \(\w+\)$/, ` (${value})`));
  }
  return decisions.flatMap(({ kind, names, value, articles }) => {
    const called = AS_IT_IS.includes(kind) ? names : names.map((name) => now.get(name) ?? name);
    return [`- ${kind}: ${contentOf(kind, called, value)}`, ...inLines(articles)];
  });
}

function contentOf(kind: Decision["kind"], names: readonly string[], value: string): string {
  const [name] = names;
  switch (kind) {
    case "same":
    case "different":
      return list(names);
    case "drop":
      return scalar(name!);
    case "tag":
      return `{${key(name!)}: ${list(tagsOf(value))}}`;
    default:
      return `{${key(name!)}: ${scalar(value)}}`;
  }
}

/** The articles here that mention an entity, newest first. */
export function articlesOf(entity: Entity, graph: Graph): number[] {
  const numbers = [...new Set(entity.sentences.map((sentence) => graph.sentences[sentence]!.article))];
  const day = (article: number) => graph.articles[article]!.date ?? "";
  return numbers.sort((one, other) => day(other).localeCompare(day(one)) || one - other);
}

/** How an article spells an entity, and how often. */
function spellingsIn(entity: Entity, path: string, graph: Graph): Map<string, number> {
  const found = new Map<string, number>();
  for (const number of entity.sentences) {
    const { article, text, marks } = graph.sentences[number]!;
    if (graph.articles[article]!.path !== path) continue;
    const characters = [...text];
    for (const mark of marks.filter((mark) => mark.entity === entity.number)) {
      const spelling = characters.slice(mark.start, mark.end).join("");
      found.set(spelling, (found.get(spelling) ?? 0) + 1);
    }
  }
  return found;
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string | undefined {
  return [...spellings].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function pathsWith(entity: Entity, name: string, graph: Graph): string[] {
  const paths = articlesOf(entity, graph).map((article) => graph.articles[article]!.path);
  return paths.filter((path) => spellingsIn(entity, path, graph).has(name));
}

function nameOf(entity: Entity): string {
  return `${entity.called} (${entity.label})`;
}

export function tagsOf(value: string): string[] {
  return value
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
}

function inLines(paths: readonly string[]): string[] {
  return paths.length ? [`  in: ${list(paths)}`] : [];
}

function list(texts: readonly string[]): string {
  return `[${texts.map(scalar).join(", ")}]`;
}

/** A text before a colon: one that is long has to say that it is one. */
function key(text: string): string {
  const written = scalar(text);
  return written.length > LONGEST_KEY ? `? ${written} ` : written;
}

/** A text as YAML has it, in quotes unless it can't be anything else. */
export function scalar(text: string): string {
  if (PLAIN.test(text) && !WORDS.test(text) && !text.endsWith(" ")) return text;
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(text).replace(UNSEEN, escape);
}
