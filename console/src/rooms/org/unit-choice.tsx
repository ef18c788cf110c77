import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { unitsQuery } from './queries.ts';

/** Chooses a unit by any of its names. */
export function UnitChoice({
  id,
  describedBy,
  value,
  onChange,
  placeholder = '选单位，可输入简称、旧称',
  isClearable = false,
  label,
}: {
  id?: string;
  describedBy?: string | undefined;
  value: string | null;
  onChange: (unitId: string | null) => void;
  placeholder?: string;
  isClearable?: boolean;
  /** Where no visible label points to it. */
  label?: string;
}) {
  const { data, isPending } = useQuery(unitsQuery);
  const options = data?.units.map(unit => ({
    value: unit.unitId,
    label: unit.shortName,
    words: [unit.name, unit.shortName, ...unit.otherNames].join(' '),
  }));
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-describedby={describedBy}
      aria-label={label}
      className="wide"
      showSearch={{ filterOption: (typed, option) => option?.words.includes(typed.trim()) === true }}
      allowClear={isClearable}
      loading={isPending}
      placeholder={placeholder}
      notFoundContent="没有这个单位，请先在“机构与责任”里登记。"
      value={value}
      onChange={chosen => onChange(chosen ?? null)}
      {...(options === undefined ? {} : { options })}
    />
  );
}
