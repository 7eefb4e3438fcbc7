// The controls that choose what is shown: labels, strength, and what colours tell.

import { byId, dot, element } from "../base/dom.ts";
import { type Graph, type Label, LABEL_TEXTS, LABELS } from "../data/graph.ts";
import { legend } from "../drawing/legend.ts";
import { ALL_TIES, type Selection, type State } from "../state/state.ts";
import { plural } from "../base/text.ts";
import { countStrongest } from "../state/visibility.ts";

export class Filters {
  readonly #graph: Graph;
  readonly #select: (selection: Selection) => void;
  readonly #boxes: ReadonlyMap<Label, HTMLInputElement>;
  readonly #strongest = byId("strongest", HTMLInputElement);
  readonly #colorBy = byId("color-by", HTMLSelectElement);

  constructor(graph: Graph, choose: (change: Partial<State>) => void, select: (selection: Selection) => void) {
    this.#graph = graph;
    this.#select = select;
    this.#boxes = new Map(LABELS.map((label) => [label, element("input", { type: "checkbox", id: `label-${label}` })]));
    for (const [label, box] of this.#boxes) {
      const number = graph.entities.filter((entity) => entity.label === label).length;
      const text = ` ${LABEL_TEXTS[label]} (${number.toLocaleString("en")})`;
      byId("labels", HTMLElement).append(element("label", {}, box, dot(label, label), text));
      box.addEventListener("change", () => choose({ labels: this.#chosenLabels() }));
    }
    this.#strongest.addEventListener("input", () => choose({ strongest: this.#strongest.valueAsNumber }));
    this.#colorBy.addEventListener("change", () => {
      choose({ colorBy: this.#colorBy.value === "community" ? "community" : "type" });
    });
  }

  show(state: State): void {
    for (const [label, box] of this.#boxes) box.checked = state.labels.has(label);
    this.#strongest.value = String(state.strongest);
    this.#strongest.disabled = this.#graph.ties.length === 0;
    this.#colorBy.value = state.colorBy;
    byId("labels", HTMLElement).classList.toggle("plain", state.colorBy !== "type");
    byId("key", HTMLElement).replaceChildren(...this.#communities(state));
    const kept = countStrongest(this.#graph, state.strongest);
    const weakest = this.#graph.ties[kept - 1]?.strength.toFixed(1);
    const all = plural(this.#graph.ties.length, "tie");
    const text =
      state.strongest === ALL_TIES
        ? `all ${all}`
        : `the strongest ${kept.toLocaleString("en")} of ${all} (strength ${weakest} or more)`;
    byId("strongest-text", HTMLElement).textContent = text;
    this.#strongest.setAttribute("aria-valuetext", text);
  }

  /** What colours tell, if it is communities: each can be chosen. */
  #communities({ colorBy }: State): HTMLElement[] {
    return legend(this.#graph, colorBy)
      .filter(({ shape }) => shape === null)
      .map(({ color, text, community }) => {
        if (community === null) return element("li", {}, dot(color), text);
        const click = () => this.#select({ kind: "community", community });
        return element("li", {}, element("button", { click }, dot(color), text));
      });
  }

  #chosenLabels(): Set<Label> {
    return new Set(LABELS.filter((label) => this.#boxes.get(label)!.checked));
  }
}
