// The map as it stands, as a file of SVG: what page.css says of its parts goes with them.

import { drawing } from "../base/dom.ts";
import type { Saved } from "../base/download.ts";

const TITLE = 24; // pixels, above the map
const SAID = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-linejoin",
  "paint-order",
  "vector-effect",
  "font-size",
  "font-weight",
] as const;

export function savedMap(map: SVGSVGElement, title: string): Saved {
  const { clientWidth: width, clientHeight } = map;
  const height = clientHeight + TITLE;
  const style = getComputedStyle(map);
  const [paper, ink] = [style.getPropertyValue("--paper").trim(), style.getPropertyValue("--ink").trim()];
  const copy = drawing("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "font-family": "sans-serif" });
  copy.append(
    drawing("rect", { width, height, fill: paper }),
    drawing("g", { transform: `translate(0 ${TITLE})` }, ...[...map.children].map((part) => styledCopy(part))),
    drawing("rect", { width, height: TITLE, fill: paper }), // what is further up than the map
    drawing("text", { x: 8, y: TITLE * 0.7, fill: ink, "font-size": 13, "font-weight": "bold" }, title),
  );
  const svg = new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
  return { svg, width, height };
}

function styledCopy(part: Element): Element {
  const copy = part.cloneNode(false) as Element;
  if (part.children.length === 0) copy.textContent = part.textContent;
  if (part instanceof SVGGraphicsElement) {
    const style = getComputedStyle(part);
    for (const name of SAID) copy.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "aria-hidden"]) copy.removeAttribute(name);
  }
  copy.append(...[...part.children].map(styledCopy));
  return copy;
}
