// A drawing that is moved: by wheel, drag and two fingers, by buttons and keys, and where its state says it is seen from.

import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomTransform } from "d3-zoom";
import type { Look, Size } from "./geometry.ts";

/** What is moved, and what it calls back. */
export interface Moved {
  readonly extent: readonly [furthest: number, closest: number]; // times that it may be enlarged
  readonly size: () => Size; // in pixels
  readonly unit: () => number; // pixels that a unit of the drawing takes where it isn't enlarged
  readonly moving: () => void; // with every step of a movement
  readonly rested: () => void; // after it
}

/** One finger moves the page, not the drawing. */
export class Movement<Drawing extends HTMLElement | SVGSVGElement> {
  readonly #drawing: Drawing;
  readonly #moved: Moved;
  readonly #zoom = zoom<Drawing, unknown>();
  #look: Look = { x: 0, y: 0, zoom: 1 };
  #isPlaced = false; // not by the reader

  constructor(drawing: Drawing, moved: Moved) {
    this.#drawing = drawing;
    this.#moved = moved;
    this.#zoom
      .scaleExtent([...moved.extent])
      .filter((event: Event) => (isTouch(event) ? event.touches.length > 1 : !(event as MouseEvent).button))
      .on("zoom", ({ transform }: { transform: ZoomTransform }) => this.#follow(transform))
      .on("end", () => this.#isPlaced || moved.rested());
    select(drawing).call(this.#zoom).on("dblclick.zoom", null);
  }

  get look(): Look {
    return this.#look;
  }

  /** Pixels that a unit of the drawing takes. */
  get scale(): number {
    return this.#moved.unit() * this.#look.zoom;
  }

  /** Look from elsewhere, and call nobody. */
  place(look: Look): void {
    this.#isPlaced = true;
    this.to(look);
    this.#isPlaced = false;
  }

  to({ x, y, zoom }: Look): void {
    const { width, height } = this.#moved.size();
    const scale = this.#moved.unit() * zoom;
    const transform = zoomIdentity.translate(width / 2 - x * scale, height / 2 - y * scale).scale(zoom);
    select(this.#drawing).call(this.#zoom.transform, transform);
  }

  enlarge(factor: number): void {
    const [furthest, closest] = this.#moved.extent;
    this.to({ ...this.#look, zoom: Math.min(closest, Math.max(furthest, this.#look.zoom * factor)) });
  }

  /** Move by parts of what is seen. */
  pan(right: number, up: number): void {
    const { width, height } = this.#moved.size();
    const { x, y, zoom } = this.#look;
    this.to({ x: x + (right * width) / this.scale, y: y - (up * height) / this.scale, zoom });
  }

  #follow({ x, y, k }: ZoomTransform): void {
    const { width, height } = this.#moved.size();
    const scale = this.#moved.unit() * k;
    this.#look = { x: (width / 2 - x) / scale, y: (height / 2 - y) / scale, zoom: k };
    if (!this.#isPlaced) this.#moved.moving();
  }
}

function isTouch(event: Event): event is TouchEvent {
  return "touches" in event;
}
