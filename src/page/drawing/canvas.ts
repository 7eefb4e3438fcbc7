// Paints a scene on a canvas.

import { corners } from "./shapes.ts";
import { DOTTED, type Scene, type Shape, type Text, TEXT_SIZE, THIN } from "./scene.ts";
import type { Theme } from "./theme.ts";

type Context = CanvasRenderingContext2D;

const HALO = 3; // pixels of paper around letters, so that they can be read above ties
const OUTLINE = 1.5;

export function paint(context: Context, scene: Scene, theme: Theme): void {
  context.clearRect(0, 0, scene.width, scene.height);
  paintLines(context, scene);
  for (const shape of scene.shapes) paintShape(context, shape, theme);
  for (const text of scene.texts) paintText(context, text, theme);
  context.globalAlpha = 1;
}

function paintLines(context: Context, { lines }: Scene): void {
  for (const { from, to, width, color, opacity } of lines) {
    context.strokeStyle = color;
    context.globalAlpha = opacity;
    context.lineWidth = width === THIN ? THIN / devicePixelRatio : width; // as thin as can be is painted fastest
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
}

export function paintShape(context: Context, shape: Shape, theme: Theme): void {
  context.globalAlpha = shape.opacity;
  context.fillStyle = shape.color;
  trace(context, shape, shape.radius);
  context.fill();
  context.strokeStyle = theme.paper;
  context.lineWidth = OUTLINE / 2;
  context.stroke();
  if (!shape.chosen) return;
  trace(context, shape, shape.radius + 2 * OUTLINE);
  context.strokeStyle = theme.ink;
  context.lineWidth = OUTLINE;
  context.stroke();
}

function trace(context: Context, shape: Shape, radius: number): void {
  const outline = corners(shape.label, shape, radius);
  context.beginPath();
  if (outline === null) context.arc(shape.x, shape.y, radius, 0, 2 * Math.PI);
  else for (const { x, y } of outline) context.lineTo(x, y);
  context.closePath();
}

export function fontOf(theme: Theme, chosen: boolean): string {
  return `${chosen ? "bold " : ""}${TEXT_SIZE}px ${theme.font}`;
}

export function paintText(context: Context, { text, box, chosen, leader }: Text, theme: Theme): void {
  context.globalAlpha = 1;
  if (leader !== null) {
    context.strokeStyle = theme.quiet;
    context.lineWidth = 1;
    context.setLineDash(DOTTED); // it is no tie
    context.beginPath();
    for (const { x, y } of leader) context.lineTo(x, y);
    context.stroke();
    context.setLineDash([]);
  }
  context.font = fontOf(theme, chosen);
  context.textBaseline = "middle";
  context.lineWidth = HALO;
  context.lineJoin = "round";
  context.strokeStyle = theme.paper;
  context.fillStyle = theme.ink;
  const [x, y] = [box.x, box.y + box.height / 2];
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
