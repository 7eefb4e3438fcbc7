// The drawing as it stands, as a file.

import type { Saved } from "../base/download.ts";
import type { Graph } from "../data/graph.ts";
import type { State } from "../state/state.ts";
import { legend } from "./legend.ts";
import type { Picture } from "./picture.ts";
import { sceneAsSvg, sizeWithFrame } from "./svg.ts";

export function savedDrawing({ scene, theme }: Picture, graph: Graph, { colorBy }: State): Saved {
  const told = legend(graph, colorBy);
  const svg = sceneAsSvg(scene, told, theme, document.title);
  return { svg: new Blob([svg], { type: "image/svg+xml" }), ...sizeWithFrame(scene, told.length) };
}
