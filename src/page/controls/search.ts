// The search box: names by their spellings, then sentences by their words.

import { dot, element } from "../base/dom.ts";
import { isolatedText, markedName, plural, shortName, visibleText } from "../base/text.ts";
import { findSentences } from "../data/finding.ts";
import type { Entity, Graph } from "../data/graph.ts";
import { BEGINS_UNSPACED, Spellings } from "../data/spellings.ts";

const MOST_NAMES = 8; // that are offered
const MOST_SENTENCES = 3;
const LEAST_TYPED = 3; // characters before sentences are searched
export const CHARACTERS = 120; // of a sentence that is offered
const PAUSE = 200; // milliseconds of typing nothing, before others are asked
const NOTHING = "No such name or sentence here.";

/** What can be chosen. */
export interface Choices {
  readonly entity: (entity: Entity) => void;
  readonly words: (words: string, sentence: number | null) => void; // sentences with these words, one of them first
}

export interface Offer {
  readonly entity?: string; // the id of the one that is meant
  readonly shown: (Node | string)[];
  readonly choose: () => void;
}

/** What else fits what is typed, of which somebody else knows. */
export type More = (typed: string) => Promise<readonly Offer[]>;

/** What fits what is typed: names, then sentences. */
class Offers {
  readonly #graph: Graph;
  readonly #spellings: Spellings;
  readonly #choices: Choices;

  constructor(graph: Graph, choices: Choices) {
    this.#graph = graph;
    this.#spellings = new Spellings(graph.entities);
    this.#choices = choices;
  }

  find(typed: string): Offer[] {
    const names = this.#spellings.find(typed, MOST_NAMES).map((entity) => this.#name(entity));
    if (typed.trim().length < LEAST_TYPED && !BEGINS_UNSPACED.test(typed.trim())) return names;
    const found = findSentences(this.#graph, typed);
    const sentences = found.slice(-MOST_SENTENCES).reverse(); // the newest
    return [
      ...names,
      ...sentences.map((number) => this.#sentence(typed, number)),
      ...(found.length > sentences.length ? [this.#words(typed, found.length)] : []),
    ];
  }

  #name(entity: Entity): Offer {
    const name = element("span", { class: "name" }, markedName(entity));
    const told = element("small", {}, `${entity.label}, ${plural(entity.mentions, "mention")}`);
    return {
      entity: entity.id,
      shown: [dot(entity.label, entity.label), name, told],
      choose: () => this.#choices.entity(entity),
    };
  }

  #sentence(words: string, number: number): Offer {
    const { text, article } = this.#graph.sentences[number]!;
    const quoted = element("span", { class: "name sentence" }, `“${shortName(text, CHARACTERS)}”`);
    const date = element("small", {}, this.#graph.articles[article]!.date ?? "no date");
    return { shown: [quoted, date], choose: () => this.#choices.words(words, number) };
  }

  #words(words: string, number: number): Offer {
    const all = element(
      "span",
      { class: "name" },
      `All ${plural(number, "sentence")} with “${isolatedText(visibleText(words.trim()))}”`,
    );
    return { shown: [all], choose: () => this.#choices.words(words, null) };
  }
}

/** A combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/) that calls back with what is chosen. */
export class SearchBox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #here: Offers;
  readonly #more: More | undefined;
  #offered: readonly Offer[] = [];
  #active = -1; // which of these Enter chooses
  #waiting = 0;

  /** There may be `more` to offer than is here, which takes time. */
  constructor(input: HTMLInputElement, list: HTMLElement, graph: Graph, more: More | undefined, choices: Choices) {
    this.#input = input;
    this.#list = list;
    this.#here = new Offers(graph, choices);
    this.#more = more;
    input.addEventListener("input", () => this.#search());
    input.addEventListener("focus", () => input.value && this.#search());
    input.addEventListener("blur", () => this.#close());
    input.addEventListener("keydown", (event) => this.#press(event));
  }

  #search(): void {
    const typed = this.#input.value;
    const here = this.#here.find(typed);
    const more = this.#more;
    this.#active = -1;
    this.#offer(here, more === undefined ? NOTHING : "Searching …");
    clearTimeout(this.#waiting);
    if (more === undefined || typed.trim() === "") return;
    this.#waiting = setTimeout(async () => {
      const known = new Set(here.map(({ entity }) => entity));
      const others = (await more(typed)).filter(({ entity }) => entity === undefined || !known.has(entity));
      if (this.#input.value === typed) this.#offer([...here, ...others], NOTHING);
    }, PAUSE);
  }

  #offer(offered: readonly Offer[], nothing: string): void {
    this.#offered = offered;
    this.#active = offered.length ? Math.max(0, this.#active) : -1;
    this.#list.replaceChildren(...offered.map((one, place) => suggestion(one, place, () => this.#take(one))));
    if (!offered.length)
      this.#list.append(element("li", { class: "none", role: "option", "aria-disabled": "true" }, nothing));
    this.#list.hidden = this.#input.value.trim() === "";
    this.#input.setAttribute("aria-expanded", String(!this.#list.hidden));
    this.#mark();
  }

  #mark(): void {
    const { children } = this.#list;
    [...children].forEach((item, place) => item.setAttribute("aria-selected", String(place === this.#active)));
    children[this.#active]?.scrollIntoView({ block: "nearest" });
    if (this.#active >= 0) this.#input.setAttribute("aria-activedescendant", `suggestion-${this.#active}`);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #press(event: KeyboardEvent): void {
    const { hidden } = this.#list;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.#offered.length && !hidden) {
      this.#active = (this.#active + step + this.#offered.length) % this.#offered.length;
      this.#mark();
      event.preventDefault();
    } else if (event.key === "Enter" && !hidden && this.#active >= 0) {
      this.#take(this.#offered[this.#active]!);
    } else if (event.key === "Escape" && (!hidden || this.#input.value)) {
      this.#input.value = "";
      this.#close();
      event.stopPropagation();
    }
  }

  #take({ choose }: Offer): void {
    this.#input.value = "";
    this.#close();
    choose();
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}

function suggestion({ shown }: Offer, place: number, take: () => void): HTMLElement {
  const mousedown = (event: Event) => {
    event.preventDefault(); // the input keeps the focus until the choice is made
    take();
  };
  return element("li", { id: `suggestion-${place}`, role: "option", mousedown }, ...shown);
}
