// Long lists, of which the first few are shown before the rest is asked for; on paper, all.

import { element } from "../base/dom.ts";

const SHOWN = 20;

export class Lists {
  readonly #expanded = new Map<string, number>(); // how much of each list is shown
  readonly #rest = new Map<string, () => void>(); // shows what is left of each

  /** Forget what was asked for: other lists follow. */
  clear(): void {
    this.#expanded.clear();
    this.forget();
  }

  /** The lists are made anew. */
  forget(): void {
    this.#rest.clear();
  }

  /** Show all of every list, until they are made anew. */
  showAll(): void {
    for (const show of this.#rest.values()) show();
  }

  /** A list of the first few, and a button for the next. */
  paged<Item>(
    name: string,
    items: readonly Item[],
    render: (item: Item) => HTMLElement,
    { most = SHOWN, ordered = false } = {},
  ): Node[] {
    if (!items.length) return [];
    const list: HTMLElement = ordered ? element("ol") : element("ul", { role: "list" });
    const more = element("button", { class: "more", id: `more-${name}` });
    const add = (number: number) => {
      const from = list.childElementCount;
      list.append(...items.slice(from, from + number).map(render));
      const left = items.length - list.childElementCount;
      more.hidden = left === 0;
      more.textContent = `Show more (${left.toLocaleString("en")} left)`;
      return list.children[from];
    };
    more.addEventListener("click", () => {
      const first = add(SHOWN);
      this.#expanded.set(name, list.childElementCount);
      if (more.hidden) first?.querySelector<HTMLElement>("button, a")?.focus();
    });
    add(Math.max(most, this.#expanded.get(name) ?? 0));
    this.#rest.set(name, () => void add(items.length));
    return [list, more];
  }
}
