// What the map shows, in words: a heading, and a list of the places for those who don't see or point.

import { element } from "../base/dom.ts";
import { markedName, plural, shortName } from "../base/text.ts";
import { communityName, leadersOf } from "../data/communities.ts";
import type { Entity, Graph } from "../data/graph.ts";
import { endsOf, type Selection } from "../state/state.ts";
import { type Marks, MOST_MARKS, type PlaceMark } from "./marks.ts";

/** Of which places, by what. */
export function heading(selection: Selection, graph: Graph): string {
  switch (selection?.kind) {
    case undefined:
      return "Places by mentions";
    case "community":
      return `Places in the community of ${communityName(leadersOf(graph)[selection.community] ?? [])}`;
    case "words":
      return `Places in sentences with “${shortName(selection.words)}”`;
    default:
      return `Places mentioned together with ${endsOf(selection)
        .map(({ name }) => shortName(name))
        .join(" or ")}`;
  }
}

/** How many of all places are shown. */
export function counted({ marks, left, pointless }: Marks): string {
  const bright = marks.filter(({ faint }) => !faint).length;
  return `${bright.toLocaleString("en")} of ${plural(bright + left + pointless, "place")}`;
}

/** Which place it is, how often it counts, what it is and why it is there. */
export function says(mark: PlaceMark, marks: Marks): string {
  const { entity } = mark;
  return `${markedName(entity)}: ${countOf(mark, marks)}. ${entity.at?.[2]}; ${entity.at?.[3]}`;
}

function countOf({ count, chosen }: PlaceMark, { unit }: Marks): string {
  return plural(count, chosen ? "mention" : unit);
}

/** The places that aren't faint, each of which can be chosen, and how many aren't here. */
export function listOf(found: Marks, choose: (entity: Entity) => void): HTMLElement[] {
  const { marks, left, pointless } = found;
  const missing = [
    pointless ? `${plural(pointless, "more place")} not on the map: nothing says for sure where.` : "",
    left ? `The ${MOST_MARKS} most mentioned are shown, ${left.toLocaleString("en")} left out.` : "",
  ];
  const rows = marks.filter(({ faint }) => !faint).map((mark) => row(mark, found, choose));
  return [
    ...missing.filter(Boolean).map((text) => element("p", { class: "note" }, text)),
    element("ol", { class: "listed" }, ...rows),
  ];
}

function row(mark: PlaceMark, found: Marks, choose: (entity: Entity) => void): HTMLElement {
  const { entity, chosen } = mark;
  const name = element("span", { class: "name" }, markedName(entity));
  const properties = { title: says(mark, found), "aria-pressed": String(chosen), click: () => choose(entity) };
  return element("li", {}, element("button", properties, name, element("small", {}, countOf(mark, found))));
}
