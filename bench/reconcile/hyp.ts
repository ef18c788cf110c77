import { readFileSync, readdirSync } from 'node:fs';
import { readPassage } from '../../src/rooms/bulletin/reconcile/facts.ts';
import { hypothesesOf } from '../../src/rooms/bulletin/reconcile/find-weighed.ts';
import { printedValue } from '../../src/rooms/bulletin/reconcile/constraints.ts';
import { slipRatio } from '../../src/rooms/bulletin/reconcile/slips.ts';import { showMicro } from '../../src/rooms/bulletin/reconcile/rounding.ts';
import { readText } from '../../src/rooms/bulletin/index.ts';
const d = import.meta.dirname + '/open/';
const all = readdirSync(d).filter(f=>f.endsWith('.json')).flatMap(f => JSON.parse(readFileSync(d + f, 'utf8')));
const s = all.find(x => x.id === process.argv[2]) ?? {text: process.argv[2]};
const p = readPassage(readText(s.html ?? s.text));
console.log(s.text);
for (const f of p.facts) if ((process.argv[3] ?? s.planted?.printed ?? "").startsWith(f.quantity.printed)) { 
 console.log(f.index, f.quantity.printed, f.quantity.unit, f.quantity.kind, 'L=' + f.label, 'B=' + f.before, f.percent, f.rateName, f.earlier?'earlier':'', f.demanded?'dem':'');
 const hs = hypothesesOf(p, f); const tot = hs.reduce((a,h)=>a+Math.exp(h.score),1);
 for (const h of hs.sort((a,b)=>b.score-a.score).slice(0,8)) { const e=h.constraint.evaluate(printedValue); console.log(h.score.toFixed(2), slipRatio(showMicro(f.quantity.micro,f.quantity),e.computed).toFixed(1), (Math.exp(h.score)/tot).toFixed(3), e.ok, e.formula); } }
