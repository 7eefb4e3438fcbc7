// The side panel: who or what is selected, and the sentences that it rests on.

import { whilePage } from "../base/lifetime.ts";
import { leadersOf } from "../data/communities.ts";
import type { Entity, Graph } from "../data/graph.ts";
import type { Selection, State } from "../state/state.ts";
import type { Visibility } from "../state/visibility.ts";
import { colophon, fillAbout } from "./about.ts";
import { communityPanel } from "./community.ts";
import { entityPanel } from "./entity.ts";
import { Lists } from "./lists.ts";
import { overview } from "./overview.ts";
import { pathPanel } from "./path.ts";
import type { Content, Reading } from "./reading.ts";
import { severalPanel, tiePanel } from "./tie.ts";
import { wordsPanel } from "./words.ts";

/** Figures count what the filters leave: what can be read here. */
export class Panel {
  readonly #root: HTMLElement;
  readonly #fixed: Pick<Reading, "graph" | "leaders" | "lists" | "select" | "choose">;
  #selection: Selection | undefined;
  #again = () => undefined as void;

  constructor(
    root: HTMLElement,
    graph: Graph,
    select: (selection: Selection) => void,
    choose: (change: Partial<State>) => void,
  ) {
    this.#root = root;
    this.#fixed = { graph, leaders: leadersOf(graph), lists: new Lists(), select, choose };
    fillAbout(graph);
    this.#startPrinting();
  }

  show(state: State, visibility: Visibility, chain: readonly Entity[]): void {
    const moved = state.selection !== this.#selection;
    const focused = this.#root.contains(document.activeElement) ? document.activeElement : null;
    const top = this.#root.scrollTop;
    this.#selection = state.selection;
    this.#again = () => this.show(state, visibility, chain);
    this.#fixed.lists[moved ? "clear" : "forget"]();
    const content = [...contentOf({ ...this.#fixed, state, visibility, chain }), colophon(this.#fixed.graph)];
    this.#root.replaceChildren(...content.filter((child) => child !== null));
    this.#root.scrollTop = moved ? 0 : top;
    if (focused === this.#root) return;
    if (focused !== null) this.#focusAgain(focused.id);
  }

  /** Move the focus to the heading. */
  focus(): void {
    this.#root.querySelector("h2")?.focus({ preventScroll: true });
  }

  /** Show a sentence of a list, wherever it stands in that. */
  reveal(sentence: number): void {
    const find = () => this.#root.querySelector<HTMLElement>(`li > [data-sentence="${sentence}"]`);
    if (find() === null) this.#fixed.lists.showAll();
    const found = find();
    found?.setAttribute("tabindex", "-1");
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: "center" });
  }

  /** Go on where the reader was, if it is still there. */
  #focusAgain(id: string): void {
    const same = id === "" ? null : document.getElementById(id);
    if (same !== null && this.#root.contains(same)) same.focus({ preventScroll: true });
    else this.focus();
  }

  /** On paper nothing can be asked for: all of every list is there, and what is folded up. */
  #startPrinting(): void {
    addEventListener(
      "beforeprint",
      () => {
        this.#fixed.lists.showAll();
        for (const folded of this.#root.querySelectorAll("details")) folded.open = true;
      },
      whilePage(),
    );
    addEventListener("afterprint", () => this.#again(), whilePage());
  }
}

function contentOf(reading: Reading): Content {
  const { selection } = reading.state;
  switch (selection?.kind) {
    case undefined:
      return overview(reading);
    case "tie":
      return tiePanel(selection.tie, reading);
    case "path":
      return pathPanel(selection.from, selection.to, reading);
    case "community":
      return communityPanel(selection.community, reading);
    case "words":
      return wordsPanel(selection.words, reading);
    case "entities": {
      const [entity, ...others] = selection.entities;
      return others.length ? severalPanel(selection.entities, reading) : entityPanel(entity!, reading);
    }
  }
}
