// The graph as the page holds it: entities, the ties between them, and the sentences that both rest on.

export type Label = "person" | "place" | "organization";
export const LABELS: readonly Label[] = ["person", "place", "organization"];
export const LABEL_TEXTS: Record<Label, string> = {
  person: "People",
  place: "Places",
  organization: "Organizations",
};

export interface Article {
  readonly path: string;
  readonly title: string | null;
  readonly date: string | null; // YYYY-MM-DD
  readonly source: string | null;
  readonly url: string | null;
}

/** Where an entity is named: characters (code points) of the sentence's text. */
export interface Mark {
  readonly entity: number;
  readonly start: number;
  readonly end: number;
}

/** Of an article, in order; one that names nobody is there because it stands before or after one that does. */
export interface Sentence {
  readonly article: number;
  readonly start: number; // in characters of the article's text
  readonly end: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Entity {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly label: Label;
  readonly community: number;
  readonly degree: number; // ties here
  readonly allTies: number; // in the graph that this is a part of
  readonly mentions: number;
  readonly articles: number; // that mention it
  readonly x: number;
  readonly y: number;
  readonly aliases: readonly string[];
  readonly called: string; // how decisions know it: the name that articles use most
  readonly shared: boolean; // whether others of its label go by that name, too
  readonly latin: readonly string[]; // spellings in Latin letters, of those in alphabets that the page doesn't know
  readonly watched: boolean; // on a list of names to look out for
  readonly tags: readonly string[];
  readonly note: string;
  readonly reasons: readonly Reason[];
  readonly open: readonly Open[];
  readonly at: At | null; // where a place is, if that is known
  readonly ties: Tie[]; // strongest first
  readonly sentences: number[]; // in the order of their articles' dates
}

/** Where a place is, in degrees, what kind of place it is (city, country), and why it is taken for the one there. */
export type At = readonly [longitude: number, latitude: number, kind: string, says: string];

/** Lines, each as longitude and latitude of its first point, in tenths of a degree, and the steps to each next one. */
export interface World {
  readonly land: readonly (readonly number[])[]; // closed
  readonly borders: readonly (readonly number[])[];
}

/** Why a spelling is an entity's, in words. */
export type Reason = readonly [spelling: string, says: string];

/** A spelling that could be an entity's in so many mentions, but also one of others. */
export type Open = readonly [spelling: string, mentions: number, others: readonly string[]];

export interface Tie {
  readonly number: number;
  readonly source: Entity;
  readonly target: Entity;
  readonly strength: number;
  readonly reports: number; // articles that name both in a sentence, those that repeat another not counted
  readonly articles: number; // that name both in a sentence
  readonly allSentences: number; // that name both, in the graph that this is a part of
  readonly chance: number; // how many reports chance would bring
  readonly best: number; // the sentence that shows it best
  readonly sentences: number[]; // those that name both ends, in the order of their articles' dates
}

/** Of the whole graph: what it was made of, when, by what, and what is open in it. */
export interface About {
  readonly name: string;
  readonly made: string | null; // YYYY-MM-DD
  readonly version: string; // of entities
  readonly articles: number;
  readonly undated: number;
  readonly days: readonly [first: string, last: string] | null;
  readonly sources: readonly Counted[]; // the most frequent
  readonly sourcesInAll: number;
  readonly models: readonly Counted[];
  readonly ambiguous: number; // mentions that could be several entities'
  readonly ambiguousNames: readonly (readonly [
    spelling: string,
    label: Label,
    mentions: number,
    candidates: readonly string[],
  ])[];
}

/** Something, and in how many articles it is. */
export type Counted = readonly [name: string, articles: number];

/** What a criterion left of how many, when a part of a graph was chosen. */
export type Narrowing = readonly [criterion: string, names: number, ofNames: number, ties: number, ofTies: number];

export interface Graph {
  readonly entities: readonly Entity[];
  readonly ties: readonly Tie[]; // strongest first
  readonly articles: readonly Article[];
  readonly sentences: readonly Sentence[];
  readonly byId: ReadonlyMap<string, Entity>;
  readonly about: About;
  readonly part: readonly Narrowing[]; // what made this a part of a larger graph
  readonly selected: readonly Entity[]; // at first
  readonly world: World | null; // there if any place has a point
}

export function otherEnd(tie: Tie, entity: Entity): Entity {
  return tie.source === entity ? tie.target : tie.source;
}

export function tieBetween(one: Entity, other: Entity): Tie | undefined {
  const [few, many] = one.ties.length < other.ties.length ? [one, other] : [other, one];
  return few.ties.find((tie) => otherEnd(tie, few) === many);
}

/** In how many articles some sentences stand. */
export function countArticles(graph: Graph, sentences: readonly number[]): number {
  return new Set(sentences.map((sentence) => graph.sentences[sentence]!.article)).size;
}
