// The search box: names and their other spellings, by the beginnings of their words.

import { element } from "../base/dom.ts";
import type { Entity, Graph } from "../data/graph.ts";
import { fold, markedName, plural } from "../base/text.ts";

const OFFERED = 10;
const PAUSE = 200; // milliseconds of typing nothing, before others are asked
const NOTHING = "No such name in this graph.";

interface Spelling {
  readonly entity: Entity;
  readonly folded: string; // with a space before each word
}

export class Index {
  readonly #spellings: readonly Spelling[];

  constructor(graph: Graph) {
    const famous = [...graph.entities].sort(
      (one, other) => other.sentences.length - one.sentences.length || one.number - other.number,
    );
    this.#spellings = famous.flatMap((entity) =>
      [entity.name, ...entity.aliases].map((name) => ({ entity, folded: ` ${words(name)}` })),
    );
  }

  /** Entities of which one spelling has words that begin with all that is typed: those in most sentences first. */
  find(typed: string): Entity[] {
    const wanted = words(typed).split(" ").filter(Boolean);
    const found = new Set<Entity>();
    for (const { entity, folded } of wanted.length ? this.#spellings : []) {
      if (wanted.every((word) => folded.includes(` ${word}`))) found.add(entity);
      if (found.size === OFFERED) break;
    }
    return [...found];
  }
}

function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What may be chosen: `key` is the same for what is the same. */
export interface Offer {
  readonly key: string;
  readonly text: string;
  readonly detail: string;
  readonly take: () => void;
}

/**
 * Make `input` a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/) that calls back with what is chosen. There
 * may be `more` to offer, which takes time.
 */
export function startSearch(
  input: HTMLInputElement,
  list: HTMLElement,
  index: Index,
  choose: (entity: Entity) => void,
  more?: (typed: string) => Promise<readonly Offer[]>,
): void {
  let offered: readonly Offer[] = [];
  let active = -1;
  let waiting = 0;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (offer: Offer) => {
    input.value = "";
    close();
    offer.take();
  };
  const offer = (offers: readonly Offer[], isAll: boolean) => {
    offered = offers;
    active = offered.length ? Math.max(0, active) : -1;
    list.replaceChildren(...offered.map((one, place) => suggestion(one, place, take)));
    if (!offered.length) {
      const text = isAll ? NOTHING : "Searching …";
      list.append(element("li", { class: "none", role: "option", "aria-disabled": "true" }, text));
    }
    list.hidden = input.value.trim() === "";
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark();
  };
  const show = () => {
    active = -1;
    const typed = input.value;
    const here = index.find(typed).map((entity) => offerOf(entity, choose));
    offer(here, more === undefined);
    clearTimeout(waiting);
    if (more === undefined || typed.trim() === "") return;
    waiting = setTimeout(async () => {
      const others = await more(typed);
      if (input.value !== typed) return;
      const known = new Set(here.map(({ key }) => key));
      offer([...here, ...others.filter(({ key }) => !known.has(key))], true);
    }, PAUSE);
  };
  const mark = () => {
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === active)));
    list.children[active]?.scrollIntoView({ block: "nearest" });
    if (active >= 0) input.setAttribute("aria-activedescendant", `suggestion-${active}`);
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

function offerOf(entity: Entity, choose: (entity: Entity) => void): Offer {
  const detail = `${entity.label}, ${plural(entity.sentences.length, "sentence")}`;
  return { key: entity.id, text: markedName(entity), detail, take: () => choose(entity) };
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
    element("span", { class: "name" }, offer.text),
    element("small", {}, offer.detail),
  );
}
