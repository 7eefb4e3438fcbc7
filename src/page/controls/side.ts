// The column beside the picture: open where there is room for it.

import { byId } from "../base/dom.ts";

const WIDE = "(min-width: 75rem)";

export function startSide(): void {
  const side = byId("side", HTMLElement);
  const toggle = byId("toggle-side", HTMLButtonElement);
  const show = (shown: boolean) => {
    side.hidden = !shown;
    toggle.setAttribute("aria-expanded", String(shown));
  };
  toggle.addEventListener("click", () => show(side.hidden));
  show(matchMedia(WIDE).matches);
}
