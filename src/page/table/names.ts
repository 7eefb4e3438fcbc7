// The table of names beside the picture: sorted and narrowed here; ticked rows are the selection.

import { dot, element } from "../base/dom.ts";
import { save } from "../base/download.ts";
import { markedName, plural } from "../base/text.ts";
import type { Entity, Graph } from "../data/graph.ts";
import { colorName } from "../drawing/legend.ts";
import { type ColumnName, COLUMNS, endsOf, type Selection, selectionOf, type State } from "../state/state.ts";
import type { Visibility } from "../state/visibility.ts";
import { toCsv } from "./csv.ts";
import { partOf } from "./part.ts";
import { arrange, type Row, rowsOf } from "./rows.ts";
import { TABLES } from "./tables.ts";

const PAGE = 100; // rows that are there at once
const HEADINGS: Record<ColumnName, string> = {
  name: "Name",
  kind: "Kind",
  mentions: "Mentions",
  articles: "Articles",
  ties: "Ties",
};

interface Shown {
  readonly state: State;
  readonly visibility: Visibility;
  readonly chain: readonly Entity[];
}

export class NamesTable {
  readonly #graph: Graph;
  readonly #select: (selection: Selection) => void;
  readonly #choose: (change: Partial<State>) => void;
  readonly #typed = element("input", {
    type: "search",
    dir: "auto",
    id: "narrow",
    autocomplete: "off",
    spellcheck: "false",
  });
  readonly #counted = element("p", { role: "status", id: "rows-shown" });
  readonly #headings = new Map<ColumnName, HTMLElement>();
  readonly #body = element("tbody");
  readonly #earlier = element("button", { click: () => this.#turn(-1) }, "Earlier");
  readonly #later = element("button", { click: () => this.#turn(1) }, "Later");
  #shown: Shown | null = null;
  #rows: { visibility: Visibility; rows: readonly Row[] } | null = null; // kept while the filters stay
  #page = 0;

  constructor(
    root: HTMLElement,
    graph: Graph,
    select: (selection: Selection) => void,
    choose: (change: Partial<State>) => void,
  ) {
    this.#graph = graph;
    this.#select = select;
    this.#choose = choose;
    this.#typed.addEventListener("input", () => choose({ rowsWith: this.#typed.value }));
    const head = element("tr", {}, element("th", { scope: "col" }, element("span", { class: "unseen" }, "Selected")));
    for (const column of COLUMNS) {
      const sort = element("button", { click: () => this.#sortBy(column) }, HEADINGS[column]);
      const heading = element("th", { scope: "col", class: column }, sort);
      this.#headings.set(column, heading);
      head.append(heading);
    }
    root.replaceChildren(
      element("p", {}, element("label", { for: "narrow" }, "Names with "), this.#typed),
      this.#counted,
      element("div", { class: "scrolled" }, element("table", {}, element("thead", {}, head), this.#body)),
      element("p", { class: "pages" }, this.#earlier, this.#later),
      this.#saving(),
    );
  }

  show(state: State, visibility: Visibility, chain: readonly Entity[]): void {
    const before = this.#shown?.state;
    if (before !== undefined && !isSameOrder(before, state)) this.#page = 0;
    this.#shown = { state, visibility, chain };
    if (this.#typed.value !== state.rowsWith) this.#typed.value = state.rowsWith;
    if (state.side === "names") this.#render();
  }

  #sortBy(by: ColumnName): void {
    const { rowsBy, rowsFalling } = this.#shown!.state;
    const falling = by === rowsBy ? !rowsFalling : by !== "name" && by !== "kind";
    this.#choose({ rowsBy: by, rowsFalling: falling });
  }

  #turn(pages: number): void {
    this.#page += pages;
    this.#render();
    this.#body.closest(".scrolled")?.scrollTo(0, 0);
  }

  #render(): void {
    if (this.#shown === null) return;
    const { state, visibility } = this.#shown;
    if (this.#rows?.visibility !== visibility) this.#rows = { visibility, rows: rowsOf(this.#graph, visibility) };
    const rows = arrange(this.#rows.rows, state);
    this.#page = Math.max(0, Math.min(this.#page, Math.ceil(rows.length / PAGE) - 1));
    const from = this.#page * PAGE;
    const page = rows.slice(from, from + PAGE);
    const ticked = new Set(endsOf(state.selection));
    const focused = this.#body.contains(document.activeElement) ? document.activeElement!.id : "";
    this.#body.replaceChildren(...page.map((row) => this.#row(row, ticked.has(row.entity), state)));
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    for (const [column, heading] of this.#headings) {
      const sorted = column !== state.rowsBy ? "none" : state.rowsFalling ? "descending" : "ascending";
      heading.setAttribute("aria-sort", sorted);
    }
    this.#earlier.hidden = this.#later.hidden = rows.length <= PAGE;
    this.#earlier.disabled = this.#page === 0;
    this.#later.disabled = from + PAGE >= rows.length;
    const which = rows.length > PAGE ? `${from + 1} to ${from + page.length} of ` : "";
    this.#counted.textContent = which + plural(rows.length, "name") + (ticked.size ? `, ${ticked.size} selected` : "");
  }

  #row({ entity, mentions, articles, ties }: Row, ticked: boolean, { colorBy }: State): HTMLElement {
    const [tick, name] = [`tick-${entity.number}`, `name-${entity.number}`];
    const box = element("input", { type: "checkbox", id: tick, checked: ticked, "aria-labelledby": name });
    box.addEventListener("change", () => this.#tick(entity, box.checked));
    const shown = element(
      "label",
      { for: tick, id: name },
      dot(colorName(entity, colorBy), entity.label),
      markedName(entity, 80),
    );
    const numbers = [mentions, articles, ties].map((number) =>
      element("td", { class: "number" }, number.toLocaleString("en")),
    );
    return element(
      "tr",
      {},
      element("td", {}, box),
      element("th", { scope: "row" }, shown),
      element("td", {}, entity.label),
      ...numbers,
    );
  }

  #tick(entity: Entity, ticked: boolean): void {
    const { selection } = this.#shown!.state;
    const chosen = selection?.kind === "entities" ? selection.entities : [];
    this.#select(selectionOf(ticked ? [...chosen, entity] : chosen.filter((other) => other !== entity)));
  }

  #saving(): HTMLElement {
    const buttons = (Object.keys(TABLES) as (keyof typeof TABLES)[]).map((name) =>
      element("button", { id: `save-${name}`, click: () => this.#save(name) }, `Save ${name}`),
    );
    return element(
      "p",
      { class: "saving" },
      ...buttons,
      element("small", {}, "As CSV: of what is selected, else of all that is shown."),
    );
  }

  #save(name: keyof typeof TABLES): void {
    const { state, visibility, chain } = this.#shown!;
    const table = TABLES[name](this.#graph, partOf(this.#graph, state, visibility, chain), visibility);
    save(new Blob([toCsv(table)], { type: "text/csv" }), `${name}.csv`);
  }
}

function isSameOrder(one: State, other: State): boolean {
  return one.rowsBy === other.rowsBy && one.rowsFalling === other.rowsFalling && one.rowsWith === other.rowsWith;
}
