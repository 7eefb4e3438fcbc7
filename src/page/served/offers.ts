// What the server finds for what is typed: names that aren't here, misspelled ones too, and sentences.

import { dot, element } from "../base/dom.ts";
import { plural, shortName, visibleText } from "../base/text.ts";
import { CHARACTERS, type Offer } from "../controls/search.ts";
import { find, type FoundName, type FoundSentence, Refusal } from "./asking.ts";
import type { Served } from "./served.ts";

const SENTENCES = 5;
const SELECTED = 8; // names of a sentence that are selected at once

export async function offersFor(typed: string, served: Served): Promise<Offer[]> {
  try {
    const { names, sentences, total } = await find(typed);
    const elsewhere = served.isWhole ? [] : sentences.filter(({ entities }) => entities.length).slice(0, SENTENCES);
    return [
      ...names.map((name) => ofName(name, served)),
      ...elsewhere.map((sentence) => ofSentence(sentence, total, served)),
    ];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ shown: [error.message], choose: () => undefined }];
  }
}

function ofName({ id, name, label, mentions, because }: FoundName, served: Served): Offer {
  const detail = [label, plural(mentions, "mention"), ...(because ? [because] : [])].join(", ");
  const shown = [dot(label, label), element("span", { class: "name" }, shortName(name)), element("small", {}, detail)];
  return { entity: id, shown, choose: () => void served.select([id]) };
}

function ofSentence({ article, date, text, entities }: FoundSentence, total: number, served: Served): Offer {
  const detail = `${date ?? "no date"}, ${visibleText(article)}; one of ${plural(total, "sentence")} with these words`;
  const shown = [
    element("span", { class: "name sentence" }, `“${shortName(text, CHARACTERS)}”`),
    element("small", {}, detail),
  ];
  return { shown, choose: () => void served.select(entities.slice(0, SELECTED)) };
}
