// What keys do: on a drawing they move it, anywhere else they search and clear the selection.

import { byId } from "../base/dom.ts";
import { whilePage } from "../base/lifetime.ts";

const STEP = 0.2; // how far an arrow key moves a drawing: the part of what is seen
export const CLOSER = 1.5; // how many times larger one step makes it

/** What can be moved. */
export interface Movable {
  pan(right: number, up: number): void;
  enlarge(factor: number): void;
  showAll(): void;
}

const MOVES: Record<string, (seen: Movable) => void> = {
  ArrowLeft: (seen) => seen.pan(-STEP, 0),
  ArrowRight: (seen) => seen.pan(STEP, 0),
  ArrowUp: (seen) => seen.pan(0, STEP),
  ArrowDown: (seen) => seen.pan(0, -STEP),
  "+": (seen) => seen.enlarge(CLOSER),
  "=": (seen) => seen.enlarge(CLOSER),
  "-": (seen) => seen.enlarge(1 / CLOSER),
  "0": (seen) => seen.showAll(),
};

interface Meanings {
  readonly seen: () => Movable;
  readonly search: () => void;
  readonly escape: () => void;
}

export function startKeys({ seen, search, escape }: Meanings): void {
  byId("view", HTMLElement).addEventListener("keydown", (event) => {
    const isDrawing = event.target instanceof Element && event.target.matches('[role="application"]');
    const move = isDrawing && !isModified(event) ? MOVES[event.key] : undefined;
    if (move === undefined) return;
    move(seen());
    event.preventDefault();
  });
  const listen = (event: KeyboardEvent) => {
    if (isTypedInto(event.target) || isModified(event) || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") escape();
    if (event.key !== "/") return;
    search();
    event.preventDefault();
  };
  document.addEventListener("keydown", listen, whilePage());
}

function isModified(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("textarea, input:not([type=checkbox], [type=range])");
}
