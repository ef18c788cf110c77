import { Button, Select } from 'antd';
import { useState } from 'react';
import { Tag, type TagTone } from '../../ui/tag.tsx';
import type { ImportKind, PreviewColumn, PreviewSheet } from './queries.ts';

const STATES: Readonly<Record<string, readonly [string, TagTone]>> = {
  confirm: ['请确认', 'warn'],
  error: ['有错', 'strong'],
  recognised: ['认出', 'ok'],
  derived: ['只比对', 'plain'],
  ignored: ['不导入', 'plain'],
};
const ORDER = Object.keys(STATES);
/** What needs no decision is shown up to here; the rest on demand. */
const SHOWN_AT_FIRST = 8;
const FEW = 3;

/** Each column of the table with its first value and what it is taken for; what needs a decision first. */
export function ColumnTable({
  sheet,
  fields,
  onChoose,
}: {
  sheet: PreviewSheet;
  fields: ImportKind['fields'];
  onChoose: (column: PreviewColumn, field: string | null) => void;
}) {
  const [isAll, setIsAll] = useState(false);
  const sorted = sheet.columns
    .filter(column => column.header !== '')
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const open = sorted.filter(column => column.state === 'confirm' || column.state === 'error').length;
  const first = Math.max(SHOWN_AT_FIRST, open);
  // One or two more are no reason to fold them away.
  const shown = isAll || sorted.length <= first + FEW ? sorted : sorted.slice(0, first);
  const rest = sorted.length - shown.length;
  const options = [
    ...fields.filter(field => !field.isDerived).map(({ key, label }) => ({ value: key, label })),
    ...fields.filter(field => field.isDerived).map(({ key, label }) => ({ value: key, label: `${label}（只比对）` })),
    { value: NOTHING, label: '不导入' },
  ];
  return (
    <>
      <table className="plain-table stacked column-table">
        <thead>
          <tr>
            <th scope="col">表里的列</th>
            <th scope="col">第一个值</th>
            <th scope="col">对到</th>
            <th scope="col">结果</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(column => (
            <ColumnRow key={column.letters} column={column} options={options} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
      {rest > 0 || isAll ? (
        <Button type="link" className="cell-link after-table" onClick={() => setIsAll(!isAll)}>
          {isAll ? '只看要定的几列' : `再看其余 ${rest} 列`}
        </Button>
      ) : null}
    </>
  );
}

const NOTHING = '';

function ColumnRow({
  column,
  options,
  onChoose,
}: {
  column: PreviewColumn;
  options: { value: string; label: string }[];
  onChoose: (column: PreviewColumn, field: string | null) => void;
}) {
  const [word, tone] = STATES[column.state] ?? ['', 'plain'];
  const isOpen = column.state === 'confirm' || column.state === 'error';
  return (
    <tr>
      <td>
        <b>{column.header}</b>
        {column.isHidden ? <span className="muted">（隐藏列）</span> : null}
      </td>
      <td className="quiet first-value">{column.firstValue}</td>
      <td className="column-choice">
        <Select
          aria-label={`“${column.header}”对到`}
          className="wide"
          variant={isOpen ? 'outlined' : 'borderless'}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={column.field?.key ?? NOTHING}
          options={options}
          onChange={value => onChoose(column, value === NOTHING ? null : value)}
        />
      </td>
      <td>
        <Tag tone={tone}>{word}</Tag>
      </td>
      <td className="quiet">
        {column.note}
        {column.state === 'confirm' && column.field !== null ? (
          <Button
            type="link"
            className="cell-link confirm-link"
            aria-label={`“${column.header}”就是${column.field.label}`}
            onClick={() => onChoose(column, column.field?.key ?? null)}
          >
            就是{column.field.label}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
