// What the server finds for what is typed: names that aren't here, misspelled ones too, and sentences.

import { plural, shortName, visibleText } from "../base/text.ts";
import type { Offer } from "../controls/search.ts";
import { find, type FoundName, type FoundSentence, Refusal } from "./asking.ts";
import type { Served } from "./served.ts";

const SENTENCES = 5;
const LONGEST = 160; // characters of a sentence that is offered

export async function offersFor(typed: string, served: Served): Promise<Offer[]> {
  try {
    const { names, sentences, total } = await find(typed);
    const named = sentences.filter(({ entities }) => entities.length).slice(0, SENTENCES);
    return [
      ...names.map((name) => ofName(name, served)),
      ...named.map((sentence, place) => ofSentence(sentence, place, total, served)),
    ];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ key: "refused", text: error.message, detail: "", take: () => undefined }];
  }
}

function ofName({ id, name, label, mentions, because }: FoundName, served: Served): Offer {
  const detail = [label, plural(mentions, "mention"), ...(because ? [because] : [])].join(", ");
  return { key: id, text: shortName(name), detail, take: () => void served.select([id]) };
}

function ofSentence(
  { article, date, text, entities }: FoundSentence,
  place: number,
  total: number,
  served: Served,
): Offer {
  const detail = `${date ?? "no date"}, ${visibleText(article)}; one of ${plural(total, "sentence")} with these words`;
  const take = () => void served.select(entities.slice(0, 8));
  return { key: `sentence ${place}`, text: shortName(text, LONGEST), detail, take };
}
