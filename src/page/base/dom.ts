// Elements, built from text and other elements: there is no way from a string to markup.

type Child = Node | string | null;
type Properties = Record<string, string | number | boolean | ((event: Event) => void)>;

/** An element; functions become listeners of the event of that name, everything else attributes. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== false) made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** An element of SVG with these attributes. */
export function drawing<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number> = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A spot in one of the colours of page.css, in the shape of a kind of names or, without one, round. */
export function dot(color: string, shape: string | null = null): HTMLElement {
  const made = element("span", { class: shape === null ? "dot" : `dot ${shape}`, "aria-hidden": "true" });
  made.style.background = `var(--${color})`;
  return made;
}

/** The element of the page with this id, which is one of these. */
export function byId<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}.`);
  return found;
}

export function colorOf(variable: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${variable}`).trim();
}
