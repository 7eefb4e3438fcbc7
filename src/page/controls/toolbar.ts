// What can be done with the drawing: more or less of it.

import { byId } from "../base/dom.ts";
import { plural } from "../base/text.ts";
import type { Drawn } from "../drawing/drawn.ts";
import { endsOf, MOST_STEPS, NEIGHBORS, type Selection, type State } from "../state/state.ts";
import type { Visibility } from "../state/visibility.ts";

export class Toolbar {
  readonly #all = byId("all", HTMLButtonElement);
  readonly #back = byId("deselect", HTMLButtonElement);
  readonly #path = byId("path", HTMLButtonElement);
  readonly #more = byId("more", HTMLButtonElement);
  readonly #steps = byId("steps", HTMLElement);
  readonly #fewer = byId("fewer-steps", HTMLButtonElement);
  readonly #further = byId("more-steps", HTMLButtonElement);
  #state: State | null = null;

  constructor(choose: (change: Partial<State>) => void, select: (selection: Selection) => void) {
    const change = (make: (state: State) => Partial<State>) => () => this.#state && choose(make(this.#state));
    this.#all.addEventListener(
      "click",
      change(({ all }) => ({ all: !all })),
    );
    this.#more.addEventListener(
      "click",
      change(({ neighbors }) => ({ neighbors: neighbors + NEIGHBORS })),
    );
    this.#fewer.addEventListener(
      "click",
      change(({ steps }) => ({ steps: steps - 1 })),
    );
    this.#further.addEventListener(
      "click",
      change(({ steps }) => ({ steps: steps + 1 })),
    );
    this.#back.addEventListener("click", () => select(null));
    this.#path.addEventListener("click", () => {
      const [from, to] = endsOf(this.#state?.selection ?? null);
      if (from && to) select({ kind: "path", from, to });
    });
  }

  show(state: State, drawn: Drawn, visibility: Visibility): void {
    this.#state = state;
    const { selection, all, steps } = state;
    const names = visibility.entities.filter(Boolean).length;
    this.#all.textContent = all ? "Show less" : `Show all ${plural(names, "name")}`;
    this.#all.setAttribute("aria-pressed", String(all));
    this.#all.hidden = !all && selection === null && drawn.entities.length >= names;
    this.#back.hidden = selection === null;
    this.#more.hidden = all || drawn.left === 0;
    this.#more.textContent = `${Math.min(NEIGHBORS, drawn.left)} more of ${plural(drawn.left, "name")} left`;
    this.#steps.hidden = all || selection?.kind !== "entities";
    byId("steps-text", HTMLElement).textContent = plural(steps, "step");
    this.#fewer.disabled = steps === 1;
    this.#further.disabled = steps === MOST_STEPS;
    this.#path.hidden = endsOf(selection).length !== 2 || selection?.kind === "path";
  }
}
