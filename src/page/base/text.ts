// Text from articles, which is never markup, and may be hostile.

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const SPELLING = /[\u00ad\u061c\u200b-\u200f\u2060]/; // soft hyphen, joiners, direction marks: spelling, in many languages
const RIGHT_TO_LEFT =
  /[\u05d0-\u05f4\u0620-\u064a\u066e-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Text for people: what overrides the reading direction or can't be seen becomes U+FFFD, one for one, as in a terminal. */
export function visibleText(text: string): string {
  return [...text]
    .map((character) => {
      if (/[\n\r\t]/.test(character)) return " ";
      return HIDDEN.test(character) && !SPELLING.test(character) ? "\ufffd" : character;
    })
    .join("");
}

/** Text within a sentence of ours, of which it turns no figures round if it is read from right to left. */
export function isolatedText(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** A name for a place with little room; the whole is in the panel. */
export function shortName(name: string, most = 48): string {
  const characters = [...visibleText(name.slice(0, 4 * most))];
  const short = characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : characters.join("");
  return isolatedText(short) || "(no name)";
}

/** The short name of an entity, with a mark before it if somebody looks out for it. */
export function markedName({ name, watched }: { name: string; watched: boolean }, most?: number): string {
  return `${watched ? "★ " : ""}${shortName(name, most)}`;
}

/** `3 ties`, or `2 of 3 ties` where not all of them are meant. */
export function shareOf(some: number, all: number, thing: string): string {
  return some < all ? `${some.toLocaleString("en")} of ${plural(all, thing)}` : plural(all, thing);
}

export function plural(number: number, thing: string, things = `${thing}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? thing : things}`;
}
