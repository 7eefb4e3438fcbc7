// Corrections that are collected, where nobody is there to make them: lines for the file of decisions, to copy or save.

import { copyText } from "../base/copy.ts";
import { byId, element } from "../base/dom.ts";
import { whilePage } from "../base/lifetime.ts";
import { save } from "../base/download.ts";
import { plural } from "../base/text.ts";
import { type Decision, linesOf } from "./correction.ts";

const FILE = "corrections.yaml";
const HEAD = `# Collected on the page; \`entities decide --from ${FILE}\` makes all of them, or none.`;
const KEY = `entities corrections of ${location.pathname}`;
const SAVED = `${KEY}, as last saved`;

type Corrections = readonly (readonly Decision[])[]; // what each decides

export class Collected {
  readonly #root = byId("collected", HTMLElement);
  #corrections: Corrections = recall(KEY);
  #inFile: Corrections = recall(SAVED);

  constructor() {
    addEventListener(
      "beforeunload",
      (event) => {
        if (this.#corrections.length && !this.#saved) event.preventDefault();
      },
      whilePage(),
    );
    this.#show();
  }

  get #saved(): boolean {
    return JSON.stringify(this.#corrections) === JSON.stringify(this.#inFile);
  }

  add(decisions: readonly Decision[]): void {
    this.#change([...this.#corrections, decisions]);
  }

  #change(corrections: Corrections): void {
    this.#corrections = corrections;
    keep(KEY, corrections);
    this.#show();
  }

  #show(): void {
    const { length } = this.#corrections;
    this.#root.hidden = length === 0;
    if (length === 0) return this.#root.replaceChildren();
    const text = `${[HEAD, ...linesOf(this.#corrections.flat())].join("\n")}\n`;
    const area = element(
      "textarea",
      { readonly: true, rows: 5, "aria-label": "Lines for the file of decisions" },
      text,
    );
    const open = this.#root.querySelector("details")?.open ?? false;
    this.#root.replaceChildren(
      element(
        "details",
        { open },
        element("summary", {}, `${plural(length, "correction")} collected, ${this.#saved ? "saved" : "not saved yet"}`),
        area,
        element("p", { class: "note" }, `The graph has them after \`entities decide --from ${FILE}\`.`),
      ),
      element("button", { click: () => this.#save(text) }, "Save as a file"),
      element("button", { click: () => copy(area) }, "Copy"),
      element("button", { click: () => this.#change(this.#corrections.slice(0, -1)) }, "Take the last back"),
      element("button", { click: () => this.#clear() }, "Clear"),
    );
  }

  #save(text: string): void {
    save(new Blob([text], { type: "application/yaml" }), FILE);
    this.#inFile = this.#corrections;
    keep(SAVED, this.#inFile);
    this.#show();
  }

  #clear(): void {
    if (this.#saved || confirm("Forget all corrections that are collected here?")) this.#change([]);
  }
}

/** To the clipboard; where there is none, the text is selected, to be copied by hand. */
function copy(area: HTMLTextAreaElement): void {
  area.closest("details")!.open = true;
  area.select();
  void copyText(area.value, area.parentElement!);
}

function recall(key: string): Corrections {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "[]") as Decision[][];
  } catch {
    return []; // a page on the disk may have no storage
  }
}

function keep(key: string, corrections: Corrections): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(corrections));
  } catch {
    return; // they are in memory as long as the page is open
  }
}
