// The outlines that tell kinds of names apart without colour: a circle, a square, a triangle of about the same size.

import type { Point } from "../base/geometry.ts";
import type { Label } from "../data/graph.ts";

const SQUARE = 0.89; // half a side, of the radius of a circle
const TRIANGLE = 1.25; // from its middle to a corner

/** The corners around a middle; null for a circle. */
export function corners(label: Label, { x, y }: Point, radius: number): readonly Point[] | null {
  if (label === "person") return null;
  if (label === "organization") {
    const half = SQUARE * radius;
    return [
      { x: x - half, y: y - half },
      { x: x + half, y: y - half },
      { x: x + half, y: y + half },
      { x: x - half, y: y + half },
    ];
  }
  const [reach, low] = [TRIANGLE * radius, TRIANGLE * radius * Math.cos(Math.PI / 3)];
  const wide = reach * Math.sin(Math.PI / 3);
  return [
    { x, y: y - reach },
    { x: x + wide, y: y + low },
    { x: x - wide, y: y + low },
  ];
}
