// Tabs (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): which of several parts of the page is seen.

import { byId } from "../base/dom.ts";
import type { State } from "../state/state.ts";

/** The tabs that the state chooses by one of its fields; `tab-X` shows the element `X`. */
export class Tabs<Name extends "view" | "side"> {
  readonly #field: Name;
  readonly #tabs: ReadonlyMap<State[Name], HTMLElement>;

  constructor(field: Name, values: readonly State[Name][], choose: (change: Partial<State>) => void) {
    this.#field = field;
    this.#tabs = new Map(values.map((value) => [value, byId(`tab-${value}`, HTMLElement)]));
    const pick = (value: State[Name]) => choose({ [field]: value } as Partial<State>);
    for (const [value, tab] of this.#tabs) {
      tab.addEventListener("click", () => pick(value));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (step === undefined) return;
        const next = values[(values.indexOf(value) + step + values.length) % values.length]!;
        this.#tabs.get(next)!.focus();
        pick(next);
      });
    }
  }

  show(state: State): void {
    for (const [value, tab] of this.#tabs) {
      const chosen = state[this.#field] === value;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      byId(value, HTMLElement).hidden = !chosen;
    }
  }
}
