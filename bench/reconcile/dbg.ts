import { readFileSync, readdirSync } from 'node:fs';
import { readPassage } from '../../src/rooms/bulletin/reconcile/facts.ts';
import { findLists } from '../../src/rooms/bulletin/reconcile/lists.ts';
import { bindLists } from '../../src/rooms/bulletin/reconcile/bind-lists.ts';
import { readText, reconcile } from '../../src/rooms/bulletin/index.ts';
import { builtInCalendar } from '../../src/rooms/calendar/index.ts';
const d = import.meta.dirname + '/open/';
const all = readdirSync(d).filter(f=>f.endsWith('.json')).flatMap(f => JSON.parse(readFileSync(d + f, 'utf8')));
const arg = process.argv[2]!;
const s = all.find(x => x.id === arg) ?? { text: arg };
const src = readText(s.html ?? s.text);
console.log(src.text, s.planted ?? '');
const p = readPassage(src);
if (process.argv[3] === 'facts')
for (const f of p.facts) console.log(f.index, f.quantity.printed, f.quantity.unit, f.quantity.kind, 'L=' + f.label, 'B=' + f.before, 'A=' + f.after, f.act ? f.act.action + '/' + f.act.manner : '', f.whole ?? '', f.percent ?? '', f.rateName, f.isChange ? 'chg' : '', f.earlier ? 'earlier' : '', f.demanded ? 'dem' : '', 'P' + f.paragraph, 'b' + f.bracket, 'o' + f.owner, f.subject, f.period, f.joined ? 'J':'', 'seg'+f.segment);
for (const b of bindLists(p, findLists(p))) console.log('LIST', b.items.map(i => i.label + i.quantity.printed).join(' '), '| head', b.head?.label, b.head?.quantity.printed, 'adds', b.adds, 'sure', b.sure, 'lead', b.list.lead, b.list.opened);
const r = reconcile(src, { calendar: builtInCalendar() });
for (const x of r.statements) if (!x.ok) console.log('!!', x.severity, x.rule, x.printed, '->', x.computed, x.note);
else if (process.argv[3]) console.log('ok', x.rule, x.printed, x.note);
