// A tie that is selected, or several names: what they have in common, and the sentences that show it.

import { dot, element } from "../base/dom.ts";
import { plural } from "../base/text.ts";
import { type Entity, type Tie, tieBetween } from "../data/graph.ts";
import { commonNeighbors } from "../data/neighbors.ts";
import { countsOf, daysOf, explanation, measured, mentionsOf } from "./figures.ts";
import { heading, listedName, listedTie } from "./names.ts";
import { note, quotations } from "./quotation.ts";
import { type Content, type Reading, seen } from "./reading.ts";

export function tiePanel(tie: Tie, reading: Reading): Content {
  const ends = [tie.source, tie.target].sort((one, other) => other.sentences.length - one.sentences.length);
  const lacking = tie.sentences.length < tie.allSentences;
  const days = lacking ? null : daysOf(seen(reading, tie.sentences), reading);
  return [
    heading("Mentioned together", dot("chosen"), reading),
    reading.visibility.ties[tie.number] ? null : note("The filters hide this tie in the picture."),
    element("ul", { role: "list" }, ...ends.map((end) => listedName(end, "", reading))),
    element("p", {}, `${countsOf(tie, reading)}${days === null ? "" : `, ${days}`}.`),
    note("Read them before you say what connects the two."),
    element("p", {}, explanation(tie, reading)),
    note(measured(reading)),
    element("h3", {}, "Sentences"),
    lacking ? note(`${tie.sentences.length} of ${plural(tie.allSentences, "sentence")} are here.`) : null,
    ...quotations(tie.sentences, ends, reading),
  ];
}

/** Each of them, the ties among them, who is tied to all of them, and the sentences that name them all. */
export function severalPanel(entities: readonly Entity[], reading: Reading): Content {
  const { lists, visibility } = reading;
  const ties = tiesAmong(entities).filter(({ number }) => visibility.ties[number]);
  const common = commonNeighbors(entities, visibility.ties);
  const [first, ...others] = entities;
  const shared = first!.sentences.filter((number) => others.every(({ sentences }) => sentences.includes(number)));
  return [
    heading(plural(entities.length, "name"), null, reading),
    ...lists.paged("selected", entities, (entity) => listedName(entity, mentionsOf(entity, reading), reading)),
    element(
      "h3",
      {},
      ties.length ? `Ties among them: ${ties.length.toLocaleString("en")}` : "No two are mentioned together",
    ),
    ...lists.paged("ties", ties, (tie) => listedTie(tie, reading)),
    element("h3", {}, `Mentioned together with each of them: ${plural(common.length, "name")}`),
    ...lists.paged("common", common, (entity) => listedName(entity, mentionsOf(entity, reading), reading)),
    shared.length ? element("h3", {}, "Sentences that name all of them") : null,
    ...(shared.length ? quotations(shared, entities, reading) : []),
  ];
}

function tiesAmong(entities: readonly Entity[]): Tie[] {
  const pairs = entities.flatMap((one, place) => entities.slice(place + 1).map((other) => tieBetween(one, other)));
  return pairs.filter((tie) => tie !== undefined).sort((one, other) => one.number - other.number);
}
