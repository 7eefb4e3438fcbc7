// A sentence, where it stood, what stands around it, and a button that copies it with its source.

import { copyText } from "../base/copy.ts";
import { element } from "../base/dom.ts";
import { plural, visibleText } from "../base/text.ts";
import { citation, webAddress } from "../data/citation.ts";
import type { Article, Entity, Graph, Sentence } from "../data/graph.ts";
import { type Content, type Reading, seen } from "./reading.ts";

/** Sentences, newest first, those without a date last. */
export function quotations(numbers: readonly number[], named: readonly Entity[], reading: Reading): Content {
  const listed = (number: number) => element("li", { class: "quotation" }, ...quotation(number, named, reading));
  return sentenceList(numbers, reading, listed);
}

/** The same, each as it is rendered; of those that the filters hide, how many. */
export function sentenceList(
  numbers: readonly number[],
  reading: Reading,
  render: (number: number) => HTMLElement,
): Content {
  const shown = newestFirst(seen(reading, numbers), reading.graph);
  const left = numbers.length - shown.length;
  return [
    left ? note(`${plural(left, "sentence")} outside the chosen days not shown.`) : null,
    ...reading.lists.paged("sentences", shown, render),
  ];
}

function newestFirst(numbers: readonly number[], { articles, sentences }: Graph): number[] {
  const date = (number: number) => articles[sentences[number]!.article]!.date ?? "";
  return [...numbers].sort((one, other) => {
    if (date(one) === date(other)) return one - other;
    return date(other) > date(one) ? 1 : -1;
  });
}

/** The parts of one quotation, in which some names are marked; `more` stands beside its buttons. */
export function quotation(
  number: number,
  named: readonly Entity[],
  { graph }: Reading,
  ...more: HTMLElement[]
): HTMLElement[] {
  const sentence = graph.sentences[number]!;
  const article = graph.articles[sentence.article]!;
  const quoted = element("blockquote", { dir: "auto", "data-sentence": number }, ...marked(sentence, named));
  return [quoted, source(article, sentence), actions(number, quoted, named, graph, more)];
}

/** A sentence's text, the names of some entities marked. */
export function marked(sentence: Sentence, named: readonly Entity[]): (Node | string)[] {
  const characters = [...sentence.text];
  const cut = (start: number, end: number) => visibleText(characters.slice(start, end).join(""));
  const pieces: (Node | string)[] = [];
  let at = 0;
  for (const { entity, start, end } of sentence.marks) {
    if (!named.some(({ number }) => number === entity)) continue;
    pieces.push(cut(at, start), element("mark", {}, cut(start, end)));
    at = end;
  }
  return [...pieces, cut(at, characters.length)];
}

function source({ path, title, date, source, url }: Article, { start, end }: Sentence): HTMLElement {
  const address = webAddress(url);
  const cited = visibleText(title ?? path);
  const link = address && element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, cited);
  const known = [source, date ?? "no date", title === null ? null : path].filter((part) => part !== null);
  const where = `${visibleText(known.join(", "))}, characters ${start}–${end}`;
  return element(
    "p",
    { class: "source" },
    element("cite", { dir: "auto" }, link ?? cited),
    ", ",
    element("small", {}, where),
  );
}

function actions(
  number: number,
  quoted: HTMLElement,
  named: readonly Entity[],
  graph: Graph,
  more: readonly HTMLElement[],
): HTMLElement {
  const sentence = graph.sentences[number]!;
  const said = element("span", { role: "status" });
  const row = element("div", { class: "actions" });
  const around = [number - 1, number + 1].map((beside) => besideOf(graph, sentence, beside));
  if (around.some((beside) => beside !== null)) row.append(contextButton(quoted, around, named));
  const text = citation(sentence, graph.articles[sentence.article]!, named);
  const copy = async () => {
    const copied = await copyText(text, row);
    said.textContent = copied ? "Copied." : "This browser lets the page copy nothing: select it and press Ctrl+C.";
    if (!copied) row.after(byHand(text));
  };
  row.append(element("button", { click: () => void copy() }, "Copy with citation"), ...more, said);
  return row;
}

/** The sentence of this number if it is in the same article. */
function besideOf(graph: Graph, sentence: Sentence, number: number): Sentence | null {
  const beside = graph.sentences[number];
  return beside?.article === sentence.article ? beside : null;
}

function contextButton(
  quoted: HTMLElement,
  around: readonly (Sentence | null)[],
  named: readonly Entity[],
): HTMLElement {
  const [before, after] = around.map(
    (beside) => beside && element("span", { class: "context" }, ...marked(beside, named)),
  );
  const button = element("button", { "aria-expanded": "false" }, "Context");
  button.addEventListener("click", () => {
    const shown = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(shown));
    if (shown) {
      if (before) quoted.prepend(before, " ");
      if (after) quoted.append(" ", after);
    } else {
      for (const text of [before?.nextSibling, after?.previousSibling, before, after]) text?.remove();
    }
  });
  return button;
}

function byHand(text: string): HTMLElement {
  const field = element("textarea", { "aria-label": "To copy", readonly: true, rows: 5 });
  field.value = text;
  queueMicrotask(() => field.select());
  return field;
}

export function note(text: string): HTMLElement {
  return element("p", { class: "note" }, text);
}
