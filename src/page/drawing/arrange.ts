// Where the names of a drawing stand, in pixels around its middle.

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { Point, Size } from "../base/geometry.ts";
import type { Entity, Tie } from "../data/graph.ts";
import type { Drawn } from "./drawn.ts";

export type Places = ReadonlyMap<Entity, Point>;

const FIRST_RING = 10; // neighbors in the innermost ring; each further one has as many more
const ROWS = 9; // common neighbors above each other
const PADDING = { x: 76, y: 26 }; // room for labels at the border, at most
const PADDED = 0.12; // part of the frame
const WAVE = 0.06; // of the height, by which a chain goes up and down
const FLAT = 2; // labels are wide: names leave as many times more room beside them as above
const CLEAR = 17; // pixels above and below a name, at least
const ROUNDS = 250;

/** Fill a frame. The whole graph keeps its proportions, and has its places from the layout that came with it. */
export function arrange(drawn: Drawn, size: Size): Places {
  const { entities, figure } = drawn;
  if (figure === "chain") return chain(drawn, size);
  if (figure === "whole") return fit(new Map(entities.map((entity) => [entity, entity])), size, "even");
  const places = { rings, pair: sides, cluster }[figure](drawn, size);
  return fit(places, size, figure === "rings" ? "centered" : "wide");
}

/** `even`: keep the proportions. `centered`: 0 stays in the middle. */
function fit(places: Places, { width, height }: Size, how: "even" | "wide" | "centered"): Places {
  const spread = (value: number) => (how === "centered" ? [value, -value] : [value]);
  const xs = [...places.values()].flatMap(({ x }) => spread(x));
  const ys = [...places.values()].flatMap(({ y }) => spread(y));
  const across = scale(xs, width - 2 * Math.min(PADDING.x, width * PADDED));
  const down = scale(ys, height - 2 * Math.min(PADDING.y, height * PADDED));
  const least = Math.min(across.factor, down.factor);
  const [byX, byY] = how === "even" ? [least, -least] : [across.factor, down.factor]; // a layout's y points up
  return new Map(
    [...places].map(([entity, { x, y }]) => [
      entity,
      { x: (x - across.middle) * finite(byX), y: (y - down.middle) * finite(byY) },
    ]),
  );
}

function scale(values: readonly number[], room: number): { middle: number; factor: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { middle: values.length ? (least + most) / 2 : 0, factor: room / (most - least) };
}

/** Names that stand in one line have no extent across it. */
function finite(factor: number): number {
  return Number.isFinite(factor) ? factor : 0;
}

/** The first in the middle, the others around it, the strongest nearest; in a ring, communities stand together. */
function rings({ entities }: Drawn): Places {
  const [center, ...others] = entities;
  const places = new Map<Entity, Point>(center ? [[center, { x: 0, y: 0 }]] : []);
  for (let [ring, from] = [1, 0]; from < others.length; ring += 1) {
    const inside = others.slice(from, from + ring * FIRST_RING);
    from += inside.length;
    inside.sort((one, other) => one.community - other.community);
    inside.forEach((entity, place) => {
      const angle = (2 * Math.PI * (place + 0.5)) / inside.length; // so that few stand behind those of the ring before
      places.set(entity, { x: ring * Math.cos(angle), y: ring * Math.sin(angle) });
    });
  }
  return places;
}

/** The two ends on either side, what is tied to both in columns between them. */
function sides({ centers, entities }: Drawn): Places {
  const common = entities.slice(2);
  const columns = Math.max(1, Math.ceil(common.length / ROWS));
  const rows = Math.ceil(common.length / columns);
  const places = new Map<Entity, Point>(centers.map((end, place) => [end, { x: place ? 1 : -1, y: 0 }]));
  common.forEach((entity, place) => {
    const [column, row] = [place % columns, Math.floor(place / columns)];
    places.set(entity, {
      x: columns > 1 ? (column / (columns - 1) - 0.5) * 0.9 : 0,
      y: rows > 1 ? row / (rows - 1) - 0.5 + column * 0.02 : -0.3,
    });
  });
  return places;
}

/** From side to side, by turns somewhat higher and lower, so that labels have room. */
function chain({ entities }: Drawn, { width, height }: Size): Places {
  const room = width - 4 * Math.min(PADDING.x, width * PADDED);
  const x = (place: number) => (entities.length > 1 ? place / (entities.length - 1) - 0.5 : 0) * room;
  return new Map(entities.map((entity, place) => [entity, { x: x(place), y: (place % 2 ? 1 : -1) * WAVE * height }]));
}

/** Force-directed, from the places of the whole graph, so that the directions stay: M. Bostock's d3-force. */
function cluster({ entities, ties }: Drawn, { width, height }: Size): Places {
  const start = fit(new Map(entities.map((entity) => [entity, entity])), { width: width / FLAT, height }, "even");
  const nodes = entities.map((entity) => ({ entity, ...start.get(entity)! }));
  const numbers = new Map(entities.map((entity, number) => [entity, number]));
  const links = ties.map(({ source, target }: Tie) => ({ source: numbers.get(source)!, target: numbers.get(target)! }));
  const aspect = width / FLAT / height;
  forceSimulation(nodes)
    .force("link", forceLink(links).distance(3 * CLEAR))
    .force("charge", forceManyBody().strength(-8 * CLEAR))
    .force("collide", forceCollide(1.3 * CLEAR))
    .force("x", forceX(0).strength(0.06 / Math.max(aspect, 0.2)))
    .force("y", forceY(0).strength(0.06 * Math.min(aspect, 5)))
    .stop()
    .tick(ROUNDS);
  return new Map(nodes.map(({ entity, x, y }) => [entity, { x: x * FLAT, y }]));
}
