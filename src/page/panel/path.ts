// A path that is selected: a chain of ties, a sentence for each step.

import { element } from "../base/dom.ts";
import { shortName } from "../base/text.ts";
import { MOST_LINKS } from "../data/chains.ts";
import { type Entity, tieBetween } from "../data/graph.ts";
import { heading, listedName, listedTie } from "./names.ts";
import { note } from "./quotation.ts";
import type { Content, Reading } from "./reading.ts";

export function pathPanel(from: Entity, to: Entity, reading: Reading): Content {
  const { chain } = reading;
  const steps = chain.slice(1).map((entity, place) => {
    const from = chain[place]!;
    return { from, tie: tieBetween(from, entity)! };
  });
  return [
    heading(`From ${shortName(from.name)} to ${shortName(to.name)}`, null, reading),
    chain.length
      ? null
      : note(`No chain of at most ${MOST_LINKS} ties, of those that are shown, leads from one to the other.`),
    chain.length
      ? note("The strongest short chain: names that are tied to many, places and organizations make it weaker.")
      : null,
    element(
      "ol",
      { class: "chain" },
      ...(chain.length ? chain : [from, to]).map((entity) => listedName(entity, "", reading)),
    ),
    steps.length ? element("h3", {}, "A sentence for each step") : null,
    ...reading.lists.paged("steps", steps, (step) => listedTie(step.tie, reading, step.from), { ordered: true }),
    chain.length > 2 ? note("That each is mentioned with the next says nothing about the two ends.") : null,
  ];
}
