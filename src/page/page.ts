// Joins the parts: every choice changes the state, and every part shows it.

import { byId } from "./base/dom.ts";
import { savePicture } from "./base/download.ts";
import { whilePage } from "./base/lifetime.ts";
import { shareOf, shortName } from "./base/text.ts";
import { Filters } from "./controls/filters.ts";
import { CLOSER, startKeys } from "./controls/keys.ts";
import { SearchBox } from "./controls/search.ts";
import { startSide } from "./controls/side.ts";
import { Tabs } from "./controls/tabs.ts";
import { Timeline } from "./controls/timeline.ts";
import { Toolbar } from "./controls/toolbar.ts";
import { Actions } from "./correcting/actions.ts";
import { Collected } from "./correcting/collected.ts";
import { type Correction, decisionsOf } from "./correcting/correction.ts";
import { findChain } from "./data/chains.ts";
import { communityName, leadersOf } from "./data/communities.ts";
import type { Entity, Graph, Tie } from "./data/graph.ts";
import { type Packed, unpack } from "./data/packed.ts";
import { Picture } from "./drawing/picture.ts";
import { savedDrawing } from "./drawing/saved.ts";
import { WorldMap } from "./map/map.ts";
import { Panel } from "./panel/panel.ts";
import { offersFor } from "./served/offers.ts";
import type { Served } from "./served/served.ts";
import { formatHash, parseHash } from "./state/hash.ts";
import {
  type Camera,
  endsOf,
  initialState,
  isFiltered,
  NEIGHBORS,
  type Selection,
  selectionOf,
  type State,
} from "./state/state.ts";
import { findVisible, type Visibility } from "./state/visibility.ts";
import { NamesTable } from "./table/names.ts";

const ONE_CHANGE = 1_000; // milliseconds within which movements of one control are one step back
const NARROW = "(max-width: 47.99rem)";

/** A graph, or the part of one that a server gave, in the page's own elements. */
export class Page {
  readonly graph: Graph;
  readonly #served: Served | null;
  readonly #initial: State;
  #state: State;
  #drawing = 0;
  #last = { control: "", at: -Infinity }; // what was changed last, and when

  readonly #picture: Picture;
  readonly #map: WorldMap;
  readonly #panel: Panel;
  readonly #actions: Actions;
  readonly #toolbar: Toolbar;
  readonly #collected: Collected | null;
  readonly #controls: readonly { show(state: State): void }[];
  readonly #table: NamesTable;

  constructor(packed: Packed, served: Served | null) {
    this.graph = unpack(packed);
    this.#served = served;
    this.#initial = initialState(packed.colorBy, this.graph.selected);
    this.#state = parseHash(location.hash, this.graph, this.#initial);
    const [graph, choose, select] = [this.graph, this.#choose, this.#select];
    const root = byId("panel", HTMLElement);
    this.#panel = new Panel(root, graph, select, choose);
    this.#actions = new Actions(graph, root, (correction) => this.#correct(correction), served !== null);
    this.#collected = served === null ? new Collected() : null;
    this.#table = new NamesTable(byId("names", HTMLElement), graph, select, choose);
    this.#toolbar = new Toolbar(choose, select);
    this.#controls = [
      new Filters(graph, choose, select),
      new Timeline(graph, choose),
      new Tabs("view", ["picture", "map"], choose),
      new Tabs("side", ["filters", "names"], choose),
    ];
    const events = {
      entity: (entity: Entity, add: boolean) => select(selectionOf(add ? this.#toggled(entity) : [entity])),
      tie: (tie: Tie) => select({ kind: "tie", tie }),
      moved: (camera: Camera | null) => this.#moved(camera),
    };
    this.#picture = new Picture(byId("picture", HTMLElement), graph, this.#state, events);
    this.#map = new WorldMap(graph, events);
    this.#start();
    this.#show();
    if (this.#state.selection === null) return;
    makeRoomForPanel();
    if (served !== null) this.#panel.focus();
  }

  /** A change is a step that the browser's back button undoes; what one control does in a moment is one step. */
  readonly #choose = (change: Partial<State>): void => {
    const stays = (this.#state.all || this.#state.view === "map") && !("view" in change); // others are drawn elsewhere
    this.#state = { ...this.#state, camera: stays ? this.#state.camera : null, ...change };
    const control = Object.keys(change).join();
    const goesOn = control === this.#last.control && performance.now() - this.#last.at < ONE_CHANGE;
    this.#last = { control, at: performance.now() };
    if (goesOn) history.replaceState(null, "", this.#address());
    else history.pushState(null, "", this.#address());
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => this.#show()); // a slider moves more often than a picture can be drawn
  };

  /** What is selected is drawn anew, and read. */
  readonly #select = (selection: Selection): void => {
    const camera = this.#state.view === "map" ? this.#state.camera : null;
    this.#state = { ...this.#state, selection, steps: 1, neighbors: NEIGHBORS, all: false, camera };
    this.#last = { control: "", at: -Infinity };
    history.pushState(null, "", this.#address());
    this.#show();
    void this.#served?.follow();
    const isTicking = byId("names", HTMLElement).contains(document.activeElement);
    if (selection === null || isTicking) return;
    makeRoomForPanel();
    this.#panel.focus();
  };

  /** A correction takes effect where somebody is there to make it; else it is written down. */
  #correct(correction: Correction): void {
    this.#collected?.add(decisionsOf(correction, this.graph));
    void this.#served?.correct(correction);
  }

  #moved(camera: Camera | null): void {
    this.#state = { ...this.#state, camera };
    history.replaceState(null, "", this.#address());
  }

  #toggled(entity: Entity): readonly Entity[] {
    const chosen = endsOf(this.#state.selection);
    return chosen.includes(entity) ? chosen.filter((other) => other !== entity) : [...chosen, entity];
  }

  #address(): string {
    return `#${formatHash(this.#state, this.#initial)}`;
  }

  #show(): void {
    const state = this.#state;
    const visibility = findVisible(this.graph, state);
    const chain = this.#chain(visibility);
    for (const control of this.#controls) control.show(state);
    this.#panel.show(state, visibility, chain);
    this.#actions.show(state);
    this.#table.show(state, visibility, chain);
    this.#picture.show(state.view === "map" ? { ...state, camera: null } : state, visibility, chain);
    this.#map.show(state, visibility);
    this.#toolbar.show(state, this.#picture.drawn!, visibility);
    byId("counts", HTMLElement).textContent = state.view === "map" ? this.#map.counted : this.#counted(visibility);
    byId("reset", HTMLButtonElement).hidden = !isFiltered(state);
    document.body.classList.toggle("selected", state.selection !== null);
    document.body.classList.toggle("mapped", state.view === "map");
    document.title = titleOf(state, this.graph);
  }

  /** The chain of a path that is selected; empty if there is none. */
  #chain(visibility: Visibility): readonly Entity[] {
    const { selection } = this.#state;
    if (selection?.kind !== "path") return [];
    return findChain(this.graph, visibility, selection.from, selection.to)?.entities ?? [];
  }

  #counted(visibility: Visibility): string {
    const drawn = this.#picture.drawn!;
    const count = (flags: readonly boolean[]) => flags.filter(Boolean).length;
    const names = shareOf(drawn.entities.length, count(visibility.entities), "name");
    return `${names}, ${shareOf(drawn.ties.length, count(visibility.ties), "tie")}`;
  }

  #start(): void {
    startSide();
    const served = this.#served;
    const more = served === null ? undefined : (typed: string) => offersFor(typed, served);
    const input = byId("search", HTMLInputElement);
    new SearchBox(input, byId("suggestions", HTMLElement), this.graph, more, {
      entity: (entity) => this.#select(selectionOf([entity])),
      words: (words, sentence) => {
        this.#select({ kind: "words", words });
        if (sentence !== null) this.#panel.reveal(sentence);
      },
    });
    startKeys({
      seen: () => this.#seen(),
      search: () => input.focus(),
      escape: () => this.#state.selection !== null && this.#select(null),
    });
    const buttons: Record<string, () => void> = {
      reset: () => this.#reset(),
      "zoom-in": () => this.#seen().enlarge(CLOSER),
      "zoom-out": () => this.#seen().enlarge(1 / CLOSER),
      fit: () => this.#seen().showAll(),
      svg: () => this.#save("svg"),
      png: () => this.#save("png"),
    };
    for (const [id, act] of Object.entries(buttons)) byId(id, HTMLButtonElement).addEventListener("click", act);
    addEventListener("popstate", () => this.#follow(), whilePage());
    whilePage().signal.addEventListener("abort", () => cancelAnimationFrame(this.#drawing)); // another page is shown
    for (const kind of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
      matchMedia(kind).addEventListener("change", () => this.#picture.restyle(), whilePage());
    }
  }

  /** What the reader sees, and moves. */
  #seen(): Picture | WorldMap {
    return this.#state.view === "map" ? this.#map : this.#picture;
  }

  #reset(): void {
    const { labels, strongest, since, until } = this.#initial;
    this.#choose({ labels, strongest, since, until });
    this.#panel.focus();
  }

  #save(kind: "svg" | "png"): void {
    const isMap = this.#state.view === "map";
    const saved = isMap ? this.#map.saved : savedDrawing(this.#picture, this.graph, this.#state);
    if (saved !== null) savePicture(saved, kind);
  }

  /** Back and forth between addresses. */
  #follow(): void {
    if (location.hash === this.#address()) return;
    this.#state = parseHash(location.hash, this.graph, this.#initial);
    this.#show();
  }
}

/** On a phone the panel comes up below the picture. */
function makeRoomForPanel(): void {
  if (matchMedia(NARROW).matches) byId("stage", HTMLElement).scrollIntoView();
}

function titleOf({ selection }: State, graph: Graph): string {
  if (selection === null) return "Mentioned together";
  return `${nameOf(selection, graph)} – mentioned together`;
}

function nameOf(selection: NonNullable<Selection>, graph: Graph): string {
  if (selection.kind === "words") return `“${shortName(selection.words)}”`;
  if (selection.kind === "community") return communityName(leadersOf(graph)[selection.community] ?? []);
  return endsOf(selection)
    .map(({ name }) => shortName(name))
    .join(" and ");
}
