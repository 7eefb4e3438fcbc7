// The graph as `entities.exports.page` writes it, and how it is unpacked.

import type { Article, Entity, Graph, Label, Mark, Sentence, Tie } from "./graph.ts";

/** Rows, so that names of columns aren't repeated 50,000 times. */
export interface Packed {
  readonly colorBy: "type" | "community";
  readonly chosenBy: readonly string[];
  readonly articles: readonly (readonly [path: string, title: string | null, date: string | null])[];
  readonly entities: readonly (readonly [
    id: string,
    name: string,
    label: Label,
    community: number,
    degree: number,
    x: number,
    y: number,
    aliases: readonly string[],
    watched?: 1,
  ])[];
  readonly ties: readonly (readonly [source: number, target: number, strength: number, reports: number])[];
  readonly sentences: readonly (readonly [
    article: number,
    start: number,
    end: number,
    text: string,
    marks: readonly number[], // entity, start, end; entity, start, end; ...
  ])[];
}

export function unpack(packed: Packed): Graph {
  const entities = packed.entities.map(
    ([id, name, label, community, degree, x, y, aliases, watched], number): Entity => ({
      number,
      id,
      name,
      label,
      community,
      degree,
      x,
      y,
      aliases,
      watched: watched === 1,
      ties: [],
      sentences: [],
    }),
  );
  const strongestFirst = [...packed.ties].sort((one, other) => other[2] - one[2]);
  const ties = strongestFirst.map(([source, target, strength, reports], number): Tie => ({
    number,
    source: entities[source]!,
    target: entities[target]!,
    strength,
    reports,
    sentences: [],
  }));
  const sentences = packed.sentences.map(([article, start, end, text, marks]): Sentence => ({
    article,
    start,
    end,
    text,
    marks: unpackMarks(marks),
  }));
  const articles = packed.articles.map(([path, title, date]): Article => ({ path, title, date }));
  for (const tie of ties) {
    tie.source.ties.push(tie);
    tie.target.ties.push(tie);
  }
  attachSentences(sentences, entities, ties);
  return {
    entities,
    ties,
    articles,
    sentences,
    byId: new Map(entities.map((entity) => [entity.id, entity])),
    chosenBy: packed.chosenBy,
  };
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
