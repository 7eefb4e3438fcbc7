// A sentence as it is quoted elsewhere: with whom it names and where it stood.

import { visibleText } from "../base/text.ts";
import type { Article, Entity, Sentence } from "./graph.ts";

/** The sentence, the names that it is quoted for, title, source, day, and where the characters are to be found. */
export function citation(sentence: Sentence, article: Article, named: readonly Entity[]): string {
  const names = named.map(({ name }) => visibleText(name)).join(", ");
  const published = [article.title, article.source, article.date ?? "no date"].filter((part) => part !== null);
  const where = webAddress(article.url) ?? article.path;
  return [
    `“${visibleText(sentence.text).trim()}”`,
    names && `Names: ${names}.`,
    `${visibleText(published.join(", "))}.`,
    `${visibleText(where)}, characters ${sentence.start}–${sentence.end}.`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** An address that a browser may be sent to; null for all that isn't one of the web. */
export function webAddress(url: string | null): string | null {
  try {
    const { protocol, href } = new URL(url ?? "");
    return protocol === "http:" || protocol === "https:" ? href : null;
  } catch {
    return null;
  }
}
