// What listens beyond the page's own elements, as long as these are there: a served page gets new ones with every part.

let current = new AbortController();

/** For `addEventListener`: ends with the elements that are there now. */
export function whilePage(): { signal: AbortSignal } {
  return { signal: current.signal };
}

export function beginPage(): void {
  current.abort();
  current = new AbortController();
}
