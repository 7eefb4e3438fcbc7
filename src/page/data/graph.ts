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
}

/** Where an entity is named: characters (code points) of the sentence's text. */
export interface Mark {
  readonly entity: number;
  readonly start: number;
  readonly end: number;
}

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
  readonly degree: number;
  readonly x: number;
  readonly y: number;
  readonly aliases: readonly string[];
  readonly watched: boolean; // on a list of names to look out for
  readonly ties: Tie[]; // strongest first
  readonly sentences: number[]; // in the order of their articles' dates
}

export interface Tie {
  readonly number: number;
  readonly source: Entity;
  readonly target: Entity;
  readonly strength: number;
  readonly reports: number; // articles that name both in a sentence, those that repeat another not counted
  readonly sentences: number[]; // those that name both ends, in the order of their articles' dates
}

export interface Graph {
  readonly entities: readonly Entity[];
  readonly ties: readonly Tie[]; // strongest first
  readonly articles: readonly Article[];
  readonly sentences: readonly Sentence[];
  readonly byId: ReadonlyMap<string, Entity>;
  readonly chosenBy: readonly string[]; // what made this a part of a larger graph
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
