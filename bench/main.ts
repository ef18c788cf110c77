/**
 * `npm run bench`: what the product claims of its speed, measured here and now, as one table. `npm run bench -- figures`
 * runs one part. Exit 1 when a target is missed. 核数 on its corpora is `npm run bench:reconcile`.
 */
import { api } from './api.ts';
import { documents } from './documents.ts';
import { countyFigures, hotlineFigures } from './figures.ts';
import { type Line, machine } from './harness.ts';
import { imports } from './import.ts';
import { starts } from './starts.ts';

const PARTS: Readonly<Record<string, () => Promise<Line[]>>> = {
  figures: async () => [...(await countyFigures()), ...(await hotlineFigures([10_000, 100_000, 1_000_000]))],
  imports,
  documents,
  starts,
  api,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find(name => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) throw new Error(`no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}`);

const lines: Line[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`${name} …`);
  lines.push(...(await part()));
}
console.log(machine());
console.table(lines.map(({ what, measured, target, ok }) => ({ what, measured, target, '': ok ? '✓' : '✗' })));
process.exitCode = lines.every(line => line.ok) ? 0 : 1;
