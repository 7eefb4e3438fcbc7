// The search box: names by their spellings, then sentences by their words.

import { dot, element } from "../base/dom.ts";
import { markedName, plural, shortName, visibleText } from "../base/text.ts";
import { findSentences } from "../data/finding.ts";
import type { Entity, Graph } from "../data/graph.ts";
import { Spellings } from "../data/spellings.ts";

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
    if (typed.trim().length < LEAST_TYPED) return names;
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
    const told = element("small", {}, `${entity.label}, ${plural(entity.sentences.length, "sentence")}`);
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
      `All ${plural(number, "sentence")} with “${visibleText(words.trim())}”`,
    );
    return { shown: [all], choose: () => this.#choices.words(words, null) };
  }
}

/**
 * Make `input` a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/) that calls back with what is chosen; there
 * may be `more` to offer than is here, which takes time.
 */
export function startSearch(
  input: HTMLInputElement,
  list: HTMLElement,
  graph: Graph,
  more: ((typed: string) => Promise<readonly Offer[]>) | undefined,
  choices: Choices,
): void {
  const offers = new Offers(graph, choices);
  let offered: readonly Offer[] = [];
  let active = -1;
  let waiting = 0;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = ({ choose }: Offer) => {
    input.value = "";
    close();
    choose();
  };
  const show = () => {
    const typed = input.value;
    const here = offers.find(typed);
    active = -1;
    offer(here, more === undefined ? NOTHING : "Searching …");
    clearTimeout(waiting);
    if (more === undefined || typed.trim() === "") return;
    waiting = setTimeout(async () => {
      const known = new Set(here.map(({ entity }) => entity));
      const others = (await more(typed)).filter(({ entity }) => entity === undefined || !known.has(entity));
      if (input.value === typed) offer([...here, ...others], NOTHING);
    }, PAUSE);
  };
  const offer = (offers: readonly Offer[], nothing: string) => {
    offered = offers;
    active = offered.length ? Math.max(0, active) : -1;
    list.replaceChildren(...offered.map((one, place) => suggestion(one, place, take)));
    if (!offered.length)
      list.append(element("li", { class: "none", role: "option", "aria-disabled": "true" }, nothing));
    list.hidden = input.value.trim() === "";
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark();
  };
  const mark = () => {
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === active)));
    list.children[active]?.scrollIntoView({ block: "nearest" });
    if (active >= 0) input.setAttribute("aria-activedescendant", `suggestion-${active}`);
    else input.removeAttribute("aria-activedescendant");
  };
  input.addEventListener("input", show);
  input.addEventListener("focus", () => input.value && show());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length && !list.hidden) {
      active = (active + step + offered.length) % offered.length;
      mark();
      event.preventDefault();
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      take(offered[active]!);
    } else if (event.key === "Escape" && (!list.hidden || input.value)) {
      input.value = "";
      close();
      event.stopPropagation();
    }
  });
}

function suggestion(offer: Offer, place: number, take: (offer: Offer) => void): HTMLElement {
  return element(
    "li",
    {
      id: `suggestion-${place}`,
      role: "option",
      mousedown: (event) => {
        event.preventDefault(); // the input keeps the focus until the choice is made
        take(offer);
      },
    },
    ...offer.shown,
  );
}
