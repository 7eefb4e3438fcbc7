// The picture: what is drawn for the state, moved by hand and keys, and what a click means.

import { element } from "../base/dom.ts";
import type { Look, Point, Size } from "../base/geometry.ts";
import { Movement } from "../base/movement.ts";
import { markedName } from "../base/text.ts";
import type { Entity, Graph, Tie } from "../data/graph.ts";
import type { Camera, State } from "../state/state.ts";
import type { Visibility } from "../state/visibility.ts";
import { arrange, type Places } from "./arrange.ts";
import { fontOf, paint, paintShape, paintText } from "./canvas.ts";
import { chooseDrawn, type Drawn, roomFor } from "./drawn.ts";
import { composeScene, type Measure, type Scene, TEXT_HEIGHT, whatIsAt } from "./scene.ts";
import { readTheme, type Theme } from "./theme.ts";

const REACH = 6; // how many pixels beside a tie a click still means it
const FINGER = 14; // the same for a finger
const EXTENT = [0.5, 30] as const; // times that it may be enlarged
const MANY_LINES = 1_500; // from here on they are painted when a movement rests
const REST = 160; // milliseconds without movement, after which all is painted anew
const IN_MEMORY: CanvasRenderingContext2DSettings = { willReadFrequently: true }; // not by the GPU, which takes 30 times as long to stroke many lines
const EVERYTHING: Look = { x: 0, y: 0, zoom: 1 };
const SPARE = 8; // pixels beside a label's letters

export interface PictureEvents {
  readonly entity: (entity: Entity, add: boolean) => void; // `add`: to what is selected
  readonly tie: (tie: Tie) => void;
  readonly moved: (camera: Camera | null) => void;
}

/** What is drawn, where, and how it is seen now. */
interface Shown {
  readonly state: State;
  readonly visibility: Visibility;
  readonly drawn: Drawn;
  readonly places: Places;
}

export class Picture {
  readonly #container: HTMLElement;
  readonly #graph: Graph;
  readonly #events: PictureEvents;
  readonly #canvas = element("canvas", { "aria-hidden": "true" });
  readonly #above = element("canvas", { "aria-hidden": "true" }); // what the pointer is on
  readonly #context = this.#canvas.getContext("2d", IN_MEMORY)!;
  readonly #front = this.#above.getContext("2d")!;
  readonly #movement: Movement<HTMLElement>;
  readonly #widths = new Map<string, number>();
  #size: Size = { width: 1, height: 1 };
  #shown: Shown | null = null;
  #scene: Scene = { width: 1, height: 1, lines: [], shapes: [], texts: [] };
  #theme: Theme;
  #still: { readonly canvas: HTMLCanvasElement; readonly look: Look } | null = null; // a copy, for moving it
  #paintedAt: Look = EVERYTHING;
  #resting = 0;
  #pointed: Entity | Tie | null = null;

  constructor(container: HTMLElement, graph: Graph, state: State, events: PictureEvents) {
    this.#container = container;
    this.#graph = graph;
    this.#events = events;
    this.#theme = readTheme(state.colorBy);
    container.append(this.#canvas, this.#above);
    this.#movement = new Movement(container, {
      extent: EXTENT,
      size: () => this.#size,
      unit: () => 1,
      moving: () => this.#move(),
      rested: () => events.moved(cameraOf(this.#movement.look, this.#size)),
    });
    container.addEventListener("click", (event) => this.#click(event));
    container.addEventListener("pointermove", (event) => this.#point(event));
    container.addEventListener("pointerleave", () => this.#clearFront());
    new ResizeObserver(() => this.#resize()).observe(container);
  }

  get scene(): Scene {
    return this.#scene;
  }

  get theme(): Theme {
    return this.#theme;
  }

  /** What is drawn: before it has been shown, nothing. */
  get drawn(): Drawn | null {
    return this.#shown?.drawn ?? null;
  }

  show(state: State, visibility: Visibility, chain: readonly Entity[] = []): void {
    if (this.#size.width <= 1) this.#measure();
    const most = roomFor(this.#size.width * this.#size.height);
    const drawn = chooseDrawn(this.#graph, state, visibility, most, chain);
    const before = this.#shown?.drawn;
    const places = before && isSame(before, drawn) ? this.#shown!.places : arrange(drawn, this.#size);
    this.#shown = { state, visibility, drawn, places };
    this.#theme = readTheme(state.colorBy);
    this.#movement.place(lookOf(state.camera, this.#size));
    this.#paint();
  }

  /** Draw anew, in the colours that hold now. */
  restyle(): void {
    if (this.#shown === null) return;
    this.#theme = readTheme(this.#shown.state.colorBy);
    this.#paint();
  }

  enlarge(factor: number): void {
    this.#movement.enlarge(factor);
  }

  pan(right: number, up: number): void {
    this.#movement.pan(right, up);
  }

  showAll(): void {
    this.#movement.to(EVERYTHING);
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this.#container;
    this.#size = { width: Math.max(2, clientWidth), height: Math.max(2, clientHeight) };
    for (const canvas of [this.#canvas, this.#above]) {
      canvas.width = this.#size.width * devicePixelRatio;
      canvas.height = this.#size.height * devicePixelRatio;
      canvas.getContext("2d")!.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    }
  }

  #resize(): void {
    if (this.#shown === null || !this.#container.clientWidth) return;
    this.#measure();
    const { state, visibility, drawn } = this.#shown;
    this.#shown = null; // with other room other names are drawn, elsewhere
    this.show(state, visibility, drawn.figure === "chain" ? drawn.entities : []);
  }

  #paint(): void {
    if (this.#shown === null) return;
    clearTimeout(this.#resting);
    const { drawn, places, visibility } = this.#shown;
    const seen = { look: this.#movement.look, size: this.#size, theme: this.#theme };
    const measure: Measure = (text, chosen) => this.#widthOf(text, chosen);
    this.#scene = composeScene(drawn, places, seen, this.#graph, visibility, measure);
    this.#clearFront();
    paint(this.#context, this.#scene, this.#theme);
    this.#paintedAt = this.#movement.look;
    this.#still = null;
  }

  #clearFront(): void {
    this.#front.clearRect(0, 0, this.#size.width, this.#size.height);
  }

  #widthOf(text: string, chosen: boolean): number {
    const key = `${chosen ? "!" : ""}${text}`;
    if (!this.#widths.has(key)) {
      this.#context.font = fontOf(this.#theme, chosen);
      this.#widths.set(key, this.#context.measureText(text).width + SPARE);
    }
    return this.#widths.get(key)!;
  }

  #move(): void {
    if (this.#scene.lines.length <= MANY_LINES) {
      this.#paint();
      return;
    }
    this.#moveStill();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#paint(), REST);
  }

  /** What was painted last, moved and scaled: painting many ties takes longer than a step of a movement may. */
  #moveStill(): void {
    this.#still ??= { canvas: copyOf(this.#canvas), look: this.#paintedAt };
    const { width, height } = this.#size;
    const { canvas, look: before } = this.#still;
    const now = this.#movement.look;
    const factor = now.zoom / before.zoom;
    const x = (before.x - now.x) * now.zoom + (width * (1 - factor)) / 2;
    const y = (before.y - now.y) * now.zoom + (height * (1 - factor)) / 2;
    this.#clearFront();
    this.#context.clearRect(0, 0, width, height);
    this.#context.drawImage(canvas, x, y, width * factor, height * factor);
  }

  #click(event: MouseEvent): void {
    const found = whatIsAt(this.#scene, this.#pixelOf(event), isFinger(event) ? FINGER : REACH);
    if (found === null) return;
    if ("source" in found) this.#events.tie(found);
    else this.#events.entity(found, event.ctrlKey || event.metaKey || event.shiftKey);
  }

  /** The name that the pointer is on has its label, whatever that covers; the cursor shows what can be clicked. */
  #point(event: PointerEvent): void {
    const found = event.buttons ? null : whatIsAt(this.#scene, this.#pixelOf(event), REACH);
    this.#container.classList.toggle("pointing", found !== null);
    if (found === this.#pointed) return;
    this.#pointed = found;
    this.#clearFront();
    const shape = this.#scene.shapes.find(({ entity }) => entity === found);
    if (shape === undefined) return;
    paintShape(this.#front, { ...shape, chosen: true, opacity: 1 }, this.#theme);
    if (this.#scene.texts.some(({ entity }) => entity === found)) return;
    const text = markedName(shape.entity);
    const width = this.#widthOf(text, true);
    const box = { x: shape.x + shape.radius + SPARE, y: shape.y - TEXT_HEIGHT / 2, width, height: TEXT_HEIGHT };
    this.#front.fillStyle = this.#theme.paper;
    this.#front.fillRect(box.x - 2, box.y, width + 4, TEXT_HEIGHT);
    paintText(this.#front, { entity: shape.entity, text, box, chosen: true, leader: null }, this.#theme);
  }

  #pixelOf(event: MouseEvent): Point {
    const { left, top } = this.#container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = element("canvas", { width: canvas.width, height: canvas.height });
  copy.getContext("2d", IN_MEMORY)!.drawImage(canvas, 0, 0);
  return copy;
}

function isFinger(event: MouseEvent): boolean {
  return "pointerType" in event && event.pointerType === "touch";
}

/** A camera in parts of the frame, so that a link shows the same on another screen. */
function cameraOf({ x, y, zoom }: Look, size: Size): Camera | null {
  const unit = unitOf(size);
  const camera = { x: x / unit, y: y / unit, zoom };
  return Math.hypot(camera.x, camera.y) < 0.005 && Math.abs(zoom - 1) < 0.005 ? null : camera;
}

function lookOf(camera: Camera | null, size: Size): Look {
  const unit = unitOf(size);
  return camera === null ? EVERYTHING : { x: camera.x * unit, y: camera.y * unit, zoom: camera.zoom };
}

function unitOf({ width, height }: Size): number {
  return Math.min(width, height) / 2;
}

function isSame(one: Drawn, other: Drawn): boolean {
  return (
    one.figure === other.figure &&
    one.entities.length === other.entities.length &&
    one.ties.length === other.ties.length &&
    one.entities.every((entity, place) => entity === other.entities[place]) &&
    one.ties.every((tie, place) => tie === other.ties[place])
  );
}
