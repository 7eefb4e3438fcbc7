// Bundles the page's script and the licences of what it holds: `npm ci --ignore-scripts && npm run build`.
// With --check nothing is written; it fails if what is in the repository isn't what the sources give.

import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const TARGET = new URL("../entities/exports/page/page.js", import.meta.url);

const bundled = await build({
  bundle: true,
  entryPoints: ["main.ts"],
  format: "iife",
  legalComments: "none", // the whole licences stand at the top
  metafile: true,
  minify: true,
  target: "es2022",
  write: false,
});
const packages = Object.keys(bundled.metafile.inputs).map((path) => /^node_modules\/([^/]+)\//.exec(path)?.[1]);
const licences = await Promise.all([...new Set(packages)].filter(Boolean).sort().map(readLicence));
const script = `/*!\n${licences.join("\n\n")}\n*/\n${bundled.outputFiles[0].text}`;
if (/<\/script|<!--/i.test(script)) throw new Error("The script would end, or be hidden, inside of a page.");
if (!process.argv.includes("--check")) {
  await writeFile(TARGET, script);
} else if ((await readFile(TARGET, "utf8")) !== script) {
  throw new Error("page.js isn't what its sources give: npm run build.");
}

async function readLicence(name) {
  const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8"));
  const texts = ["LICENSE", "LICENSE.txt", "LICENSE.md"].map((file) =>
    readFile(`node_modules/${name}/${file}`, "utf8"),
  );
  return `${name} ${version} (${license})\n\n${(await Promise.any(texts)).trim()}`;
}
