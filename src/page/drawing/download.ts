// The drawing as it stands, as a file: SVG, and PNG made from that, so that both show the same.

import { save, savePng } from "../base/download.ts";
import type { Graph } from "../data/graph.ts";
import type { State } from "../state/state.ts";
import { legend } from "./legend.ts";
import type { Picture } from "./picture.ts";
import { sceneAsSvg, sizeWithFrame } from "./svg.ts";

export function downloadSvg(picture: Picture, graph: Graph, state: State): void {
  save(drawSvg(picture, graph, state), "entities.svg");
}

export async function downloadPng(picture: Picture, graph: Graph, state: State): Promise<void> {
  const size = sizeWithFrame(picture.scene, legend(graph, state.colorBy).length);
  await savePng(drawSvg(picture, graph, state), size, "entities.png");
}

function drawSvg({ scene, theme }: Picture, graph: Graph, state: State): Blob {
  const svg = sceneAsSvg(scene, legend(graph, state.colorBy), theme, document.title);
  return new Blob([svg], { type: "image/svg+xml" });
}
