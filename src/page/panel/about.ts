// What the page says of itself: of what it was made, when and by what, and what is left open in it.

import { byId, element } from "../base/dom.ts";
import { plural, visibleText } from "../base/text.ts";
import type { About, Counted, Graph } from "../data/graph.ts";

/** What it was made of, in a sentence or two. */
export function madeOf({ name, articles, days, undated }: About): string {
  const between = days === null ? "" : days[0] === days[1] ? `, ${days[0]}` : `, ${days[0]} to ${days[1]}`;
  const without = undated ? ` (${undated.toLocaleString("en")} without a date)` : "";
  return `${visibleText(name)}: ${plural(articles, "article")}${between}${without}.`;
}

/** On paper, at the end: of what the page was made, when and by what. */
export function colophon({ about }: Graph): HTMLElement {
  return element("p", { class: "colophon" }, `${madeOf(about)} ${madeBy(about)}.`);
}

function madeBy({ made, version }: About): string {
  return `Made ${made === null ? "" : `on ${made} `}by entities ${visibleText(version)}`;
}

/** Fill the dialog that tells it; it is opened by the panel's button. */
export function fillAbout(graph: Graph): void {
  const { about } = graph;
  const dialog = byId("about", HTMLDialogElement);
  const close = element("button", { class: "close", "aria-label": "Close", click: () => dialog.close() }, "×");
  dialog.replaceChildren(
    element("header", {}, element("h2", {}, "About this page"), close),
    element("p", {}, madeOf(about)),
    element(
      "dl",
      {},
      ...row("This page", madeBy(about)),
      ...row("Read by", listed(about.models)),
      ...row(plural(about.sourcesInAll, "source"), about.sourcesInAll ? sources(about) : "No article names one."),
      ...row("It has", `${plural(graph.entities.length, "name")} and ${plural(graph.ties.length, "tie")}`),
      ...graph.part.flatMap(([criterion, names, of, ties, ofTies]) =>
        row(
          visibleText(criterion),
          `leaves ${names.toLocaleString("en")} of ${plural(of, "name")}, ${ties.toLocaleString("en")} of ${plural(ofTies, "tie")}`,
        ),
      ),
    ),
    element("h3", {}, "What it claims"),
    element(
      "p",
      {},
      "Two names are tied if one sentence mentions them together. What that means, only the sentence says. ",
      "Names are found and told apart by a program: it may be wrong, so each tie shows the sentences that it rests on.",
    ),
    element("h3", {}, "What is left open"),
    element(
      "p",
      {},
      `${plural(about.ambiguous, "mention")} could be of more than one name: they belong to nobody and make no ties.`,
    ),
    element("ul", { role: "list" }, ...about.ambiguousNames.map(openName)),
  );
}

function openName([spelling, label, mentions, candidates]: About["ambiguousNames"][number]): HTMLElement {
  const could = candidates.length ? `, could be ${candidates.map(visibleText).join(" or ")}` : "";
  return element(
    "li",
    {},
    element("b", {}, visibleText(spelling)),
    ` (${label}, ${plural(mentions, "mention")})${could}`,
  );
}

function row(term: string, told: string): HTMLElement[] {
  return [element("dt", {}, term), element("dd", {}, told)];
}

function sources({ sources, sourcesInAll }: About): string {
  const left = sourcesInAll - sources.length;
  return listed(sources) + (left ? ` and ${left.toLocaleString("en")} more` : "");
}

function listed(counted: readonly Counted[]): string {
  return counted.map(([name, articles]) => `${visibleText(name)} (${plural(articles, "article")})`).join(", ");
}
