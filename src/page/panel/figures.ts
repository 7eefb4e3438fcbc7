// Figures of names and ties in words, as the command line has them.

import { plural } from "../base/text.ts";
import { countArticles, type Entity, type Tie } from "../data/graph.ts";
import { type Reading, seen } from "./reading.ts";

export const KINDS = { person: "Person", place: "Place", organization: "Organization" } as const;

/** `3 articles (2 reports), 4 sentences`; where days are chosen, those of these days. */
export function countsOf(tie: Tie, reading: Reading): string {
  const sentences = seen(reading, tie.sentences);
  const all = sentences.length === tie.sentences.length;
  const articles = all ? tie.articles : countArticles(reading.graph, sentences);
  const reports = all && tie.reports < articles ? ` (${plural(tie.reports, "report")})` : "";
  return `${plural(articles, "article")}${reports}, ${plural(all ? tie.allSentences : sentences.length, "sentence")}`;
}

/** `3 mentions in 2 articles`, of what the filters leave. */
export function mentionsOf(entity: Entity, reading: Reading): string {
  const sentences = seen(reading, entity.sentences);
  const all = sentences.length === entity.sentences.length;
  const articles = all ? entity.articles : countArticles(reading.graph, sentences);
  const mentions = plural(all ? entity.mentions : reading.visibility.mentions[entity.number]!, "mention");
  return `${mentions} in ${plural(articles, "article")}`;
}

/** Whether a part of the graph has only some of the sentences that name an entity. */
export function lacksSentences({ number, mentions, sentences }: Entity, { graph }: Reading): boolean {
  const here = sentences.reduce(
    (sum, sentence) => sum + graph.sentences[sentence]!.marks.filter(({ entity }) => entity === number).length,
    0,
  );
  return here < mentions;
}

/** What a rank rests on, of the whole graph, which is said where days are chosen. */
export function explanation({ reports, chance, strength }: Tie, { state }: Reading): string {
  const when = state.since === null && state.until === null ? "" : "On all days: ";
  return `${when}${plural(reports, "report")} where chance would bring ${roughly(chance)}: strength ${strength.toFixed(2)}.`;
}

/** How figures were counted; where days are chosen, that they stay those of all. */
export function measured({ state }: Reading): string {
  return state.since === null && state.until === null ? MEASURED : `${MEASURED} ${ALL_DAYS}`;
}

const MEASURED =
  "Strength holds the reports that mention both (articles that repeat each other are one) against what chance would bring, " +
  "if mentions were strewn over all sentences.";
const ALL_DAYS =
  "It is that of all days, whichever are chosen here; `entities who-knows` with --since and --until weighs these alone.";

function roughly(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString("en", { maximumSignificantDigits: 2 });
}

/** The first and the last day of some sentences: `2020-08-09`, `2020-08-09 to 2020-10-26`; null without dates. */
export function daysOf(numbers: readonly number[], { graph }: Reading): string | null {
  const days = numbers
    .map((number) => graph.articles[graph.sentences[number]!.article]!.date)
    .filter((day) => day !== null);
  if (!days.length) return null;
  const [first, last] = days.reduce(
    ([low, high], day) => [day < low ? day : low, day > high ? day : high],
    [days[0]!, days[0]!],
  );
  return first === last ? first! : `${first} to ${last}`;
}
