// The rows of the table of names: what the filters leave, narrowed by what is typed, sorted by a column.

import { compareNames } from "../base/letters.ts";
import { foldWords, hasWords, typedWords } from "../data/spellings.ts";
import type { Entity, Graph } from "../data/graph.ts";
import type { ColumnName, State } from "../state/state.ts";
import { hasAll, type Visibility } from "../state/visibility.ts";

export interface Row {
  readonly entity: Entity;
  readonly mentions: number; // of what the filters leave, like all counts here
  readonly articles: number;
  readonly ties: number;
  readonly folded: string; // its spellings
}

/** The rows of the names that the filters leave. */
export function rowsOf(graph: Graph, visibility: Visibility): Row[] {
  const articles = countArticles(graph, visibility);
  return graph.entities
    .filter(({ number }) => visibility.entities[number])
    .map((entity) => ({
      entity,
      mentions: visibility.mentions[entity.number]!,
      articles: hasAll(entity, visibility.sentences) ? entity.articles : articles[entity.number]!,
      ties: entity.ties.reduce((number, tie) => number + (visibility.ties[tie.number] ? 1 : 0), 0),
      folded: spellingsOf(entity),
    }));
}

/** Those with a spelling that has all words typed; the first in the order of a column, of equals the more mentioned. */
export function arrange(rows: readonly Row[], { rowsWith, rowsBy, rowsFalling }: State): Row[] {
  const wanted = typedWords(rowsWith);
  const key = KEYS[rowsBy];
  const sign = rowsFalling ? -1 : 1;
  return rows
    .filter(({ folded }) => folded.split("\n").some((spelling) => hasWords(spelling, wanted)))
    .map((row) => ({ row, key: key(row) }))
    .sort((one, other) => {
      if (one.key !== other.key) return compare(one.key, other.key) * sign;
      return other.row.mentions - one.row.mentions || one.row.entity.number - other.row.entity.number;
    })
    .map(({ row }) => row);
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === "string" && typeof other === "string") return compareNames(one, other);
  return one < other ? -1 : 1;
}

const KEYS: Record<ColumnName, (row: Row) => string | number> = {
  name: ({ entity }) => entity.name,
  kind: ({ entity }) => entity.label,
  mentions: ({ mentions }) => mentions,
  articles: ({ articles }) => articles,
  ties: ({ ties }) => ties,
};

const known = new WeakMap<Entity, string>();

function spellingsOf(entity: Entity): string {
  const folded = known.get(entity) ?? [entity.name, ...entity.aliases, ...entity.latin].map(foldWords).join("\n");
  known.set(entity, folded);
  return folded;
}

/** Of each entity the articles that have a visible sentence which names it; sentences of one article stand together. */
function countArticles({ entities, sentences }: Graph, visibility: Visibility): number[] {
  const counts = new Array<number>(entities.length).fill(0);
  const last = new Array<number>(entities.length).fill(-1);
  sentences.forEach(({ article, marks }, number) => {
    if (!visibility.sentences[number]) return;
    for (const { entity } of marks) {
      if (last[entity] !== article) counts[entity]! += 1;
      last[entity] = article;
    }
  });
  return counts;
}
