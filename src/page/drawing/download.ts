// The drawing as it stands, as a file: SVG, and PNG made from that, so that both show the same.

import { save } from "../base/download.ts";
import type { Graph } from "../data/graph.ts";
import type { State } from "../state/state.ts";
import { legend } from "./legend.ts";
import type { Picture } from "./picture.ts";
import { sceneAsSvg, sizeWithFrame } from "./svg.ts";

const PNG_SCALE = 2; // pixels of the file for one of the screen

export function downloadSvg(picture: Picture, graph: Graph, state: State): void {
  save(drawSvg(picture, graph, state), "entities.svg");
}

export async function downloadPng(picture: Picture, graph: Graph, state: State): Promise<void> {
  const url = URL.createObjectURL(drawSvg(picture, graph, state));
  const image = new Image();
  image.src = url;
  await image.decode();
  const { width, height } = sizeWithFrame(picture.scene, legend(graph, state.colorBy).length);
  const canvas = document.createElement("canvas");
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  canvas.toBlob((blob) => blob && save(blob, "entities.png"), "image/png");
}

function drawSvg({ scene, theme }: Picture, graph: Graph, state: State): Blob {
  const svg = sceneAsSvg(scene, legend(graph, state.colorBy), theme, document.title);
  return new Blob([svg], { type: "image/svg+xml" });
}
