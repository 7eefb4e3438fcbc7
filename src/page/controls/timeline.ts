// The time slider: a histogram of articles, and two handles on it.

import { byId, drawing } from "../base/dom.ts";
import { plural } from "../base/text.ts";
import { type Bar, countByTime } from "../data/days.ts";
import type { Graph } from "../data/graph.ts";
import { parseDay } from "../state/hash.ts";
import type { State } from "../state/state.ts";

export type ChooseDays = (days: Partial<Pick<State, "since" | "until">>) => void;

export class Timeline {
  readonly #bars: readonly Bar[];
  readonly #drawn: SVGRectElement[] = [];
  readonly #undated: number;
  readonly #from = byId("since", HTMLInputElement);
  readonly #to = byId("until", HTMLInputElement);
  readonly #typed = { since: byId("since-day", HTMLInputElement), until: byId("until-day", HTMLInputElement) };

  constructor(graph: Graph, choose: ChooseDays) {
    this.#bars = countByTime(graph.articles);
    this.#undated = graph.articles.filter(({ date }) => date === null).length;
    byId("timeline", HTMLElement).hidden = this.#bars.length < 2;
    this.#draw();
    for (const input of [this.#from, this.#to]) {
      input.max = String(this.#bars.length - 1);
      input.addEventListener("input", () => {
        this.#keepApart(input);
        choose(this.#chosen(input));
      });
    }
    for (const input of Object.values(this.#typed)) {
      input.min = this.#bars[0]?.first ?? "";
      input.max = this.#bars.at(-1)?.last ?? "";
      input.addEventListener("change", () => choose(this.#typedDays()));
    }
  }

  /** Move the handles to what is chosen. */
  show(state: State): void {
    if (this.#bars.length < 2) return;
    const last = this.#bars.length - 1;
    const { since, until } = state;
    const from = since === null ? 0 : this.#bars.findIndex((bar) => bar.last >= since);
    const to = until === null ? last : this.#bars.findLastIndex((bar) => bar.first <= until);
    this.#from.value = String(from < 0 ? last : from);
    this.#to.value = String(to < 0 ? 0 : to);
    this.#from.setAttribute("aria-valuetext", since ?? this.#bars[0]!.first);
    this.#to.setAttribute("aria-valuetext", until ?? this.#bars[last]!.last);
    this.#from.style.zIndex = from > last / 2 ? "1" : ""; // of two handles that meet, that on top has room to move
    this.#drawn.forEach((bar, place) => bar.classList.toggle("out", place < from || place > to));
    this.#typed.since.value = since ?? this.#bars[0]!.first;
    this.#typed.until.value = until ?? this.#bars[last]!.last;
    const narrowed = since !== null || until !== null;
    const days = `${since ?? this.#bars[0]!.first} to ${until ?? this.#bars[last]!.last}`;
    const left = narrowed && this.#undated ? `, without ${plural(this.#undated, "article")} that have no date` : "";
    byId("days", HTMLElement).textContent = days + left;
  }

  /** Days that are typed; all of them where they have no beginning or end, or end before they begin. */
  #typedDays(): Pick<State, "since" | "until"> {
    const [first, last] = [this.#bars[0]!.first, this.#bars.at(-1)!.last];
    const since = parseDay(this.#typed.since.value) ?? first;
    const until = parseDay(this.#typed.until.value) ?? last;
    if (since > until) return { since: null, until: null };
    return { since: since <= first ? null : since, until: until >= last ? null : until };
  }

  /** Handles may meet, not pass each other. */
  #keepApart(moved: HTMLInputElement): void {
    const [from, to] = [this.#from.valueAsNumber, this.#to.valueAsNumber];
    if (from > to) moved.value = String(moved === this.#from ? to : from);
  }

  /** The day that a handle was moved to: that of the other, which may be typed, stays. */
  #chosen(moved: HTMLInputElement): Partial<Pick<State, "since" | "until">> {
    const place = moved.valueAsNumber;
    if (moved === this.#from) return { since: place === 0 ? null : this.#bars[place]!.first };
    return { until: place === this.#bars.length - 1 ? null : this.#bars[place]!.last };
  }

  #draw(): void {
    const histogram = byId("histogram", SVGSVGElement);
    const highest = Math.max(...this.#bars.map((bar) => bar.articles));
    histogram.setAttribute("viewBox", `0 0 ${this.#bars.length} 1`);
    this.#bars.forEach((bar, place) => {
      const height = bar.articles / highest;
      const title = drawing("title", {}, `${bar.first} to ${bar.last}: ${plural(bar.articles, "article")}`);
      const drawn = drawing("rect", { x: place + 0.05, y: 1 - height, width: 0.9, height }, title);
      histogram.append(drawn);
      this.#drawn.push(drawn);
    });
  }
}
