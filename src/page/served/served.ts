// The page where a server answers: it holds one part of the graph at a time, and a correction takes effect at once.

import { element } from "../base/dom.ts";
import { beginPage } from "../base/lifetime.ts";
import { plural, visibleText } from "../base/text.ts";
import type { Correction } from "../correcting/correction.ts";
import type { Graph } from "../data/graph.ts";
import { type Decided, decide, type Part, readPart, Refusal, undo } from "./asking.ts";
import { isEnough, queryOf, wantedBy, withNames } from "./wanted.ts";

type Open = (part: Part, served: Served) => Graph;

export class Served {
  readonly #pristine = document.body.cloneNode(true) as HTMLBodyElement;
  readonly #open: Open;
  readonly #status = element("div", { id: "served", role: "status" });
  #parts = new Map<string, Part>(); // that were read since the graph was changed
  #part: Part | null = null;
  #graph: Graph | null = null;
  #asked = 0;
  #made: readonly (readonly string[])[] = []; // what was decided here and can be taken back, the last one last

  /** `open` shows a part in the page's own elements, which are new each time. */
  constructor(open: Open) {
    this.#open = open;
    for (const script of this.#pristine.querySelectorAll("script")) script.remove();
    addEventListener("popstate", () => void this.follow());
  }

  /** Whether all sentences of all names are here. */
  get isWhole(): boolean {
    return this.#part?.whole ?? false;
  }

  /** Have the part that the address needs; where it can't be had, say why. */
  async follow(): Promise<void> {
    const wanted = wantedBy(location.hash);
    const asked = (this.#asked += 1); // an answer to an earlier question comes too late
    if (this.#part !== null && isEnough(wanted, this.#part, this.#graph!)) return;
    const query = queryOf(wanted);
    const refused = await this.#try("Reading the graph …", async () => {
      const part = this.#parts.get(query) ?? (await readPart(query));
      this.#parts.set(query, part);
      if (asked === this.#asked) this.#show(part);
    });
    if (refused === null || this.#part !== null || query === "") return;
    history.replaceState(null, "", withNames(location.hash, [])); // whoever was selected is gone
    await this.follow();
    if (this.#part !== null) this.#say(refused, "complaint");
  }

  async correct({ kind, entities, typed, value, articles }: Correction): Promise<void> {
    const names = [...entities.map(({ id }) => id), ...(typed === undefined ? [] : [typed])];
    await this.#change("Decided", async () => {
      const done = await decide({ kind, names, value, articles });
      this.#made = [...this.#made, done.decided];
      return done;
    });
  }

  /** Select names that may not be here yet, by their ids. */
  async select(ids: readonly string[]): Promise<void> {
    history.pushState(null, "", withNames(location.hash, ids));
    await this.follow();
  }

  async #undo(decided: readonly string[]): Promise<void> {
    await this.#change("Taken back", async () => {
      const done = await undo(decided);
      this.#made = this.#made.slice(0, -1);
      return done;
    });
  }

  async #change(what: string, make: () => Promise<Decided>): Promise<void> {
    await this.#try("Changing the graph …", async () => {
      const done = await make();
      this.#parts = new Map();
      this.#part = null;
      history.replaceState(null, "", withNames(location.hash, done.entities));
      await this.follow();
      this.#tell(done, what);
    });
  }

  #show(part: Part): void {
    beginPage();
    document.body.replaceWith(this.#pristine.cloneNode(true));
    document.body.append(this.#status);
    this.#part = part;
    this.#graph = this.#open(part, this);
  }

  /** Do what takes time, and say so; gives why it couldn't be done, null if it was. */
  async #try(doing: string, work: () => Promise<void>): Promise<string | null> {
    if (!this.#status.isConnected) document.body.append(this.#status);
    this.#say(doing);
    document.body.setAttribute("aria-busy", "true");
    try {
      await work();
      const isDone = this.#part !== null; // else this answer was too late, and another one is waited for
      if (isDone && this.#status.lastChild?.textContent === doing) this.#say(this.#cut());
      return null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#say(error.message, "complaint");
      return error.message;
    } finally {
      document.body.removeAttribute("aria-busy");
    }
  }

  /** How much of what is asked for isn't here; empty where all of it is. */
  #cut(): string {
    const names = this.#part!.around.map((id) => this.#graph!.byId.get(id)!);
    return names
      .filter(({ ties, allTies }) => ties.length < allTies)
      .map(
        ({ name, ties, allTies }) => `${visibleText(name)}: the strongest ${ties.length} of ${plural(allTies, "tie")}.`,
      )
      .join(" ");
  }

  #tell({ decided, complaints, names, ties }: Decided, what: string): void {
    const changed = [...change(names, "names"), ...change(ties, "ties")].join(", ");
    const said = [`${what}: ${decided.join("; ")}.`, ...(changed ? [`${changed}.`] : []), ...complaints].join(" ");
    this.#say(said);
    const last = this.#made.at(-1);
    if (last !== undefined) {
      const back = () => void this.#undo(last);
      this.#status.append(" ", element("button", { click: back }, "Undo"));
    }
  }

  #say(text: string, kind = ""): void {
    this.#status.className = kind;
    const close = element("button", { class: "close", "aria-label": "Close", click: () => this.#say("") }, "×");
    this.#status.replaceChildren(...(text ? [close, visibleText(text)] : []));
    this.#status.hidden = text === "";
  }
}

function change([before, after]: readonly [number, number], things: string): string[] {
  return before === after ? [] : [`${before.toLocaleString("en")} → ${after.toLocaleString("en")} ${things}`];
}
