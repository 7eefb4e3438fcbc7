// Colours that let through what is behind them, as sigma's blending takes them: multiplied with their opacity.

/** `#rrggbb` and an opacity from 0 to 1 as sigma's `#rrggbbaa`. */
export function translucent(color: string, opacity: number): string {
  return `#${[...channels(color).map((channel) => channel * opacity), 255 * opacity].map(hexadecimal).join("")}`;
}

/** A colour of sigma's, `#rrggbb` or `#rrggbbaa`, as everybody else takes it. */
export function asUsual(color: string): { color: string; opacity: number } {
  const [red, green, blue, alpha = 255] = channels(color);
  const opacity = alpha / 255;
  const usual = [red!, green!, blue!].map((channel) => Math.min(255, channel / (opacity || 1)));
  return { color: `#${usual.map(hexadecimal).join("")}`, opacity };
}

function channels(color: string): number[] {
  return (color.slice(1).match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16));
}

function hexadecimal(channel: number): string {
  return Math.round(channel).toString(16).padStart(2, "0");
}
