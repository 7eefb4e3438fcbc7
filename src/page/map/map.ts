// The map: places by where they are, sized by mentions, above a list of them for those who don't see or point.

import { byId, drawing, element } from "../base/dom.ts";
import type { Saved } from "../base/download.ts";
import type { Look, Point } from "../base/geometry.ts";
import { Movement } from "../base/movement.ts";
import { markedName } from "../base/text.ts";
import type { Entity, Graph, World } from "../data/graph.ts";
import { placeLabels } from "../drawing/labels.ts";
import type { Camera, State } from "../state/state.ts";
import type { Visibility } from "../state/visibility.ts";
import { findMarks, type Marks, type PlaceMark } from "./marks.ts";
import { unpackLine, WIDEST } from "./projection.ts";
import { savedMap } from "./saved.ts";
import { counted, heading, listOf, says } from "./told.ts";

const CLOSEST = 60;
const FURTHEST = 0.8;
const LEAST_RADIUS = 3; // pixels
const MORE_RADIUS = 15; // that the most mentioned place has beyond it
const MOST_LABELS = 90;
const LABEL_HEIGHT = 16;
const LABEL_SIZE = 12;
const SPARE = 6; // pixels beside a label's letters
const MARGIN = 40; // pixels around the places at first
const FIRST_ZOOM = 6; // no closer at first, so that it is seen where on the world the places are
const OUTLINE = 1000; // units of the outline's path are so many of the projection's
const SOUTHERNMOST = 1.09; // in the plane, at 63 degrees: Antarctica isn't drawn
const DESCRIPTION =
  "The map. Arrow keys move it, plus and minus zoom, 0 shows all of it; the list below has the same places.";

export interface MapEvents {
  readonly entity: (entity: Entity, add: boolean) => void; // `add`: to what is selected
  readonly moved: (camera: Camera | null) => void;
}

interface Shown {
  readonly state: State;
  readonly visibility: Visibility;
}

export class WorldMap {
  readonly #container = byId("map", HTMLElement);
  readonly #graph: Graph;
  readonly #events: MapEvents;
  readonly #outline = drawing("g", { class: "outline" });
  readonly #circles = drawing("g", { class: "marks" });
  readonly #labels = drawing("g", { class: "names" });
  readonly #svg = drawing(
    "svg",
    { tabindex: 0, role: "application", "aria-label": DESCRIPTION },
    drawing("g", { "aria-hidden": "true" }, this.#outline, this.#circles, this.#labels),
  );
  readonly #told = element("div", { class: "told" });
  readonly #letters = element("canvas").getContext("2d")!;
  #size = { width: 1, height: 1 };
  #shown: Shown | null = null;
  #found: Marks = { unit: "mention", marks: [], left: 0, pointless: 0 };
  #drawn: readonly SVGCircleElement[] = [];
  #radii: readonly number[] = [];
  readonly #movement: Movement<SVGSVGElement> | null = null; // without a map

  constructor(graph: Graph, events: MapEvents) {
    this.#graph = graph;
    this.#events = events;
    if (graph.world === null) {
      this.#container.append(element("p", { class: "note" }, "Of no place here is it known where it is."));
      return;
    }
    this.#outline.append(...pathsOf(graph.world));
    this.#container.append(this.#svg, this.#told);
    this.#movement = new Movement(this.#svg, {
      extent: [FURTHEST, CLOSEST],
      size: () => this.#size,
      unit: () => this.#unit(),
      moving: () => this.#place(),
      rested: () => events.moved(this.#movement!.look),
    });
    new ResizeObserver(() => this.#resize()).observe(this.#svg);
  }

  /** What is on it, in words. */
  get counted(): string {
    return counted(this.#found);
  }

  show(state: State, visibility: Visibility): void {
    if (state.view !== "map") return;
    this.#found = findMarks(this.#graph, state, visibility);
    if (this.#movement === null) return;
    this.#shown = { state, visibility };
    this.#measure();
    const choose = (entity: Entity) => this.#events.entity(entity, false);
    const title = element("h2", {}, heading(state.selection, this.#graph));
    this.#told.replaceChildren(title, ...listOf(this.#found, choose));
    this.#addCircles();
    this.#movement.place(state.camera ?? this.#first());
    this.#place();
  }

  enlarge(factor: number): void {
    this.#movement?.enlarge(factor);
  }

  pan(right: number, up: number): void {
    this.#movement?.pan(right, up);
  }

  showAll(): void {
    this.#movement?.to(this.#first());
    this.#events.moved(null);
  }

  /** As a file; null where there is no map. */
  get saved(): Saved | null {
    return this.#shown === null ? null : savedMap(this.#svg, this.#title(this.#shown));
  }

  #title({ state }: Shown): string {
    const { selection, since, until } = state;
    const days = [since && `from ${since}`, until && `to ${until}`].filter(Boolean).join(" ");
    return [heading(selection, this.#graph), this.counted, days].filter(Boolean).join(", ");
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this.#svg;
    this.#size = { width: Math.max(2, clientWidth), height: Math.max(2, clientHeight) };
    this.#letters.font = `${LABEL_SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  }

  #resize(): void {
    if (this.#shown === null || !this.#svg.clientWidth) return;
    const { width, height } = this.#size;
    if (width === this.#svg.clientWidth && height === this.#svg.clientHeight) return;
    this.show(this.#shown.state, this.#shown.visibility);
  }

  /** Pixels that a unit of the plane takes where all of the world is seen. */
  #unit(): number {
    return this.#size.width / (2 * WIDEST);
  }

  /** All places that aren't faint, with the world around them. */
  #first(): Look {
    const bright = this.#found.marks.filter(({ faint }) => !faint);
    const shown = (bright.length ? bright : this.#found.marks).map(({ at }) => at);
    if (!shown.length) return { x: 0, y: 0, zoom: 1 };
    const [xs, ys] = [shown.map(({ x }) => x), shown.map(({ y }) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const fitting = (room: number, extent: number) => (room - 2 * MARGIN) / Math.max(extent, 1e-6) / this.#unit();
    const { width, height } = this.#size;
    const closest = Math.min(fitting(width, right - left), fitting(height, bottom - top), FIRST_ZOOM);
    return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: Math.max(FURTHEST, closest) };
  }

  #addCircles(): void {
    const { marks } = this.#found;
    const most = marks.reduce((most, { count, chosen }) => (chosen ? most : Math.max(most, count)), 1);
    this.#radii = marks.map(({ count }) => LEAST_RADIUS + MORE_RADIUS * Math.sqrt(Math.min(1, count / most)));
    this.#drawn = marks.map((mark, place) => {
      const title = drawing("title", {}, says(mark, this.#found));
      const circle = drawing("circle", { r: this.#radii[place]!, class: classOf(mark) }, title);
      circle.addEventListener("click", (event) =>
        this.#events.entity(mark.entity, event.ctrlKey || event.metaKey || event.shiftKey),
      );
      return circle;
    });
    const bySize = [...this.#drawn.keys()].sort((one, other) => order(marks[one]!) - order(marks[other]!));
    this.#circles.replaceChildren(...bySize.map((place) => this.#drawn[place]!)); // the small ones on top
  }

  /** Put outline, circles and names where the camera sees them. */
  #place(): void {
    const { look, scale } = this.#movement!;
    const { width, height } = this.#size;
    const pixel = ({ x, y }: Point) => ({ x: (x - look.x) * scale + width / 2, y: (y - look.y) * scale + height / 2 });
    const origin = pixel({ x: 0, y: 0 });
    this.#outline.setAttribute("transform", `translate(${origin.x} ${origin.y}) scale(${scale / OUTLINE})`);
    const pixels = this.#found.marks.map(({ at }) => pixel(at));
    pixels.forEach(({ x, y }, place) => {
      this.#drawn[place]!.setAttribute("cx", x.toFixed(1));
      this.#drawn[place]!.setAttribute("cy", y.toFixed(1));
    });
    this.#placeNames(pixels);
  }

  #placeNames(pixels: readonly Point[]): void {
    const { width, height } = this.#size;
    const named = [...this.#found.marks.entries()]
      .filter(([place, { faint }]) => {
        const { x, y } = pixels[place]!;
        return !faint && x >= 0 && y >= 0 && x <= width && y <= height;
      })
      .slice(0, MOST_LABELS);
    const texts = named.map(([, { entity }]) => markedName(entity, 32));
    const boxes = placeLabels(
      named.map(([place, { chosen }], at) => ({
        ...pixels[place]!,
        radius: this.#radii[place]!,
        width: this.#letters.measureText(texts[at]!).width + SPARE,
        height: LABEL_HEIGHT,
        must: chosen,
      })),
      { x: 0, y: 0, width, height },
    );
    const labels = boxes.map((box, at) =>
      box === null ? null : drawing("text", { x: box.x + SPARE / 2, y: box.y + LABEL_HEIGHT * 0.75 }, texts[at]!),
    );
    this.#labels.replaceChildren(...labels.filter((label) => label !== null));
  }
}

function pathsOf({ land, borders }: World): SVGPathElement[] {
  const round = (value: number) => Math.round(value * OUTLINE);
  const lineOf = (numbers: readonly number[], end: string) => {
    const points = unpackLine(numbers);
    if (points.every(({ y }) => y > SOUTHERNMOST)) return "";
    return `M${points.map(({ x, y }) => `${round(x)},${round(y)}`).join("L")}${end}`;
  };
  return [
    drawing("path", { class: "land", d: land.map((line) => lineOf(line, "Z")).join("") }),
    drawing("path", { class: "borders", d: borders.map((line) => lineOf(line, "")).join("") }),
  ];
}

function classOf({ chosen, faint }: PlaceMark): string {
  return chosen ? "chosen" : faint ? "faint" : "bright";
}

/** Faint circles are behind all others, the chosen before them; of the others the small ones before the large. */
function order({ chosen, faint, count }: PlaceMark): number {
  return chosen ? 1 : faint ? -Infinity : -count;
}
