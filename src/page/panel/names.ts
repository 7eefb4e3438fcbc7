// Names and ties as lists have them: what is chosen by a click on them.

import { dot, element } from "../base/dom.ts";
import { compareNames } from "../base/letters.ts";
import { markedName, plural } from "../base/text.ts";
import { bestSentence } from "../data/best.ts";
import { communityName } from "../data/communities.ts";
import { type Entity, type Graph, otherEnd, type Tie } from "../data/graph.ts";
import { colorName } from "../drawing/legend.ts";
import { selectionOf, type SortBy, SORTS, type State } from "../state/state.ts";
import type { Visibility } from "../state/visibility.ts";
import { countsOf, explanation, KINDS } from "./figures.ts";
import { quotation } from "./quotation.ts";
import type { Reading } from "./reading.ts";

/** The name of what is selected, with a button that ends it. */
export function heading(text: string, marks: Node | null, reading: Reading): HTMLElement {
  const close = element("button", { class: "close", "aria-label": "Close", click: () => reading.select(null) }, "×");
  return element("header", {}, marks, element("h2", { tabindex: -1 }, text), close);
}

export function dotOf(entity: Entity, { colorBy }: State): HTMLElement {
  return dot(colorName(entity, colorBy), entity.label);
}

/** A name in a list, which selects it. */
export function listedName(entity: Entity, detail: string, reading: Reading): HTMLElement {
  const click = () => reading.select(selectionOf([entity]));
  return element("li", { class: "listed" }, choice(entity, detail, click, reading));
}

function choice(entity: Entity, detail: string, click: () => void, { state }: Reading): HTMLElement {
  const name = element("span", { class: "name" }, markedName(entity, 80));
  const told = `${KINDS[entity.label].toLowerCase()}${detail && `, ${detail}`}`;
  return element("button", { click }, dotOf(entity, state), name, element("small", {}, told));
}

/** A neighbor with the sentence that shows the tie best, and what its rank rests on. */
export function neighbor(tie: Tie, entity: Entity, reading: Reading): HTMLElement {
  const other = otherEnd(tie, entity);
  const click = () => reading.select({ kind: "tie", tie });
  const shown = choice(other, countsOf(tie, reading), click, reading);
  return element("li", { class: "listed neighbor" }, shown, ...shownBy(tie, reading));
}

/** A tie by both names, which selects it, with its best sentence; the more mentioned name first, unless it is told. */
export function listedTie(tie: Tie, reading: Reading, first = moreMentioned(tie)): HTMLElement {
  const ends = [first, otherEnd(tie, first)];
  const names = ends.map((end) => markedName(end, 60)).join(" and ");
  const name = element("span", { class: "name" }, names);
  const click = () => reading.select({ kind: "tie", tie });
  const marks = ends.map((end) => dotOf(end, reading.state));
  const shown = element("button", { click }, ...marks, name, element("small", {}, countsOf(tie, reading)));
  return element("li", { class: "listed neighbor" }, shown, ...shownBy(tie, reading));
}

function moreMentioned({ source, target }: Tie): Entity {
  return source.mentions >= target.mentions ? source : target;
}

function shownBy(tie: Tie, reading: Reading): HTMLElement[] {
  const best = bestSentence(reading.graph, tie, reading.visibility.sentences);
  return best === undefined
    ? [figures(tie, reading)]
    : quotation(best, [tie.source, tie.target], reading, figures(tie, reading));
}

function figures(tie: Tie, reading: Reading): HTMLElement {
  const summary = element("summary", {}, "Figures");
  return element("details", { class: "figures" }, summary, element("p", {}, explanation(tie, reading)));
}

/** A community by the names that lead it, which selects it. */
export function listedCommunity(community: number, names: number, reading: Reading): HTMLElement {
  const click = () => reading.select({ kind: "community", community });
  const name = element("span", { class: "name" }, communityName(reading.leaders[community] ?? []));
  return element(
    "li",
    { class: "listed" },
    element("button", { click }, name, element("small", {}, plural(names, "name"))),
  );
}

const SORTED: Record<SortBy, string> = {
  strength: "strength",
  reports: "reports",
  date: "newest sentence",
  name: "name",
};

/** What the neighbors are sorted by, and a choice of it. */
export function sorting({ state, choose }: Reading): HTMLElement {
  const options = SORTS.map((sort) =>
    element("option", { value: sort, selected: sort === state.sortBy }, SORTED[sort]),
  );
  const select = element("select", { id: "sort-by" }, ...options);
  select.addEventListener("change", () => choose({ sortBy: SORTS[select.selectedIndex]! }));
  return element("p", { class: "sorting" }, element("label", { for: "sort-by" }, "Sorted by "), select);
}

/** Ties of an entity in the order that was chosen; of equals the stronger first. */
export function sortTies(ties: readonly Tie[], entity: Entity, { graph, state, visibility }: Reading): Tie[] {
  const keys: Record<SortBy, (tie: Tie) => string | number> = {
    strength: ({ number }) => number,
    reports: ({ reports }) => -reports,
    date: (tie) => -Number(newestDay(tie, graph, visibility).replaceAll("-", "")),
    name: (tie) => otherEnd(tie, entity).name,
  };
  return ties
    .map((tie) => ({ tie, key: keys[state.sortBy](tie) }))
    .sort((one, other) => compare(one.key, other.key) || one.tie.number - other.tie.number)
    .map(({ tie }) => tie);
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === "string" && typeof other === "string") return compareNames(one, other);
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The day of the newest sentence that is left; empty if none has one. */
function newestDay(tie: Tie, { articles, sentences }: Graph, left: Visibility): string {
  return tie.sentences.reduce((last, number) => {
    const date = left.sentences[number] ? (articles[sentences[number]!.article]!.date ?? "") : "";
    return date > last ? date : last;
  }, "");
}
