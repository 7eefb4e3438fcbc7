// Finding names by what is typed: by the beginnings of their words, in any alphabet, with a slip of the hand.

import { fold, UNSPACED } from "../base/letters.ts";
import type { Entity } from "./graph.ts";

const LONG = 5; // letters of a word that may have one wrong

/** A word of a script that parts no words: each letter may begin one. */
export const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

/** A text in lower case and Latin letters, a space before each word. */
export function foldWords(text: string): string {
  return ` ${fold(text)
    .replace(/['’ʼ]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()}`;
}

/** The words that are typed, folded. */
export function typedWords(typed: string): string[] {
  return foldWords(typed).split(" ").filter(Boolean);
}

/** Whether each word begins one of a folded text's; in scripts that part no words it may stand anywhere. */
export function hasWords(folded: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => folded.includes(BEGINS_UNSPACED.test(word) ? word : ` ${word}`));
}

/** Whether each word begins one of a folded text's, if one letter of long ones may be wrong, lacking or too many. */
export function almostHasWords(folded: string, wanted: readonly string[]): boolean {
  const there = folded.slice(1).split(" ");
  return wanted.every((word) =>
    there.some((other) => other.startsWith(word) || (word.length >= LONG && isSlip(word, other))),
  );
}

/**
 * Whether a word begins another but for one letter, or two that changed places: an optimal string alignment distance of
 * 1 (F. Damerau, "A technique for computer detection and correction of spelling errors", 1964).
 */
export function isSlip(word: string, other: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  const goesOn = (typed: number, read: number) => other.startsWith(word.slice(at + typed), at + read);
  const swapped = word[at] === other[at + 1] && word[at + 1] === other[at];
  return goesOn(1, 1) || goesOn(0, 1) || goesOn(1, 0) || (swapped && goesOn(2, 2));
}

interface Spelling {
  readonly entity: Entity;
  readonly folded: string;
}

/** The names of a graph with their other spellings, those in most sentences first. */
export class Spellings {
  readonly #spellings: readonly Spelling[];

  constructor(entities: readonly Entity[]) {
    const famous = [...entities].sort(
      (one, other) => other.sentences.length - one.sentences.length || one.number - other.number,
    );
    this.#spellings = famous.flatMap((entity) => {
      const folded = new Set([entity.name, ...entity.aliases, ...entity.latin].map(foldWords));
      return [...folded].map((spelling) => ({ entity, folded: spelling }));
    });
  }

  /** Entities of which one spelling has all words that are typed; after them, those of which one almost has. */
  find(typed: string, most = Infinity): Entity[] {
    const wanted = typedWords(typed);
    const found = new Set<Entity>();
    for (const has of wanted.length ? [hasWords, almostHasWords] : []) {
      for (const { entity, folded } of this.#spellings) {
        if (found.size >= most) return [...found];
        if (has(folded, wanted)) found.add(entity);
      }
    }
    return [...found];
  }
}
