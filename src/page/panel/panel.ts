// The side panel: who or what is selected, and the sentences that it rests on.

import { dot, element } from "../base/dom.ts";
import { countArticles, type Entity, type Graph, otherEnd, type Sentence, type Tie } from "../data/graph.ts";
import { colorName } from "../drawing/legend.ts";
import { endsOf, type Selection, type State } from "../state/state.ts";
import { markedName, plural, visibleText } from "../base/text.ts";
import type { Visibility } from "../state/visibility.ts";

const SHOWN = 20; // of a list, before the rest is asked for
const KINDS = { person: "Person", place: "Place", organization: "Organization" } as const;
const CLAIM = "A tie joins two names that one sentence mentions together; it claims no more.";

type Content = (Node | null)[];

/** Figures count what the filters leave: what can be read here. */
export class Panel {
  readonly #root: HTMLElement;
  readonly #graph: Graph;
  readonly #select: (selection: Selection) => void;
  readonly #expanded = new Map<string, number>(); // how much of each list is shown
  #state: State;
  #visibility: Visibility;

  constructor(root: HTMLElement, graph: Graph, select: (selection: Selection) => void, state: State, seen: Visibility) {
    this.#root = root;
    this.#graph = graph;
    this.#select = select;
    this.#state = state;
    this.#visibility = seen;
  }

  show(state: State, visibility: Visibility): void {
    const moved = state.selection !== this.#state.selection;
    const [focused, top] = [this.#root.contains(document.activeElement), this.#root.scrollTop];
    if (moved) this.#expanded.clear();
    this.#state = state;
    this.#visibility = visibility;
    this.#root.replaceChildren(...this.#content().filter((child) => child !== null));
    this.#root.scrollTop = moved ? 0 : top;
    if (focused) this.focus();
  }

  /** Move the focus to the heading. */
  focus(): void {
    this.#root.querySelector("h2")?.focus({ preventScroll: true });
  }

  #content(): Content {
    const { selection } = this.#state;
    if (selection === null) return this.#overview();
    if (selection.kind === "tie") return this.#tie(selection.tie);
    const [entity] = endsOf(selection);
    return entity === undefined ? this.#overview() : this.#entity(entity);
  }

  #overview(): Content {
    const { entities, mentions } = this.#visibility;
    const famous = this.#graph.entities
      .filter(({ number }) => entities[number])
      .sort((one, other) => mentions[other.number]! - mentions[one.number]! || one.number - other.number);
    const part = this.#graph.part.map(
      ([criterion, left, of]) => `${criterion} (${left.toLocaleString("en")} of ${plural(of, "name")})`,
    );
    return [
      element("h2", { tabindex: -1 }, "Most mentioned"),
      element("p", {}, `${CLAIM} Choose a name or a tie to read the sentences.`),
      part.length ? note(`Part of a larger graph, chosen by ${part.join(", then ")}.`) : null,
      famous.length ? null : note("The filters leave no name."),
      ...this.#paged("famous", famous, (entity) => this.#name(entity, plural(mentions[entity.number]!, "mention"))),
    ];
  }

  #entity(entity: Entity): Content {
    const ties = entity.ties.filter(({ number }) => this.#visibility.ties[number]);
    const aliases = entity.aliases.map(visibleText);
    const mentions = plural(this.#visibility.mentions[entity.number]!, "mention");
    const articles = plural(countArticles(this.#graph, this.#seen(entity.sentences)), "article");
    return [
      this.#heading(markedName(entity, 200), colorName(entity, this.#state.colorBy)),
      this.#visibility.entities[entity.number] ? null : note("The filters hide this name in the picture."),
      element("p", {}, `${KINDS[entity.label]}, ${mentions} in ${articles}.`),
      aliases.length ? element("p", { class: "aliases" }, `Also written ${aliases.join(", ")}.`) : null,
      element("h3", {}, `Mentioned together with ${countShown(ties.length, entity.ties.length)}`),
      ties.length ? note("Strongest first: in more articles than chance brings.") : null,
      ...this.#paged("ties", ties, (tie) => this.#other(tie, otherEnd(tie, entity))),
      element("h3", {}, "Sentences"),
      ...this.#quotations(entity.sentences, [entity]),
    ];
  }

  #tie(tie: Tie): Content {
    const ends = [tie.source, tie.target].sort((one, other) => other.sentences.length - one.sentences.length);
    const seen = this.#seen(tie.sentences);
    const articles = countArticles(this.#graph, seen);
    const repeated = seen.length === tie.sentences.length && tie.reports < articles;
    const reports = repeated ? ` (${plural(tie.reports, "report")}, counting those that repeat each other once)` : "";
    const counted = `In ${plural(seen.length, "sentence")} of ${plural(articles, "article")}${reports}.`;
    return [
      this.#heading("Mentioned together", "chosen"),
      this.#visibility.ties[tie.number] ? null : note("The filters hide this tie in the picture."),
      element("ul", {}, ...ends.map((end) => this.#name(end, KINDS[end.label]))),
      element("p", {}, `${counted} Read them before you say what connects the two.`),
      ...this.#quotations(tie.sentences, ends),
    ];
  }

  #heading(text: string, color: string): HTMLElement {
    const close = element("button", { class: "close", "aria-label": "Close", click: () => this.#select(null) }, "×");
    return element("header", {}, dot(color), element("h2", { tabindex: -1 }, text), close);
  }

  #name(entity: Entity, detail: string): HTMLElement {
    return this.#listed(entity, detail, { kind: "entities", entities: [entity] });
  }

  #other(tie: Tie, other: Entity): HTMLElement {
    const seen = this.#seen(tie.sentences);
    const articles = plural(countArticles(this.#graph, seen), "article");
    return this.#listed(other, `${articles}, ${plural(seen.length, "sentence")}`, { kind: "tie", tie });
  }

  #listed(entity: Entity, detail: string, selection: Selection): HTMLElement {
    const name = element("span", { class: "name" }, markedName(entity, 80));
    const color = dot(colorName(entity, this.#state.colorBy));
    const click = () => this.#select(selection);
    return element("li", { class: "listed" }, element("button", { click }, color, name, element("small", {}, detail)));
  }

  #seen(sentences: readonly number[]): number[] {
    return sentences.filter((number) => this.#visibility.sentences[number]);
  }

  /** Sentences, newest first, those without a date last. */
  #quotations(numbers: readonly number[], named: readonly Entity[]): Content {
    const { articles, sentences } = this.#graph;
    const date = (number: number) => articles[sentences[number]!.article]!.date ?? "";
    const seen = this.#seen(numbers).sort((one, other) => {
      if (date(one) === date(other)) return one - other;
      return date(other) > date(one) ? 1 : -1;
    });
    const left = numbers.length - seen.length;
    return [
      left ? note(`${plural(left, "sentence")} outside the chosen days not shown.`) : null,
      ...this.#paged("sentences", seen, (number) => this.#quotation(sentences[number]!, named)),
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

  /** A list of the first few, and a button for the next. */
  #paged<Item>(name: string, items: readonly Item[], render: (item: Item) => HTMLElement): Node[] {
    if (!items.length) return [];
    const list = element("ul");
    const more = element("button", { class: "more", click: () => add(SHOWN) });
    const add = (number: number) => {
      const from = list.childElementCount;
      list.append(...items.slice(from, from + number).map(render));
      this.#expanded.set(name, list.childElementCount);
      const left = items.length - list.childElementCount;
      more.hidden = left === 0;
      more.textContent = `Show more (${left.toLocaleString("en")} left)`;
    };
    add(Math.max(SHOWN, this.#expanded.get(name) ?? 0));
    return [list, more];
  }
}

/** A sentence's text, the names of some entities marked. */
function marked(sentence: Sentence, named: readonly Entity[]): (Node | string)[] {
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

function note(text: string): HTMLElement {
  return element("p", { class: "note" }, text);
}

/** `3 names`, or `3 of 5 names` where filters hide some. */
function countShown(shown: number, all: number): string {
  return shown < all ? `${shown.toLocaleString("en")} of ${plural(all, "name")}` : plural(all, "name");
}
