import { readFileSync, readdirSync } from 'node:fs';
import { readPassage } from '../../src/rooms/bulletin/reconcile/facts.ts';
import { findLists } from '../../src/rooms/bulletin/reconcile/lists.ts';
import { bindLists } from '../../src/rooms/bulletin/reconcile/bind-lists.ts';
import { listHypotheses, orderHypotheses, totalHypotheses, flowHypotheses } from '../../src/rooms/bulletin/reconcile/sum-hypotheses.ts';
import { printedValue } from '../../src/rooms/bulletin/reconcile/constraints.ts';
import { slipRatio } from '../../src/rooms/bulletin/reconcile/slips.ts';import { showMicro } from '../../src/rooms/bulletin/reconcile/rounding.ts';
import { readText } from '../../src/rooms/bulletin/index.ts';
const d = import.meta.dirname + '/open/';
const all = readdirSync(d).filter(f=>f.endsWith('.json')).flatMap(f => JSON.parse(readFileSync(d + f, 'utf8')));
const s = all.find(x => x.id === process.argv[2]) ?? {text: process.argv[2]};
const p = readPassage(readText(s.html ?? s.text));
console.log(s.id, s.text?.slice(0,600), s.planted?.printed, s.planted?.right);
const show=(hs)=>{for (const h of hs.sort((a,b)=>b.score-a.score).slice(0,4)) { const e=h.constraint.evaluate(printedValue); const pv=(n,v)=>showMicro(v??n.quantity.micro,n.quantity); const t=h.constraint.target; console.log('   ',h.score.toFixed(2), e.ok, 'own',slipRatio(pv(t),e.computed).toFixed(1), h.constraint.nodes.map(n=>h.constraint.repairs(n,printedValue).map(v=>pv(n)+'>'+pv(n,v)+':'+slipRatio(pv(n),pv(n,v)).toFixed(1))).join(' '), e.formula, 'vs', h.constraint.target.name, h.constraint.target.quantity.printed); }};
for (const b of bindLists(p, findLists(p))) {console.log('LIST', b.items.map(i => i.label + i.quantity.printed).join(' '), '| head', b.head?.label, b.head?.quantity.printed, 'adds', b.adds, 'sure', b.sure, 'lead', b.list.lead, b.list.opened); if(!b.adds) show(listHypotheses(p,b));}
for (const f of p.facts) {const hs=[...totalHypotheses(p,f),...flowHypotheses(p,f),...orderHypotheses(p,f)]; if(hs.length){console.log('TOTAL',f.before,f.quantity.printed);show(hs)}}
