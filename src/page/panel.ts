// The side panel: who or what is selected, and the sentences that it rests on.

import { element } from "./dom.ts";
import { type Entity, type Graph, otherEnd, type Sentence, type Tie } from "./graph.ts";
import type { Selection, State } from "./state.ts";
import { plural, shortName, visibleText } from "./text.ts";
import type { Visibility } from "./visibility.ts";

const SHOWN = 20; // of a list, before the rest is asked for
const KINDS = { person: "Person", place: "Place", organization: "Organization" } as const;

type Content = (Node | null)[];

export class Panel {
  readonly #root: HTMLElement;
  readonly #graph: Graph;
  readonly #select: (selection: Selection) => void;

  constructor(root: HTMLElement, graph: Graph, select: (selection: Selection) => void) {
    this.#root = root;
    this.#graph = graph;
    this.#select = select;
  }

  show({ selection }: State, visibility: Visibility): void {
    const content = this.#content(selection, visibility);
    this.#root.replaceChildren(...content.filter((child) => child !== null));
    this.#root.scrollTop = 0;
  }

  #content(selection: Selection, visibility: Visibility): Content {
    if (selection === null) return this.#overview(visibility);
    if (selection.kind === "entity") return this.#entity(selection.entity, visibility);
    return this.#tie(selection.tie, visibility);
  }

  #overview(visibility: Visibility): Content {
    const famous = this.#graph.entities
      .filter(({ number }) => visibility.entities[number])
      .sort((one, other) => other.mentions - one.mentions || one.number - other.number);
    return [
      element("h2", { tabindex: -1 }, "Most mentioned"),
      element(
        "p",
        {},
        "A tie joins two names that one sentence mentions together; it claims no more. Choose a name or a tie to read the sentences.",
      ),
      famous.length ? null : element("p", { class: "note" }, "The filters leave no name."),
      ...paged(famous, (entity) => this.#entityButton(entity, plural(entity.mentions, "mention"))),
    ];
  }

  #entity(entity: Entity, visibility: Visibility): Content {
    const ties = entity.ties.filter(({ number }) => visibility.ties[number]);
    const aliases = entity.aliases.map(visibleText);
    return [
      this.#heading(entity.label, shortName(entity.name, 200)),
      hiddenNote(visibility.entities[entity.number]!, "name"),
      element(
        "p",
        {},
        `${KINDS[entity.label]}, ${plural(entity.mentions, "mention")} in ${plural(entity.articles, "article")}.`,
      ),
      aliases.length ? element("p", { class: "aliases" }, `Also written ${aliases.join(", ")}.`) : null,
      element("h3", {}, `Mentioned together with ${countShown(ties.length, entity.ties.length)}`),
      ...paged(ties, (tie) => this.#tieButton(tie, otherEnd(tie, entity))),
      element("h3", {}, "Sentences"),
      ...this.#quotations(entity.sentences, [entity], visibility),
    ];
  }

  #tie(tie: Tie, visibility: Visibility): Content {
    const ends = [tie.source, tie.target].sort((one, other) => other.mentions - one.mentions);
    const reports = tie.reports < tie.articles ? ` (${plural(tie.reports, "independent report")})` : "";
    return [
      this.#heading("tie", "Mentioned together"),
      hiddenNote(visibility.ties[tie.number]!, "tie"),
      element("ul", {}, ...ends.map((end) => this.#entityButton(end, KINDS[end.label]))),
      element(
        "p",
        {},
        `In ${plural(tie.sentences.length, "sentence")} of ${plural(tie.articles, "article")}${reports}. Read them before you say what connects the two.`,
      ),
      ...this.#quotations(tie.sentences, ends, visibility),
    ];
  }

  #heading(kind: string, text: string): HTMLElement {
    const close = element("button", { class: "close", "aria-label": "Close", click: () => this.#select(null) }, "×");
    return element(
      "header",
      { class: kind },
      element("span", { class: "dot" }),
      element("h2", { tabindex: -1 }, text),
      close,
    );
  }

  #entityButton(entity: Entity, detail: string): HTMLElement {
    return listed(entity, detail, () => this.#select({ kind: "entity", entity }));
  }

  #tieButton(tie: Tie, other: Entity): HTMLElement {
    const detail = `${plural(tie.articles, "article")}, ${plural(tie.sentences.length, "sentence")}`;
    return listed(other, detail, () => this.#select({ kind: "tie", tie }));
  }

  /** Sentences, newest first, those without a date last. */
  #quotations(numbers: readonly number[], named: readonly Entity[], visibility: Visibility): Content {
    const { articles, sentences } = this.#graph;
    const date = (number: number) => articles[sentences[number]!.article]!.date ?? "";
    const shown = numbers
      .filter((number) => visibility.sentences[number])
      .sort((one, other) => (date(other) > date(one) ? 1 : date(other) < date(one) ? -1 : one - other));
    const left = numbers.length - shown.length;
    return [
      left ? element("p", { class: "note" }, `${plural(left, "sentence")} outside the chosen days not shown.`) : null,
      ...paged(shown, (number) => this.#quotation(sentences[number]!, named)),
    ];
  }

  #quotation(sentence: Sentence, named: readonly Entity[]): HTMLElement {
    const { path, title, date } = this.#graph.articles[sentence.article]!;
    const where = `${visibleText(path)}, ${date ?? "no date"}, characters ${sentence.start}–${sentence.end}`;
    return element(
      "li",
      { class: "quotation" },
      element("blockquote", { dir: "auto" }, ...marked(sentence, named)),
      title === null ? null : element("cite", { dir: "auto" }, visibleText(title)),
      element("small", {}, where),
    );
  }
}

/** A sentence's text, the names of some entities marked. */
function marked(sentence: Sentence, named: readonly Entity[]): (Node | string)[] {
  const characters = [...sentence.text];
  const cut = (start: number, end: number) => visibleText(characters.slice(start, end).join(""));
  const pieces: (Node | string)[] = [];
  let at = 0;
  for (const { entity, start, end } of sentence.marks) {
    const which = named.find(({ number }) => number === entity);
    if (which === undefined) continue;
    pieces.push(cut(at, start), element("mark", { class: which.label }, cut(start, end)));
    at = end;
  }
  return [...pieces, cut(at, characters.length)];
}

function listed(entity: Entity, detail: string, click: () => void): HTMLElement {
  const name = element("span", { class: "name" }, shortName(entity.name, 80));
  const button = element("button", { click }, element("span", { class: "dot" }), name, element("small", {}, detail));
  return element("li", { class: `listed ${entity.label}` }, button);
}

/** A list of the first few, and a button for the next. */
function paged<Item>(items: readonly Item[], render: (item: Item) => HTMLElement): Node[] {
  const list = element("ul");
  const more = element("button", { class: "more", click: () => add() });
  const add = () => {
    const from = list.childElementCount;
    list.append(...items.slice(from, from + SHOWN).map(render));
    const left = items.length - list.childElementCount;
    more.hidden = left === 0;
    more.textContent = `Show more (${left.toLocaleString("en")} left)`;
  };
  add();
  return items.length ? [list, more] : [];
}

/** `3 names`, or `3 of 5 names` where filters hide some. */
function countShown(shown: number, all: number): string {
  return shown < all ? `${shown.toLocaleString("en")} of ${plural(all, "name")}` : plural(all, "name");
}

function hiddenNote(visible: boolean, thing: string): HTMLElement | null {
  return visible ? null : element("p", { class: "note" }, `The filters hide this ${thing} in the picture.`);
}
