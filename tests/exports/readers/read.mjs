// For each file named on standard input: a line of JSON with its nodes and edges as graphology reads them.
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';

for await (const path of createInterface({input: process.stdin})) {
  const {parse} = path.endsWith('.gexf') ? gexf : graphml;
  const graph = parse(Graph, readFileSync(path, 'utf8'));
  const nodes = graph.mapNodes((id, attributes) => ({id, ...attributes}));
  const edges = graph.mapEdges((id, attributes, source, target) => ({id, source, target, ...attributes}));
  console.log(JSON.stringify({type: graph.type, multi: graph.multi, nodes, edges}));
}
