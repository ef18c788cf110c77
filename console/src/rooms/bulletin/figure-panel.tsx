import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { ErrorNote, Note, PartLoading } from '../../ui/states.tsx';
import { tableTime } from '../../ui/time.tsx';
import {
  type Bulletin,
  type Figure,
  figureOfBulletinQuery,
  type RecordsAsked,
  recordsQuery,
  splitMark,
} from './queries.ts';
import { RecordLink } from './record-link.tsx';

const CHANGES = { added: '后来登记', removed: '后来不计', changed: '后来有变' } as const;

/** The figure under the cursor: what it came to and how, the period before, and the records that it counted. */
export function FigurePanel({ bulletin, mark }: { bulletin: Bulletin; mark: string }) {
  const { bulletinId, period } = bulletin;
  const change = bulletin.changes.find(item => item.key === splitMark(mark).key);
  const { key, value } = splitMark(mark);
  const { data, error } = useQuery(figureOfBulletinQuery(bulletinId, key));
  if (error !== null) return <ErrorNote error={error} />;
  if (data === undefined) return <PartLoading rows={8} />;
  const { figure, previous, isRedefined, changedRecords, instantLabel, from, to, cutoff } = data;
  const line = figure.lines.find(item => item.value === value);
  return (
    <>
      <p className="muted">光标所在的数</p>
      <h2>{line === undefined ? figure.label : `${figure.label}：${line.name}`}</h2>
      <p className="figure-value">{line === undefined ? shownValue(figure) : (line.share ?? line.count)}</p>
      {figure.numerator === null ? null : (
        <p className="quiet">
          {figure.numerator} ÷ {figure.denominator} = {exactly(figure)}
        </p>
      )}
      <dl className="facts">
        <dt>口径</dt>
        <dd>{figure.formula}</dd>
        <dt>统计期</dt>
        <dd>
          <time>{inWords(from)}</time>至<time>{inWords(to)}</time>
          {instantLabel === '' ? '' : `，${instantLabel}`}
        </dd>
        <dt>截数</dt>
        <dd>
          <time dateTime={cutoff}>{tableTime(cutoff)}</time>
        </dd>
        {previous === null ? null : (
          <>
            <dt>上一期</dt>
            <dd>
              {previous.text}，{previous.change}
            </dd>
          </>
        )}
      </dl>
      {isRedefined ? <Note>口径已变：这是印发时的算法和数，不与现在的数相比。</Note> : null}
      {changedRecords.length === 0 ? null : (
        <Note>
          <p>
            {change === undefined || line !== undefined ? (
              '印发后，这个指标涉及的记录有变：'
            ) : (
              <>
                印发 <b>{change.printed}</b>，现在 <b>{change.now}</b>。变了的记录：
              </>
            )}
          </p>
          <ul className="desk-records">
            {changedRecords.map(record => (
              <li key={record.recordId}>
                <RecordLink {...record} />
                <span className="muted">{CHANGES[record.change]}</span>
              </li>
            ))}
          </ul>
        </Note>
      )}
      <FigureRecords key={mark} bulletinId={bulletinId} period={period} figure={figure} value={value} />
    </>
  );
}

/** The records in parts: both sides of a rate, the lines of a split, or all of them. */
function FigureRecords({
  bulletinId,
  period,
  figure,
  value,
}: {
  bulletinId: string;
  period: string;
  figure: Figure;
  value: string | null;
}) {
  const [asked, setAsked] = useState<RecordsAsked>(value === null ? {} : { value });
  const parts = partsOf(figure);
  return (
    <section className="figure-records">
      <div className="figure-records-head">
        <h2>记录</h2>
        <Link
          to="/figures/$key"
          params={{ key: figure.key }}
          search={{ period, ...(asked.part ? { part: asked.part } : {}) }}
        >
          打开全部
        </Link>
      </div>
      {parts.length === 0 ? null : (
        <ul className="parts-of-figure">
          {parts.map(part => (
            <li key={part.name}>
              <button
                type="button"
                aria-pressed={part.asked.value === asked.value && part.asked.part === asked.part}
                onClick={() => setAsked(part.asked)}
              >
                <span>{part.name}</span>
                <b>{part.count}</b>
              </button>
            </li>
          ))}
        </ul>
      )}
      <RecordList bulletinId={bulletinId} figureKey={figure.key} asked={asked} />
      <p className="muted">数字不能在这里改。记录有误，改记录后重新取数。</p>
    </section>
  );
}

function RecordList({ bulletinId, figureKey, asked }: { bulletinId: string; figureKey: string; asked: RecordsAsked }) {
  const query = useInfiniteQuery(recordsQuery(bulletinId, figureKey, asked));
  if (query.isError) return <ErrorNote error={query.error} />;
  if (query.isPending) return <PartLoading rows={4} />;
  const records = query.data.pages.flatMap(page => page.records);
  if (records.length === 0) return <p className="quiet">没有记录：这个数是 0。</p>;
  return (
    <>
      <ul className="desk-records">
        {records.map(record => (
          <li key={record.recordId}>
            <RecordLink {...record} />
            <span className="muted">
              {record.unit === '' ? '' : `${record.unit}，`}
              <time dateTime={record.at}>{tableTime(record.at).slice(5)}</time>
            </span>
          </li>
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button size="small" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          再看 20 条
        </Button>
      ) : null}
    </>
  );
}

interface Part {
  readonly name: string;
  readonly count: number;
  readonly asked: RecordsAsked;
}

function partsOf(figure: Figure): Part[] {
  const { numerator, denominator, lines } = figure;
  if (numerator !== null && denominator !== null) {
    return [
      { name: '全部', count: denominator, asked: {} },
      { name: '计入分子', count: numerator, asked: { part: 'numerator' } },
      { name: '其余', count: denominator - numerator, asked: { part: 'rest' } },
    ];
  }
  return lines.map(line => ({ name: line.name, count: line.count, asked: { value: line.value } }));
}

function shownValue(figure: Figure): string {
  if (figure.kind === 'split') return `${figure.lines.length} 项`;
  return figure.kind === 'ratio' ? figure.text : `${figure.text} ${figure.unit}`;
}

/** Four decimals and what was done with them, so that the rounding can be seen. */
function exactly({ numerator, denominator }: Figure): string {
  if (numerator === null || denominator === null || denominator === 0) return '—';
  const scaled = Math.floor((numerator * 1_000_000) / denominator) / 10_000;
  const isWhole = (numerator * 10_000) % denominator === 0;
  return isWhole ? `${scaled}%` : `${scaled.toFixed(4)}%，四舍五入`;
}

function inWords(date: string): string {
  const [, month, day] = date.split('-');
  return `${Number(month)}月${Number(day)}日`;
}
