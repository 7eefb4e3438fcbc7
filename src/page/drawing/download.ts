// The picture as it stands, as a file: SVG, and PNG made from that.

import { asUsual } from "./color.ts";
import { colorOf } from "../base/dom.ts";
import type { Graph } from "../data/graph.ts";
import { legend, type Told } from "./legend.ts";
import type { Picture } from "./picture.ts";
import type { State } from "../state/state.ts";

const SVG = "http://www.w3.org/2000/svg";
const PNG_SCALE = 2; // pixels of the file for one of the screen
const FEATHER = 0.8; // how much of a line's width sigma spends on its soft edges, in pixels
const LEAST_WIDTH = 0.5;
const FONT = { "font-family": "sans-serif", "font-size": 13 };

type Point = { readonly x: number; readonly y: number };

export function downloadSvg(picture: Picture, graph: Graph, state: State): void {
  save(new Blob([drawSvg(picture, graph, state)], { type: "image/svg+xml" }), "entities.svg");
}

export async function downloadPng(picture: Picture, graph: Graph, state: State): Promise<void> {
  const url = URL.createObjectURL(new Blob([drawSvg(picture, graph, state)], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = url;
  await image.decode();
  const { width, height } = picture.sigma.getDimensions();
  const canvas = document.createElement("canvas");
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  canvas.toBlob((blob) => blob && save(blob, "entities.png"), "image/png");
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // when the browser has surely read it
}

/** What sigma shows now; elements are built, so that names stay text. */
export function drawSvg({ sigma }: Picture, graph: Graph, state: State): string {
  const { width, height } = sigma.getDimensions();
  const root = svg("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(svg("rect", { width, height, fill: colorOf("paper") }));
  const isSeen = ({ x, y }: Point, margin: number) =>
    x > -margin && y > -margin && x < width + margin && y < height + margin;
  const places = graph.entities.map(({ number }) => {
    const shown = sigma.getNodeDisplayData(String(number))!;
    return { shown, at: sigma.framedGraphToViewport(shown), radius: sigma.scaleSize(shown.size) };
  });
  for (const { number, source, target } of byDepth(graph.ties, ({ number }) =>
    sigma.getEdgeDisplayData(String(number)),
  )) {
    const shown = sigma.getEdgeDisplayData(String(number))!;
    const [one, other] = [places[source.number]!.at, places[target.number]!.at];
    if (shown.hidden || !crosses(one, other, width, height)) continue;
    const line = { x1: round(one.x), y1: round(one.y), x2: round(other.x), y2: round(other.y) };
    const { color, opacity } = asUsual(shown.color);
    const stroke = {
      stroke: color,
      "stroke-opacity": round(opacity),
      "stroke-width": round(Math.max(LEAST_WIDTH, sigma.scaleSize(shown.size) - FEATHER)),
    };
    root.append(svg("line", { ...line, ...stroke }));
  }
  const drawn = byDepth(graph.entities, ({ number }) => places[number]!.shown).filter(
    ({ number }) => !places[number]!.shown.hidden && isSeen(places[number]!.at, places[number]!.radius),
  );
  for (const { number } of drawn) {
    const { shown, at, radius } = places[number]!;
    root.append(svg("circle", { cx: round(at.x), cy: round(at.y), r: round(radius), fill: shown.color }));
  }
  const labelled = sigma.getNodeDisplayedLabels();
  for (const { number } of drawn) {
    const { shown, at, radius } = places[number]!;
    if (!shown.label || !(labelled.has(String(number)) || shown.highlighted)) continue;
    root.append(text(shown.label, { x: at.x + radius + 3, y: at.y + 4 }));
  }
  root.append(...drawLegend(legend(graph, state.colorBy), height));
  return new XMLSerializer().serializeToString(root);
}

function drawLegend(rows: readonly Told[], height: number): SVGElement[] {
  return rows.flatMap(({ color, text: told }, place) => {
    const y = height - 20 * (rows.length - place);
    return [svg("circle", { cx: 16, cy: y, r: 5, fill: colorOf(color) }), text(told, { x: 26, y: y + 4 })];
  });
}

function text(shown: string, { x, y }: Point): SVGElement {
  const paper = { stroke: colorOf("paper"), "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
  const made = svg("text", { x: round(x), y: round(y), fill: colorOf("ink"), ...FONT, ...paper });
  made.textContent = shown;
  return made;
}

/** In the order in which they are drawn, those in front last. */
function byDepth<Item>(items: readonly Item[], shown: (item: Item) => { zIndex: number } | undefined): Item[] {
  return [...items].sort((one, other) => (shown(one)?.zIndex ?? 0) - (shown(other)?.zIndex ?? 0));
}

/** Whether a line may be seen: not both ends are beyond the same border. */
function crosses(one: Point, other: Point, width: number, height: number): boolean {
  return !(
    Math.max(one.x, other.x) < 0 ||
    Math.max(one.y, other.y) < 0 ||
    Math.min(one.x, other.x) > width ||
    Math.min(one.y, other.y) > height
  );
}

function svg(tag: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== "xmlns") made.setAttribute(name, String(value));
  }
  return made;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
