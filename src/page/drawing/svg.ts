// A scene as SVG, with a title and the legend: elements are built, so that names stay text.

import { colorOf, drawing } from "../base/dom.ts";
import type { Point, Size } from "../base/geometry.ts";
import type { Label } from "../data/graph.ts";
import type { Told } from "./legend.ts";
import { DOTTED, type Scene, type Text, TEXT_SIZE } from "./scene.ts";
import { corners } from "./shapes.ts";
import type { Theme } from "./theme.ts";

const ROW = 20; // pixels, of the title and the legend
const FONT = { "font-size": TEXT_SIZE };
const HALO = { "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };

/** Around the scene stand a line of title above and the legend below. */
export function sizeWithFrame({ width, height }: Size, rows: number): Size {
  return { width, height: height + (rows + 2) * ROW };
}

export function sceneAsSvg(scene: Scene, legend: readonly Told[], theme: Theme, title: string): string {
  const { width, height } = sizeWithFrame(scene, legend.length);
  const drawn = drawing("g", { transform: `translate(0 ${ROW})` });
  for (const { from, to, width, color, opacity } of scene.lines) {
    const ends = { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) };
    const stroke = { stroke: color, "stroke-opacity": round(opacity), "stroke-width": round(width) };
    drawn.append(drawing("line", { ...ends, ...stroke }));
  }
  for (const shape of scene.shapes) {
    const ring = shape.chosen ? { stroke: theme.ink, "stroke-width": 1.5 } : {};
    drawn.append(outline(shape.label, shape, shape.radius, { fill: shape.color, opacity: shape.opacity, ...ring }));
  }
  for (const label of scene.texts) drawn.append(...labelOf(label, theme));
  const root = drawing(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}` },
    drawing("rect", { width, height, fill: theme.paper }),
    text(title, { x: 8, y: ROW * 0.7 }, theme, true),
    drawn,
    ...rowsOf(legend, height - legend.length * ROW, theme),
  );
  return new XMLSerializer().serializeToString(root);
}

type Attributes = Record<string, string | number>;

function outline(label: Label | null, at: Point, radius: number, attributes: Attributes): SVGElement {
  const points = label === null ? null : corners(label, at, radius);
  if (points === null) return drawing("circle", { cx: round(at.x), cy: round(at.y), r: round(radius), ...attributes });
  return drawing("polygon", { points: points.map(({ x, y }) => `${round(x)},${round(y)}`).join(" "), ...attributes });
}

function labelOf({ text: shown, box, chosen, leader }: Text, theme: Theme): SVGElement[] {
  const label = text(shown, { x: box.x, y: box.y + box.height / 2 + TEXT_SIZE / 3 }, theme, chosen);
  if (leader === null) return [label];
  const [from, to] = leader;
  const ends = { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) };
  return [drawing("line", { ...ends, stroke: theme.quiet, "stroke-dasharray": DOTTED.join(" ") }), label];
}

function rowsOf(legend: readonly Told[], top: number, theme: Theme): SVGElement[] {
  return legend.flatMap(({ shape, color, text: told }, row) => {
    const y = top + row * ROW;
    return [outline(shape, { x: 16, y }, 5, { fill: colorOf(color) }), text(told, { x: 28, y: y + 4 }, theme, false)];
  });
}

function text(shown: string, { x, y }: Point, theme: Theme, bold: boolean): SVGElement {
  const weight: Attributes = bold ? { "font-weight": "bold" } : {};
  const paper = { stroke: theme.paper, ...HALO };
  const look = { fill: theme.ink, "font-family": theme.font, ...FONT, ...weight, ...paper };
  return drawing("text", { x: round(x), y: round(y), ...look }, shown);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
