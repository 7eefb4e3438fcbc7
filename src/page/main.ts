// Opens the page: with the graph that it holds, or with what a server tells of one.

import { byId } from "./base/dom.ts";
import type { Packed } from "./data/packed.ts";
import { Page } from "./page.ts";
import { Served } from "./served/served.ts";

function open(packed: Packed, served: Served | null): Page {
  const page = new Page(packed, served);
  document.documentElement.dataset["ready"] = "yes";
  return page;
}

const given = JSON.parse(byId("graph", HTMLScriptElement).text) as Packed | { served: true };
if ("served" in given) void new Served((part, served) => open(part, served).graph).follow();
else open(given, null);
