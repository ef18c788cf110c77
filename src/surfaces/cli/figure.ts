import { registry } from '../../compose.ts';
import { AppError } from '../../kernel/errors.ts';
import { wallTime } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { findBulletinOf } from '../../rooms/bulletin/index.ts';
import {
  evaluate,
  evaluateBy,
  figureOf,
  listMembers,
  listPrinted,
  type MemberPage,
  type MemberQuery,
  type Moment,
  parsePeriod,
  printedFigures,
  requireDimension,
} from '../../rooms/figures/index.ts';
import { loadUnitIndex } from '../../rooms/org/index.ts';
import { type Arguments, type Command, required } from './command.ts';
import { jsonValue, momentOfArguments, withCounty } from './open.ts';
import { table } from './table.ts';

const PAGE = 200;

export const figure: Command = {
  name: 'figure',
  does: { zh: '查一个指标，或列出它背后的记录', en: 'Shows one figure, or the records behind it' },
  usage:
    'figure 键 --period 统计期 [--unit 单位] [--by 维度] [--cutoff 时刻] [--known 时刻] [--as-printed 统计期] [--list] [--json]',
  example: 'figure hotline.overdue --period 2023Q3 --list',
  options: {
    period: { type: 'string' },
    unit: { type: 'string' },
    by: { type: 'string' },
    cutoff: { type: 'string' },
    known: { type: 'string' },
    'as-printed': { type: 'string' },
    list: { type: 'boolean' },
  },
  async run(args, terminal) {
    const key = required(this, args.positionals[0], '指标的键，如 hotline.received');
    figureOf(registry, key);
    const printedOf = args.text('as-printed');
    if (printedOf === undefined) required(this, args.text('period'), '统计期 --period');
    return withCounty(args, async ({ clock, county, read }) => {
      const answer = await read(async tx => {
        if (printedOf !== undefined) return asPrinted(tx, key, printedOf, args);
        return live(tx, key, momentOfArguments(args, clock), args, county.name);
      });
      terminal.out(args.flag('json') ? JSON.stringify(answer.json) : answer.text);
      return 0;
    });
  },
};

interface Answer {
  readonly json: unknown;
  readonly text: string;
}

async function live(tx: Tx, key: string, at: Moment, args: Arguments, countyName: string): Promise<Answer> {
  const unit = await unitOf(tx, args.text('unit'), countyName);
  const by = args.text('by');
  if (args.flag('list')) return listed(key, query => listMembers(tx, registry, key, at, { ...query, unit }));
  if (by !== undefined) {
    requireDimension(registry, key, by);
    const lines = await evaluateBy(tx, registry, key, by, at);
    return {
      json: lines.map(line => ({ name: line.name, value: jsonValue(line.figure) })),
      text: table(lines.map(line => [line.name, line.figure.text])),
    };
  }
  const value = (await evaluate(tx, registry, [key], at, unit)).get(key);
  if (!value) throw new Error(`figure ${key} was not evaluated`);
  return {
    json: { key, period: at.period.code, value: jsonValue(value) },
    text: `${figureOf(registry, key).label}：${value.text}`,
  };
}

async function asPrinted(tx: Tx, key: string, periodCode: string, args: Arguments): Promise<Answer> {
  const bulletin = await findBulletinOf(tx, parsePeriod(periodCode).code);
  if (!bulletin?.freezeId) throw new AppError('not-found', `“${periodCode}”还没有签发的通报，没有印发的数字。`);
  const freezeId = bulletin.freezeId;
  if (args.flag('list')) return listed(key, query => listPrinted(tx, registry, freezeId, key, query));
  const row = (await printedFigures(tx, freezeId)).get(key);
  if (!row) throw new AppError('not-found', `这份通报里没有“${key}”这个数字。`);
  return {
    json: { key, period: bulletin.period, value: jsonValue(row.value) },
    text: `${row.label}：${row.text}（印发时）`,
  };
}

async function listed(key: string, read: (query: MemberQuery) => Promise<MemberPage>): Promise<Answer> {
  const rows: MemberPage['rows'][number][] = [];
  let page = await read({ limit: PAGE });
  rows.push(...page.rows);
  while (page.next !== null) {
    page = await read({ limit: PAGE, after: page.next });
    rows.push(...page.rows);
  }
  return {
    json: {
      key,
      count: rows.length,
      records: rows.map(row => ({ kind: page.memberKind, ...row, at: wallTime(row.at) })),
    },
    text: table(rows.map(row => [row.number, wallTime(row.at), row.unit, row.title])),
  };
}

async function unitOf(tx: Tx, name: string | undefined, countyName: string): Promise<string | undefined> {
  if (name === undefined) return undefined;
  const found = (await loadUnitIndex(tx, countyName)).resolve(name);
  if (found.length === 1 && found[0]) return found[0].unitId;
  const near = found.map(unit => unit.text).join('、');
  throw new AppError('bad-input', near === '' ? `单位表里没有“${name}”。` : `“${name}”可能是：${near}。请写全称。`);
}
