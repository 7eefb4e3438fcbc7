// Joins the parts: every choice changes the state, and every part shows it.

import { byId } from "./base/dom.ts";
import { downloadPng, downloadSvg } from "./drawing/download.ts";
import { Filters } from "./controls/filters.ts";
import { unpack, type Packed } from "./data/packed.ts";
import { Panel } from "./panel/panel.ts";
import { Picture } from "./drawing/picture.ts";
import { Index, startSearch } from "./controls/search.ts";
import { formatHash, parseHash } from "./state/hash.ts";
import { endsOf, initialState, isFiltered, type Selection, selectionOf, type State } from "./state/state.ts";
import { plural, shortName } from "./base/text.ts";
import { Timeline } from "./controls/timeline.ts";
import { findVisible } from "./state/visibility.ts";

const STEP = 0.2; // how far an arrow key moves the picture: the part of what is seen
const KEYS: Record<string, (picture: Picture) => void> = {
  ArrowLeft: (picture) => picture.pan(-STEP, 0),
  ArrowRight: (picture) => picture.pan(STEP, 0),
  ArrowUp: (picture) => picture.pan(0, STEP),
  ArrowDown: (picture) => picture.pan(0, -STEP),
  "+": (picture) => picture.zoom(1.5),
  "=": (picture) => picture.zoom(1.5),
  "-": (picture) => picture.zoom(1 / 1.5),
  "0": (picture) => picture.showAll(),
};

const packed = JSON.parse(byId("graph", HTMLScriptElement).text) as Packed;
const graph = unpack(packed);
const initial = initialState(packed.colorBy, graph.selected);
let state = parseHash(location.hash, graph, initial);
let drawing = 0;

const container = byId("picture", HTMLElement);
const root = byId("panel", HTMLElement);
const seen = findVisible(graph, state); // at first
const panel = new Panel(root, graph, (selection) => select(selection, "look"), state, seen);
const filters = new Filters(graph, (change) => choose(change));
const timeline = new Timeline(graph, (days) => choose(days));
const picture = startPicture();

function startPicture(): Picture | null {
  try {
    return new Picture(container, graph, state, seen, {
      entity: (entity) => select(selectionOf([entity]), "stay"),
      tie: (tie) => select({ kind: "tie", tie }, "stay"),
      nothing: () => select(null, "stay"),
    });
  } catch (error) {
    console.warn(error); // no WebGL: what can be read is still there
    container.textContent = "This browser can't draw the picture (it has no WebGL); search and lists work.";
    return null;
  }
}

function choose(change: Partial<State>): void {
  state = { ...state, ...change };
  history.replaceState(null, "", `#${formatHash(state, initial)}`);
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(show); // a slider moves more often than a picture can be drawn
}

/** A selection is a step that the browser's back button undoes. */
function select(selection: Selection, camera: "look" | "stay"): void {
  state = { ...state, selection };
  location.hash = formatHash(state, initial);
  show();
  if (camera === "look") look();
}

function look(): void {
  const { selection } = state;
  if (selection === null) return;
  picture?.lookAt(endsOf(selection));
  panel.focus();
}

function show(): void {
  const visibility = findVisible(graph, state);
  filters.show(state);
  timeline.show(state);
  panel.show(state, visibility);
  picture?.show(state, visibility);
  const [names, ties] = [visibility.entities, visibility.ties].map((flags) => flags.filter(Boolean).length);
  byId("counts", HTMLElement).textContent = `${plural(names!, "name")}, ${plural(ties!, "tie")}`;
  byId("reset", HTMLButtonElement).hidden = !isFiltered(state);
  document.title = titleOf(state);
}

function titleOf({ selection }: State): string {
  if (selection === null) return "Mentioned together";
  return `${endsOf(selection)
    .map(({ name }) => shortName(name))
    .join(" and ")} – mentioned together`;
}

function isWide(): boolean {
  return matchMedia("(min-width: 48rem) and (min-height: 36rem)").matches;
}

function start(): void {
  const input = byId("search", HTMLInputElement);
  startSearch(input, byId("suggestions", HTMLElement), new Index(graph), (entity) => {
    if (!isWide()) byId("filters", HTMLDetailsElement).open = false; // they cover what was searched for
    select(selectionOf([entity]), "look");
  });
  byId("reset", HTMLButtonElement).addEventListener("click", () => {
    choose({ ...initial, selection: state.selection, colorBy: state.colorBy });
    panel.focus();
  });
  const buttons: Record<string, (drawn: Picture) => void> = {
    "zoom-in": KEYS["+"]!,
    "zoom-out": KEYS["-"]!,
    "show-all": KEYS["0"]!,
    svg: (drawn) => downloadSvg(drawn, graph, state),
    png: (drawn) => void downloadPng(drawn, graph, state),
  };
  for (const [id, act] of Object.entries(buttons)) {
    byId(id, HTMLButtonElement).disabled = picture === null;
    byId(id, HTMLButtonElement).addEventListener("click", () => picture && act(picture));
  }
  container.addEventListener("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (act === undefined || picture === null) return;
    act(picture);
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") select(null, "stay");
    if (event.key !== "/" || event.target === input) return;
    input.focus();
    event.preventDefault();
  });
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) === formatHash(state, initial)) return;
    state = parseHash(location.hash, graph, initial);
    show();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => picture?.restyle());
  byId("filters", HTMLDetailsElement).open = isWide();
  show();
  if (state.selection !== null) look();
  document.documentElement.dataset["ready"] = "yes";
}

start();
