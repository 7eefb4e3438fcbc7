// The tables that can be saved; their columns are called as those that the command line writes.

import { bestSentence } from "../data/best.ts";
import { namedIn } from "../data/finding.ts";
import { type Entity, type Graph } from "../data/graph.ts";
import type { Visibility } from "../state/visibility.ts";
import type { Table, Value } from "./csv.ts";
import type { Part } from "./part.ts";
import { rowsOf } from "./rows.ts";

type MakeTable = (graph: Graph, part: Part, visibility: Visibility) => Table;

const NAMED = ["id", "name", "label"];
const EVIDENCE = ["sentence", "article", "title", "date", "source", "url", "start", "end"];

export const TABLES: Readonly<Record<"names" | "ties" | "sentences", MakeTable>> = { names, ties, sentences };

function names(graph: Graph, part: Part, visibility: Visibility): Table {
  const wanted = new Set(part.entities);
  const rows = rowsOf(graph, visibility).filter(({ entity }) => wanted.has(entity));
  return {
    columns: [...NAMED, "mentions", "articles", "ties", "aliases", "tags", "note"],
    rows: rows.map(({ entity, mentions, articles, ties }) => [
      ...named(entity),
      mentions,
      articles,
      ties,
      joined(entity.aliases),
      joined(entity.tags),
      entity.note || null,
    ]),
  };
}

function ties(graph: Graph, part: Part, visibility: Visibility): Table {
  const ends = ["entity_", "other_"].flatMap((end) => NAMED.map((column) => end + column));
  return {
    columns: [...ends, "reports", "articles", "sentences", "chance", "strength", ...EVIDENCE],
    rows: part.ties.map((tie) => [
      ...named(tie.source),
      ...named(tie.target),
      tie.reports,
      tie.articles,
      tie.allSentences,
      tie.chance,
      tie.strength,
      ...evidence(graph, bestSentence(graph, tie, visibility.sentences)),
    ]),
  };
}

function sentences(graph: Graph, part: Part): Table {
  return {
    columns: ["names", ...EVIDENCE],
    rows: part.sentences.map((number) => [
      joined(namedIn(graph, number).map(({ name }) => name)),
      ...evidence(graph, number),
    ]),
  };
}

function named({ id, name, label }: Entity): Value[] {
  return [id, name, label];
}

function evidence(graph: Graph, number: number | undefined): Value[] {
  if (number === undefined) return EVIDENCE.map(() => null);
  const { text, article, start, end } = graph.sentences[number]!;
  const { path, title, date, source, url } = graph.articles[article]!;
  return [text, path, title, date, source, url, start, end];
}

function joined(texts: readonly string[]): string | null {
  return texts.length ? texts.join("; ") : null;
}
