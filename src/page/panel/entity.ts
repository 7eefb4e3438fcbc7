// A name that is selected: what is known of it, who is mentioned together with it, and its sentences.

import { element } from "../base/dom.ts";
import { fold } from "../base/letters.ts";
import { isolatedText, markedName, plural, shareOf, visibleText } from "../base/text.ts";
import { communityName } from "../data/communities.ts";
import type { Entity, Graph } from "../data/graph.ts";
import { daysOf, KINDS, lacksSentences, measured, mentionsOf } from "./figures.ts";
import { dotOf, heading, listedName, neighbor, sorting, sortTies } from "./names.ts";
import { note, quotations } from "./quotation.ts";
import { type Content, type Reading, seen } from "./reading.ts";

export function entityPanel(entity: Entity, reading: Reading): Content {
  const { visibility, state, lists } = reading;
  const ties = entity.ties.filter(({ number }) => visibility.ties[number]);
  const lacking = lacksSentences(entity, reading);
  const days = lacking ? null : daysOf(seen(reading, entity.sentences), reading);
  return [
    heading(markedName(entity, 200), dotOf(entity, state), reading),
    visibility.entities[entity.number] ? null : note("The filters hide this name in the picture."),
    element("p", {}, `${KINDS[entity.label]}, ${mentionsOf(entity, reading)}${days === null ? "" : `, ${days}`}.`),
    entity.tags.length ? element("p", {}, `Tags: ${entity.tags.map(visibleText).join(", ")}.`) : null,
    entity.note ? element("p", {}, `Note: ${visibleText(entity.note)}`) : null,
    ...spellings(entity),
    ...doubts(entity, reading),
    ...community(entity, reading),
    element("h3", {}, `Mentioned together with ${shareOf(ties.length, entity.ties.length, "name")}`),
    entity.allTies > entity.ties.length
      ? note(`This page is a part: in the whole graph there are ${plural(entity.allTies, "name")}.`)
      : null,
    ties.length ? note(measured(reading)) : null,
    ties.length > 1 ? sorting(reading) : null,
    ...lists.paged("ties", sortTies(ties, entity, reading), (tie) => neighbor(tie, entity, reading)),
    element("h3", {}, "Sentences"),
    lacking ? note("Only some of its sentences are here: select a tie to read all that name both.") : null,
    ...quotations(entity.sentences, [entity], reading),
  ];
}

/** How else it is written, and why these are one name. */
function spellings({ aliases, reasons }: Entity): Content {
  if (!aliases.length) return [];
  const written = element(
    "p",
    { class: "aliases" },
    `Also written ${aliases.map((alias) => isolatedText(visibleText(alias))).join(", ")}.`,
  );
  if (!reasons.length) return [written];
  const why = reasons.map(([spelling, says]) =>
    element("li", {}, element("b", { dir: "auto" }, visibleText(spelling)), `: ${visibleText(says)}`),
  );
  const summary = element("summary", {}, "Why these are one name");
  return [written, element("details", { class: "why" }, summary, element("ul", { role: "list" }, ...why))];
}

/** Who else is called so, and mentions that may be of this name but belong to nobody. */
function doubts(entity: Entity, reading: Reading): Content {
  const namesakes = namesakesOf(entity, reading.graph);
  const open = entity.open.map(([spelling, mentions, others]) => {
    const or = others.length ? `, or ${others.map((other) => isolatedText(visibleText(other))).join(", ")}` : "";
    const told = `“${isolatedText(visibleText(spelling))}” (${plural(mentions, "mention")}) could be this name${or}: it is nobody's here.`;
    return element("li", {}, told);
  });
  return [
    namesakes.length ? element("p", {}, "Others of this name:") : null,
    ...reading.lists.paged("namesakes", namesakes, (other) => listedName(other, mentionsOf(other, reading), reading)),
    open.length
      ? element("details", { class: "why" }, element("summary", {}, "Mentions that are left open"), list("open", open))
      : null,
  ];
}

function list(name: string, items: readonly HTMLElement[]): HTMLElement {
  return element("ul", { class: name, role: "list" }, ...items);
}

/** Entities that have the name as one of their spellings. */
function namesakesOf(entity: Entity, { entities }: Graph): Entity[] {
  const name = fold(entity.name);
  return entities.filter(
    (other) => other !== entity && [other.name, ...other.aliases].some((spelling) => fold(spelling) === name),
  );
}

function community({ community }: Entity, { leaders, select }: Reading): Content {
  const leading = leaders[community] ?? [];
  if (leading.length < 2) return [];
  const click = () => select({ kind: "community", community });
  return [
    element("p", {}, "In the community of ", element("button", { class: "link", click }, communityName(leading))),
  ];
}
