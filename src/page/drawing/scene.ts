// A drawing as shapes, lines and labels in pixels: what a painter paints and a file holds. Nothing here is painted.

import type { Look, Point, Size } from "../base/geometry.ts";
import { markedName } from "../base/text.ts";
import type { Entity, Graph, Label, Tie } from "../data/graph.ts";
import type { Visibility } from "../state/visibility.ts";
import type { Places } from "./arrange.ts";
import { type Drawn, FAMOUS, MOST_NAMES, touches } from "./drawn.ts";
import { type Box, placeLabels } from "./labels.ts";
import type { Theme } from "./theme.ts";

export interface Shape {
  readonly entity: Entity;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: Label; // each has a shape of its own
  readonly color: string;
  readonly opacity: number;
  readonly chosen: boolean;
}

export interface Line {
  readonly tie: Tie;
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  readonly color: string;
  readonly opacity: number;
}

export interface Text {
  readonly entity: Entity;
  readonly text: string;
  readonly box: Box;
  readonly chosen: boolean;
  readonly leader: readonly [Point, Point] | null; // from the shape to a label that stands away from it
}

export interface Scene extends Size {
  readonly lines: readonly Line[]; // in the order in which they are painted
  readonly shapes: readonly Shape[];
  readonly texts: readonly Text[];
}

/** From where (in pixels of the arrangement), on how large a paper, in which colours. */
export interface Seen {
  readonly look: Look;
  readonly size: Size;
  readonly theme: Theme;
}

/** How wide a text is in pixels. */
export type Measure = (text: string, chosen: boolean) => number;

export const DOTTED = [1, 3]; // pixels drawn and left out, of what leads to a label: it is no tie
export const TEXT_SIZE = 13; // pixels
export const TEXT_HEIGHT = 17;
const LEAST_RADIUS = 3.5;
const MORE_RADIUS = 12;
const SMALLEST = 0.4; // of the size that shapes have with enough room
const AREA = 1_600; // square pixels for a shape; where there are fewer, all are smaller
const LABEL_AREA = 9_000; // for a label
export const THIN = 1; // pixels: a tie of one sentence, and all where there are many
const WIDEST = 7;
const CLEAR_TIES = 400; // the more ties above these, the more lets each shine through
const FAINTEST = 0.1; // opacity
const BESIDE = 0.45; // opacity of ties that don't touch what is selected
const BEHIND = 0.12; // of everything else, where all is drawn
const NEAR = 30; // pixels between a shape and its label without a line between them

export function composeScene(
  drawn: Drawn,
  places: Places,
  { look, size, theme }: Seen,
  graph: Graph,
  visibility: Visibility,
  measure: Measure,
): Scene {
  const at = (entity: Entity): Point => {
    const { x, y } = places.get(entity)!;
    return { x: (x - look.x) * look.zoom + size.width / 2, y: (y - look.y) * look.zoom + size.height / 2 };
  };
  const front = frontOf(drawn);
  const scale = scaleFor(drawn, size) * Math.sqrt(look.zoom);
  const highest = graph.entities.reduce((most, { degree }) => Math.max(most, degree), 1);
  const shapes = drawn.entities.map((entity): Shape => {
    const radius = (LEAST_RADIUS + MORE_RADIUS * Math.sqrt(entity.degree / highest)) * scale;
    const chosen = drawn.centers.includes(entity);
    const opacity = front === null || front.has(entity) ? 1 : BEHIND;
    return { entity, ...at(entity), radius, label: entity.label, color: theme.color(entity), opacity, chosen };
  });
  const lines = drawn.ties
    .map((tie): Line => ({ tie, from: at(tie.source), to: at(tie.target), ...lineOf(tie, drawn, theme) }))
    .filter(({ from, to }) => crosses(from, to, size));
  const seen = shapes.filter((shape) => isSeen(shape, size) && shape.opacity === 1);
  return {
    ...size,
    lines: [...lines.filter(({ color }) => color === theme.tie), ...lines.filter(({ color }) => color !== theme.tie)],
    shapes: shapes.filter((shape) => isSeen(shape, size)).reverse(), // what matters most is painted last
    texts: textsOf(seen, drawn, size, visibility, measure),
  };
}

/** Where all of the graph is drawn, what is selected and its neighbors stand out; null: everything does. */
function frontOf({ figure, centers, ties }: Drawn): ReadonlySet<Entity> | null {
  if (figure !== "whole" || !centers.length) return null;
  const near = ties.filter((tie) => touches(tie, centers)).flatMap(({ source, target }) => [source, target]);
  return new Set([...centers, ...near]);
}

function scaleFor({ entities }: Drawn, { width, height }: Size): number {
  return Math.min(1, Math.max(SMALLEST, Math.sqrt((width * height) / (AREA * Math.max(1, entities.length)))));
}

function lineOf(tie: Tie, { figure, centers, ties }: Drawn, theme: Theme): Pick<Line, "width" | "color" | "opacity"> {
  const width = ties.length > CLEAR_TIES ? THIN : Math.min(WIDEST, THIN + Math.log2(tie.allSentences || 1));
  if (centers.length && touches(tie, centers)) return { width, color: theme.chosen, opacity: 1 };
  if (figure === "chain") return { width, color: theme.chosen, opacity: 1 };
  if (figure === "whole" && centers.length) return { width: THIN, color: theme.tie, opacity: FAINTEST };
  if (centers.length) return { width: THIN, color: theme.tie, opacity: BESIDE };
  return {
    width,
    color: theme.tie,
    opacity: Math.max(FAINTEST, Math.min(1, CLEAR_TIES / ties.length)),
  };
}

/** Labels of what is seen: that of what is selected, of the most mentioned, and in small drawings all must be there. */
function textsOf(seen: readonly Shape[], drawn: Drawn, size: Size, { mentions }: Visibility, measure: Measure): Text[] {
  const isSmall = drawn.entities.length <= MOST_NAMES;
  const famous = new Set(
    [...seen].sort((one, other) => mentions[other.entity.number]! - mentions[one.entity.number]!).slice(0, FAMOUS),
  );
  const most = isSmall ? MOST_NAMES : FAMOUS + Math.floor((size.width * size.height) / LABEL_AREA);
  const wanting = seen.slice(0, most).concat([...famous].filter((shape) => seen.indexOf(shape) >= most));
  const named = wanting.map((shape) => ({ shape, text: markedName(shape.entity, 32) }));
  const boxes = placeLabels(
    named.map(({ shape, text }) => ({
      x: shape.x,
      y: shape.y,
      radius: shape.radius,
      width: measure(text, shape.chosen),
      height: TEXT_HEIGHT,
      must: isSmall || shape.chosen || famous.has(shape),
    })),
    { x: 0, y: 0, ...size },
  );
  return named.flatMap(({ shape, text }, place) => {
    const box = boxes[place];
    return box ? [{ entity: shape.entity, text, box, chosen: shape.chosen, leader: leaderOf(shape, box) }] : [];
  });
}

function leaderOf({ x, y, radius }: Shape, box: Box): Text["leader"] {
  const end = {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  };
  return Math.hypot(end.x - x, end.y - y) > radius + NEAR ? [{ x, y }, end] : null;
}

function isSeen({ x, y, radius }: Shape, { width, height }: Size): boolean {
  return x > -radius && y > -radius && x < width + radius && y < height + radius;
}

/** Whether a line may be seen: not both ends are beyond the same border. */
function crosses(one: Point, other: Point, { width, height }: Size): boolean {
  return !(
    Math.max(one.x, other.x) < 0 ||
    Math.max(one.y, other.y) < 0 ||
    Math.min(one.x, other.x) > width ||
    Math.min(one.y, other.y) > height
  );
}

/** What stands at a pixel: a name by its shape or label, else a tie that passes within `reach` pixels. */
export function whatIsAt(scene: Scene, at: Point, reach: number): Entity | Tie | null {
  const shape = scene.shapes.findLast(({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) <= radius + reach / 2);
  if (shape !== undefined) return shape.entity;
  const text = scene.texts.find(({ box }) => isInside(at, box));
  if (text !== undefined) return text.entity;
  let [found, nearest]: [Line | null, number] = [null, reach];
  for (const line of scene.lines) {
    const distance = distanceToLine(at, line.from, line.to);
    if (distance < nearest || (found !== null && distance === nearest)) [found, nearest] = [line, distance];
  }
  return found?.tie ?? null;
}

function isInside({ x, y }: Point, box: Box): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}

/** How far a point is from the line between two others. */
function distanceToLine(at: Point, one: Point, other: Point): number {
  const [x, y] = [other.x - one.x, other.y - one.y];
  const along = ((at.x - one.x) * x + (at.y - one.y) * y) / (x * x + y * y || 1);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(one.x + part * x - at.x, one.y + part * y - at.y);
}
