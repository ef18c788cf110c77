import { Link, useNavigate } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { usePeriod } from '../../frame/period-search.ts';
import { periodDays, periodLabel } from '../../ui/period.ts';
import type { RecordFacets } from './queries.ts';
import { conditionsOf, type RecordsSearch, withCondition, withoutDays } from './records-search.ts';

const TYPING_MS = 300;
/** Conditions that are offered only within another one. */
const WITHIN: Readonly<Record<string, string>> = { subtopic: 'topic' };

/** What is listed: words, conditions that can be set, and those that hold as chips that can be taken away. */
export function RecordFilter({ facets, search }: { facets: RecordFacets; search: RecordsSearch }) {
  const navigate = useNavigate();
  const conditions = conditionsOf(search);
  const isOffered = ({ name }: { name: string }) => {
    const above = WITHIN[name];
    return above === undefined || conditions.has(name) || conditions.has(above);
  };
  const go = (next: RecordsSearch) => navigate({ to: '.', search: () => next, replace: true, resetScroll: false });
  return (
    <div className="record-filter">
      <Words
        key={search.text ?? ''}
        text={search.text ?? ''}
        onSay={text => {
          const { text: _, ...rest } = search;
          void go(text === '' ? rest : { ...rest, text });
        }}
      />
      {facets.facets.filter(isOffered).map(({ name, label, values }) => {
        const value = conditions.get(name);
        if (value !== undefined) {
          const named = values.find(each => each.value === value)?.name ?? value;
          return <Chip key={name} label={`${label}：${named}`} without={withCondition(search, name, null)} />;
        }
        return (
          <Select
            key={name}
            className="facet"
            aria-label={`加条件：${label}`}
            placeholder={label}
            value={null}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            options={values.map(each => ({ value: each.value, label: each.name }))}
            onChange={(chosen: string) => void go(withCondition(search, name, chosen))}
          />
        );
      })}
      <Days label={facets.timeLabel} search={search} onSay={next => void go(next)} />
      {facets.orders.length < 2 ? null : (
        <Select
          className="facet-order"
          aria-label="怎么排"
          variant="borderless"
          popupMatchSelectWidth={false}
          value={search.order ?? facets.orders[0]?.name ?? ''}
          options={facets.orders.map(order => ({ value: order.name, label: order.label }))}
          onChange={order => void go({ ...search, order })}
        />
      )}
    </div>
  );
}

/** The words searched for; asked a moment after the last key, and at once by Enter. */
function Words({ text, onSay }: { text: string; onSay: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => onSay(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      className="record-words"
      type="search"
      allowClear
      aria-label="搜编号、标题"
      placeholder="搜编号、标题"
      maxLength={60}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onPressEnter={() => onSay(typed.trim())}
    />
  );
}

/** The days that the list is about: none, those of the period above, or any. */
function Days({
  label,
  search,
  onSay,
}: {
  label: string;
  search: RecordsSearch;
  onSay: (next: RecordsSearch) => void;
}) {
  const period = usePeriod();
  const days = periodDays(period);
  const [isOwn, setIsOwn] = useState(false);
  const { from, to } = search;
  if (isOwn) {
    const day = (name: 'from' | 'to', words: string) => (
      <input
        type="date"
        className="plain-input"
        aria-label={`${label}${words}`}
        value={search[name] ?? ''}
        onChange={event => {
          const { [name]: _, ...rest } = search;
          onSay(event.target.value === '' ? rest : { ...rest, [name]: event.target.value });
        }}
      />
    );
    return (
      <span className="facet-days">
        {label} {day('from', '从哪天起')} 至 {day('to', '到哪天')}
        <button
          type="button"
          className="chip-close"
          aria-label={`去掉条件：${label}时间`}
          onClick={() => {
            setIsOwn(false);
            onSay(withoutDays(search));
          }}
        >
          ×
        </button>
      </span>
    );
  }
  if (from !== undefined || to !== undefined) {
    const isPeriod = from === days.from && to === days.to;
    const words = isPeriod ? periodLabel(period) : `${from ?? '最早'} 至 ${to ?? '今天'}`;
    return <Chip label={`${label}：${words}`} without={withoutDays(search)} />;
  }
  return (
    <Select
      className="facet"
      aria-label={`加条件：${label}时间`}
      placeholder={`${label}时间`}
      value={null}
      popupMatchSelectWidth={false}
      options={[
        { value: 'period', label: periodLabel(period) },
        { value: 'own', label: '自己选起止日…' },
      ]}
      onChange={(chosen: string) => (chosen === 'own' ? setIsOwn(true) : onSay({ ...search, ...days }))}
    />
  );
}

function Chip({ label, without }: { label: string; without: RecordsSearch }) {
  return (
    <Link className="chip" to="." search={() => without} replace resetScroll={false} aria-label={`去掉条件：${label}`}>
      {label} <span aria-hidden="true">×</span>
    </Link>
  );
}
