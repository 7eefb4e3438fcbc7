// Sentences that were searched for, each with the names in it.

import { element } from "../base/dom.ts";
import { plural, shortName, visibleText } from "../base/text.ts";
import { findSentences, namedIn } from "../data/finding.ts";
import { selectionOf } from "../state/state.ts";
import { dotOf, heading } from "./names.ts";
import { quotation, sentenceList } from "./quotation.ts";
import { type Content, type Reading, seen } from "./reading.ts";

export function wordsPanel(words: string, reading: Reading): Content {
  const found = findSentences(reading.graph, words);
  const shown = seen(reading, found);
  return [
    heading(`“${visibleText(words.trim())}”`, null, reading),
    element("p", {}, `${plural(shown.length, "sentence")} with names, and with words that begin so.`),
    ...sentenceList(found, reading, (number) => foundSentence(number, reading)),
  ];
}

function foundSentence(number: number, reading: Reading): HTMLElement {
  const named = namedIn(reading.graph, number);
  const names = named.map((entity) => {
    const click = () => reading.select(selectionOf([entity]));
    return element("button", { class: "link", click }, dotOf(entity, reading.state), ` ${shortName(entity.name)}`);
  });
  return element(
    "li",
    { class: "quotation" },
    ...quotation(number, named, reading),
    element("div", { class: "actions" }, ...names),
  );
}
