// Joins the parts: every choice changes the state, and every part shows it.

import { byId } from "./base/dom.ts";
import { whilePage } from "./base/page.ts";
import { plural, shortName } from "./base/text.ts";
import { Filters } from "./controls/filters.ts";
import { startSearch } from "./controls/search.ts";
import { Tabs } from "./controls/tabs.ts";
import { Timeline } from "./controls/timeline.ts";
import { Toolbar } from "./controls/toolbar.ts";
import { Actions } from "./correcting/actions.ts";
import { Collected } from "./correcting/collected.ts";
import { type Correction, linesOf } from "./correcting/correction.ts";
import { findChain } from "./data/chains.ts";
import { communityName, leadersOf } from "./data/communities.ts";
import type { Entity, Graph, Tie } from "./data/graph.ts";
import { type Packed, unpack } from "./data/packed.ts";
import { downloadPng, downloadSvg } from "./drawing/download.ts";
import { Picture } from "./drawing/picture.ts";
import { WorldMap } from "./map/map.ts";
import { Panel } from "./panel/panel.ts";
import { offersFor } from "./served/offers.ts";
import { Served } from "./served/served.ts";
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

const STEP = 0.2; // how far an arrow key moves the picture: the part of what is seen
const KEYS: Record<string, (seen: Picture | WorldMap) => void> = {
  ArrowLeft: (seen) => seen.pan(-STEP, 0),
  ArrowRight: (seen) => seen.pan(STEP, 0),
  ArrowUp: (seen) => seen.pan(0, STEP),
  ArrowDown: (seen) => seen.pan(0, -STEP),
  "+": (seen) => seen.enlarge(1.5),
  "=": (seen) => seen.enlarge(1.5),
  "-": (seen) => seen.enlarge(1 / 1.5),
  "0": (seen) => seen.showAll(),
};
const ONE_CHANGE = 1_000; // milliseconds within which movements of one control are one step back

/** Show a graph, or the part of one that a server gave, in the page's own elements; gives it as it is shown. */
function openPage(packed: Packed, served: Served | null): Graph {
  const graph = unpack(packed);
  const initial = initialState(packed.colorBy, graph.selected);
  let state = parseHash(location.hash, graph, initial);
  let drawing = 0;
  let last = { control: "", at: -Infinity }; // what was changed last, and when

  const panel = new Panel(byId("panel", HTMLElement), graph, select, choose);
  const table = new NamesTable(byId("names", HTMLElement), graph, select);
  const filters = new Filters(graph, choose, select);
  const timeline = new Timeline(graph, choose);
  const toolbar = new Toolbar(choose, select);
  const actions = new Actions(graph, byId("panel", HTMLElement), correct, served !== null);
  const collected = served === null ? new Collected() : null;
  const tabs = [new Tabs("view", ["picture", "map"], choose), new Tabs("side", ["filters", "names"], choose)];
  const events = {
    entity: (entity: Entity, add: boolean) => select(selectionOf(add ? toggled(entity) : [entity])),
    tie: (tie: Tie) => select({ kind: "tie", tie }),
    nothing: () => undefined,
    moved: (camera: Camera | null) => {
      state = { ...state, camera };
      history.replaceState(null, "", address());
    },
  };
  const picture = new Picture(byId("picture", HTMLElement), graph, state, events);
  const map = new WorldMap(graph, events);

  /** What the reader sees, and moves. */
  function seen(): Picture | WorldMap {
    return state.view === "map" ? map : picture;
  }

  function toggled(entity: Entity): readonly Entity[] {
    const chosen = endsOf(state.selection);
    return chosen.includes(entity) ? chosen.filter((other) => other !== entity) : [...chosen, entity];
  }

  function address(): string {
    return `#${formatHash(state, initial)}`;
  }

  /** A change is a step that the browser's back button undoes; what one control does in a moment is one step. */
  function choose(change: Partial<State>): void {
    const stays = (state.all || state.view === "map") && !("view" in change); // others are drawn elsewhere
    state = { ...state, camera: stays ? state.camera : null, ...change };
    const control = Object.keys(change).join();
    const goesOn = control === last.control && performance.now() - last.at < ONE_CHANGE;
    last = { control, at: performance.now() };
    if (goesOn) history.replaceState(null, "", address());
    else history.pushState(null, "", address());
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(show); // a slider moves more often than a picture can be drawn
  }

  /** A correction takes effect where somebody is there to make it; else it is written down. */
  function correct(correction: Correction): void {
    collected?.add(linesOf(correction, graph));
    void served?.correct(correction);
  }

  /** What is selected is drawn anew, and read. */
  function select(selection: Selection): void {
    const camera = state.view === "map" ? state.camera : null;
    state = { ...state, selection, steps: 1, neighbors: NEIGHBORS, all: false, camera };
    last = { control: "", at: -Infinity };
    history.pushState(null, "", address());
    show();
    void served?.follow();
    const isTicking = byId("names", HTMLElement).contains(document.activeElement);
    if (selection === null || isTicking) return;
    if (isNarrow()) byId("stage", HTMLElement).scrollIntoView(); // the panel comes up below it
    panel.focus();
  }

  function show(): void {
    const visibility = findVisible(graph, state);
    filters.show(state);
    timeline.show(state);
    for (const row of tabs) row.show(state);
    const chain = chainOf(state, visibility);
    panel.show(state, visibility, chain);
    actions.show(state);
    table.show(state, visibility, chain);
    picture.show(state.view === "map" ? { ...state, camera: null } : state, visibility, chain);
    map.show(state, visibility);
    const drawn = picture.drawn!;
    toolbar.show(state, drawn, visibility);
    const [names, ties] = [visibility.entities, visibility.ties].map((flags) => flags.filter(Boolean).length);
    byId("counts", HTMLElement).textContent =
      state.view === "map"
        ? map.counted
        : `${shareOf(drawn.entities.length, names!, "name")}, ${shareOf(drawn.ties.length, ties!, "tie")}`;
    byId("reset", HTMLButtonElement).hidden = !isFiltered(state);
    document.body.classList.toggle("selected", state.selection !== null);
    document.body.classList.toggle("mapped", state.view === "map");
    document.title = titleOf(state);
  }

  /** The chain of a path that is selected; empty if there is none. */
  function chainOf({ selection }: State, visibility: Visibility): readonly Entity[] {
    if (selection?.kind !== "path") return [];
    return findChain(graph, visibility, selection.from, selection.to)?.entities ?? [];
  }

  /** `3 ties`, or `2 of 3 ties` where not all are drawn. */
  function shareOf(drawn: number, all: number, thing: string): string {
    return drawn < all ? `${drawn.toLocaleString("en")} of ${plural(all, thing)}` : plural(all, thing);
  }

  function titleOf({ selection }: State): string {
    if (selection === null) return "Mentioned together";
    if (selection.kind === "words") return `“${shortName(selection.words)}” – mentioned together`;
    const names =
      selection.kind === "community"
        ? communityName(leadersOf(graph)[selection.community] ?? [])
        : endsOf(selection)
            .map(({ name }) => shortName(name))
            .join(" and ");
    return `${names} – mentioned together`;
  }

  function isTypedInto(target: EventTarget | null): boolean {
    return target instanceof Element && target.matches("textarea, input:not([type=checkbox], [type=range])");
  }

  function isNarrow(): boolean {
    return matchMedia("(max-width: 47.99rem)").matches;
  }

  function isWide(): boolean {
    return matchMedia("(min-width: 75rem)").matches;
  }

  function start(): void {
    const input = byId("search", HTMLInputElement);
    const side = byId("side", HTMLElement);
    const aside = byId("toggle-side", HTMLButtonElement);
    const showSide = (shown: boolean) => {
      side.hidden = !shown;
      aside.setAttribute("aria-expanded", String(shown));
    };
    aside.addEventListener("click", () => showSide(side.hidden));
    showSide(isWide());
    const more = served === null ? undefined : (typed: string) => offersFor(typed, served);
    startSearch(input, byId("suggestions", HTMLElement), graph, more, {
      entity: (entity) => select(selectionOf([entity])),
      words: (words, sentence) => {
        select({ kind: "words", words });
        if (sentence !== null) panel.reveal(sentence);
      },
    });
    byId("reset", HTMLButtonElement).addEventListener("click", () => {
      const { labels, strongest, since, until } = initial;
      choose({ labels, strongest, since, until });
      panel.focus();
    });
    const buttons: Record<string, () => void> = {
      "zoom-in": () => seen().enlarge(1.5),
      "zoom-out": () => seen().enlarge(1 / 1.5),
      fit: () => seen().showAll(),
      svg: () => (state.view === "map" ? map.saveSvg() : downloadSvg(picture, graph, state)),
      png: () => (state.view === "map" ? map.saveAsPng() : void downloadPng(picture, graph, state)),
    };
    for (const [id, act] of Object.entries(buttons)) byId(id, HTMLButtonElement).addEventListener("click", act);
    byId("view", HTMLElement).addEventListener("keydown", (event) => {
      const isDrawing = event.target instanceof Element && event.target.matches('[role="application"]');
      const act = !isDrawing || event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
      if (act === undefined) return;
      act(seen());
      event.preventDefault();
    });
    document.addEventListener(
      "keydown",
      (event) => {
        if (isTypedInto(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "Escape" && state.selection !== null && !document.querySelector("dialog[open]")) select(null);
        if (event.key !== "/") return;
        input.focus();
        event.preventDefault();
      },
      whilePage(),
    );
    addEventListener(
      "popstate",
      () => {
        if (location.hash === address()) return;
        state = parseHash(location.hash, graph, initial);
        show();
      },
      whilePage(),
    );
    for (const kind of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
      matchMedia(kind).addEventListener("change", () => picture.restyle(), whilePage());
    }
    show();
    document.documentElement.dataset["ready"] = "yes";
  }

  start();
  if (served !== null && state.selection !== null) panel.focus();
  return graph;
}

const given = JSON.parse(byId("graph", HTMLScriptElement).text) as Packed | { served: true };
if ("served" in given) void new Served(openPage).follow();
else openPage(given, null);
