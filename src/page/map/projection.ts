// From degrees to the plane: the Natural Earth projection (Šavrič, Jenny, Patterson, Petrovič and Hurni 2011).

import type { Point } from "../base/geometry.ts";

const DEGREE = Math.PI / 180;
const TENTHS = 10; // an outline's unit

/** The whole world is 2 * WIDEST wide. */
export const WIDEST = 2.736; // of a point on the equator

/** A point in the plane, y downwards. */
export function project(longitude: number, latitude: number): Point {
  const [across, up] = [longitude * DEGREE, latitude * DEGREE];
  const two = up * up;
  const four = two * two;
  return {
    x: across * (0.8707 - 0.131979 * two + four * (-0.013791 + four * (0.003971 * two - 0.001529 * four))),
    y: -up * (1.007226 + two * (0.015085 + four * (-0.044475 + 0.028874 * two - 0.005916 * four))),
  };
}

/** The points of a packed line. */
export function unpackLine(numbers: readonly number[]): Point[] {
  const points = [];
  let [longitude, latitude] = [0, 0];
  for (let at = 0; at < numbers.length; at += 2) {
    longitude += numbers[at]!;
    latitude += numbers[at + 1]!;
    points.push(project(longitude / TENTHS, latitude / TENTHS));
  }
  return points;
}
