// The graph as `entities.exports.page` writes it, and how it is unpacked.

import type {
  About,
  Article,
  At,
  Entity,
  Graph,
  Label,
  Mark,
  Narrowing,
  Open,
  Reason,
  Sentence,
  Tie,
  World,
} from "./graph.ts";

/** Rows, so that names of columns aren't repeated 50,000 times. */
export interface Packed {
  readonly colorBy: "type" | "community";
  readonly about: About;
  readonly part: readonly Narrowing[];
  readonly entities: readonly EntityRow[];
  readonly selected: readonly number[];
  readonly sentences: readonly SentenceRow[];
  readonly ties: readonly TieRow[];
  readonly articles: readonly ArticleRow[];
  readonly world?: World;
}

export type EntityRow = readonly [
  id: string,
  name: string,
  label: Label,
  community: number,
  x: number,
  y: number,
  aliases: readonly string[],
  mentions: number,
  articles: number,
  allTies: number,
  extras?: Extras,
];

/** What few entities have. */
export interface Extras {
  readonly called?: string;
  readonly shared?: 1;
  readonly watched?: 1;
  readonly latin?: readonly string[];
  readonly tags?: readonly string[];
  readonly note?: string;
  readonly why?: readonly Reason[];
  readonly open?: readonly Open[];
  readonly at?: At;
}

export type TieRow = readonly [
  source: number,
  target: number,
  strength: number,
  reports: number,
  articles: number,
  sentences: number,
  chance: number,
  best: number,
];

export type SentenceRow = readonly [
  article: number,
  start: number,
  end: number,
  text: string,
  marks?: readonly number[], // entity, start, end; entity, start, end; ...
];

export type ArticleRow = readonly [
  path: string,
  title?: string | null,
  date?: string | null,
  source?: string | null,
  url?: string | null,
];

export function unpack(packed: Packed): Graph {
  const entities = packed.entities.map(unpackEntity);
  const ties = packed.ties.map((row, number) => unpackTie(row, number, entities));
  const sentences = packed.sentences.map(([article, start, end, text, marks]): Sentence => ({
    article,
    start,
    end,
    text,
    marks: unpackMarks(marks ?? []),
  }));
  for (const tie of ties) {
    tie.source.ties.push(tie);
    tie.target.ties.push(tie);
  }
  attachSentences(sentences, entities, ties);
  return {
    entities,
    ties,
    articles: packed.articles.map(unpackArticle),
    sentences,
    byId: new Map(entities.map((entity) => [entity.id, entity])),
    about: packed.about,
    part: packed.part,
    selected: packed.selected.map((number) => entities[number]!),
    world: packed.world ?? null,
  };
}

function unpackEntity(row: EntityRow, number: number): Entity {
  const [id, name, label, community, x, y, aliases, mentions, articles, allTies, extras] = row;
  const ties: Tie[] = [];
  return {
    number,
    id,
    name,
    label,
    community,
    get degree() {
      return ties.length;
    },
    allTies,
    mentions,
    articles,
    x,
    y,
    aliases,
    called: extras?.called ?? name,
    shared: extras?.shared === 1,
    latin: extras?.latin ?? [],
    watched: extras?.watched === 1,
    tags: extras?.tags ?? [],
    note: extras?.note ?? "",
    reasons: extras?.why ?? [],
    open: extras?.open ?? [],
    at: extras?.at ?? null,
    ties,
    sentences: [],
  };
}

function unpackTie(row: TieRow, number: number, entities: readonly Entity[]): Tie {
  const [source, target, strength, reports, articles, allSentences, chance, best] = row;
  return {
    number,
    source: entities[source]!,
    target: entities[target]!,
    strength,
    reports,
    articles,
    allSentences,
    chance,
    best,
    sentences: [],
  };
}

function unpackArticle([path, title, date, source, url]: ArticleRow): Article {
  return { path, title: title ?? null, date: date ?? null, source: source ?? null, url: url ?? null };
}

function unpackMarks(packed: readonly number[]): Mark[] {
  const marks = [];
  for (let at = 0; at < packed.length; at += 3) {
    marks.push({ entity: packed[at]!, start: packed[at + 1]!, end: packed[at + 2]! });
  }
  return marks;
}

/** A sentence belongs to each entity that it names, and to each tie of which it names both ends. */
function attachSentences(sentences: readonly Sentence[], entities: readonly Entity[], ties: readonly Tie[]): void {
  const pairKey = (one: number, other: number) => Math.min(one, other) * entities.length + Math.max(one, other);
  const byEnds = new Map(ties.map((tie) => [pairKey(tie.source.number, tie.target.number), tie]));
  sentences.forEach((sentence, number) => {
    const named = [...new Set(sentence.marks.map((mark) => mark.entity))];
    named.forEach((one, place) => {
      entities[one]!.sentences.push(number);
      for (const other of named.slice(place + 1)) {
        byEnds.get(pairKey(one, other))?.sentences.push(number);
      }
    });
  });
}
