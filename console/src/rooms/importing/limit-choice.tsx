import { withFieldColumn } from './mapping.ts';
import type { Mapping, PreviewSheet } from './queries.ts';

/** How limits are taken where a table writes both days and dates (CW-D21). */
export function LimitChoice({
  sheet,
  mapping,
  onSay,
}: {
  sheet: PreviewSheet;
  mapping: Mapping;
  onSay: (mapping: Mapping) => void;
}) {
  const column = sheet.columns.find(
    ({ field, writings }) => field?.type === 'deadline' && writings.limit !== undefined && writings.date !== undefined,
  );
  if (column === undefined || column.field === null) return null;
  const { key } = column.field;
  const chosen = mapping.limits ?? 'both';
  const choose = (limits: 'both' | 'dates-only') => onSay({ ...withFieldColumn(mapping, key, column.header), limits });
  return (
    <fieldset className="choices side-part">
      <legend>“{column.header}”怎么算</legend>
      <p className="quiet">
        {column.writings.limit} 行写“5个工作日”一类，{column.writings.date} 行写日期。
      </p>
      <Choice
        isChosen={chosen === 'both'}
        label="两种都认"
        about="写天数的从派发次日起算工作日"
        onChoose={() => choose('both')}
      />
      <Choice
        isChosen={chosen === 'dates-only'}
        label="只认日期"
        about="其余按本县时限表"
        onChoose={() => choose('dates-only')}
      />
    </fieldset>
  );
}

function Choice({
  isChosen,
  label,
  about,
  onChoose,
}: {
  isChosen: boolean;
  label: string;
  about: string;
  onChoose: () => void;
}) {
  return (
    <label className={isChosen ? 'is-chosen' : ''}>
      <input type="radio" name="limits" checked={isChosen} onChange={onChoose} />
      <span>
        <b>{label}</b>
        <span className="quiet">{about}</span>
      </span>
    </label>
  );
}
