import type { ReactNode } from 'react';
import { Field } from './field.tsx';

/** A labelled field of several lines: reasons, opinions, wording. */
export function TextAreaField({
  label,
  help,
  wrong = null,
  rows = 2,
  maxLength,
  value,
  onChange,
}: {
  label: string;
  help?: ReactNode;
  wrong?: string | null;
  rows?: number;
  maxLength?: number;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label} help={help} wrong={wrong}>
      {(id, describedBy) => (
        <textarea
          id={id}
          aria-describedby={describedBy}
          className="plain-input"
          rows={rows}
          maxLength={maxLength}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
