import { useNavigate } from '@tanstack/react-router';
import { Button, Popover } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCountyNow } from '../api/session.ts';
import { countyDay, isPeriodCode, type PeriodCode, periodLabel, shortPeriodLabel } from '../ui/period.ts';
import { usePeriod } from './period-search.ts';

/** The period that all pages are about, and how to choose another: quarter, month, half, year, any days. */
export function PeriodSwitch() {
  const period = usePeriod();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const choose = async (code: PeriodCode) => {
    setIsOpen(false);
    await navigate({ to: '.', search: previous => ({ ...previous, period: code }) });
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      content={<PeriodChoice period={period} onChoose={choose} />}
    >
      <button type="button" className="period" aria-expanded={isOpen} aria-label={`统计期：${periodLabel(period)}`}>
        <time>{periodLabel(period)}</time>
      </button>
    </Popover>
  );
}

function PeriodChoice({ period, onChoose }: { period: PeriodCode; onChoose: (code: PeriodCode) => Promise<void> }) {
  const countyNow = useCountyNow();
  const [year, setYear] = useState(Number(period.slice(0, 4)));
  const today = countyDay(countyNow());
  const quarters = [1, 2, 3, 4].map(quarter => `${year}Q${quarter}`);
  const halves = [`${year}H1`, `${year}H2`, `${year}`];
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const choices = (label: string, codes: readonly PeriodCode[]) => (
    <fieldset className="period-group">
      <legend className="unseen">{label}</legend>
      {codes.map(code => (
        <button
          key={code}
          type="button"
          aria-pressed={code === period}
          disabled={firstDayOf(code) > today}
          onClick={() => onChoose(code)}
        >
          {code === String(year) ? '全年' : shortPeriodLabel(code)}
        </button>
      ))}
    </fieldset>
  );
  return (
    <div className="period-choice" role="dialog" aria-label="选统计期">
      <div className="period-year">
        <Button type="text" size="small" aria-label="上一年" onClick={() => setYear(year - 1)}>
          ‹
        </Button>
        <b aria-live="polite">{year}年</b>
        <Button
          type="text"
          size="small"
          aria-label="下一年"
          disabled={`${year + 1}` > today.slice(0, 4)}
          onClick={() => setYear(year + 1)}
        >
          ›
        </Button>
      </div>
      {choices('季度', quarters)}
      {choices('半年和全年', halves)}
      {choices('月', months)}
      <RangeChoice period={period} onChoose={onChoose} />
    </div>
  );
}

function RangeChoice({ period, onChoose }: { period: PeriodCode; onChoose: (code: PeriodCode) => Promise<void> }) {
  const [kept = '', keptTo = ''] = period.includes('..') ? period.split('..') : [];
  const [range, setRange] = useState({ from: kept, to: keptTo });
  const code = `${range.from}..${range.to}`;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isPeriodCode(code)) await onChoose(code);
  };
  return (
    <form className="period-range" onSubmit={submit}>
      <label>
        自
        <input
          type="date"
          value={range.from}
          max={range.to || undefined}
          onChange={event => setRange({ ...range, from: event.target.value })}
        />
      </label>
      <label>
        至
        <input
          type="date"
          value={range.to}
          min={range.from || undefined}
          onChange={event => setRange({ ...range, to: event.target.value })}
        />
      </label>
      <Button size="small" htmlType="submit" disabled={!isPeriodCode(code)}>
        看这几天
      </Button>
    </form>
  );
}

function firstDayOf(code: PeriodCode): string {
  const year = code.slice(0, 4);
  const rest = code.slice(4);
  if (rest.startsWith('Q')) return `${year}-${String(Number(rest[1]) * 3 - 2).padStart(2, '0')}-01`;
  if (rest === 'H2') return `${year}-07-01`;
  return rest.startsWith('-') ? `${code}-01` : `${year}-01-01`;
}
