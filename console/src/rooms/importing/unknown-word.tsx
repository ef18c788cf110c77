import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { UnknownValue } from './queries.ts';

/** One word that the field does not know: which of its values is meant? */
export function UnknownWord({ value, onSay }: { value: UnknownValue; onSay: (meant: string) => void }) {
  const [meant, setMeant] = useState('');
  const label = `“${value.written}”是哪一种${value.fieldLabel}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (meant.trim() !== '') onSay(meant.trim());
  };
  return (
    <li>
      <div>
        <b>{value.written}</b>
        <span className="muted">{value.rows} 行</span>
      </div>
      <form className="unknown-choice" onSubmit={submit}>
        {value.candidates.length === 0 ? (
          <Input
            aria-label={label}
            placeholder="照本县的叫法填"
            value={meant}
            onChange={event => setMeant(event.target.value)}
          />
        ) : (
          <Select
            aria-label={label}
            className="wide"
            placeholder="选一种"
            showSearch={{ optionFilterProp: 'label' }}
            value={meant === '' ? null : meant}
            options={value.candidates.map(word => ({ value: word, label: word }))}
            onChange={word => setMeant(word ?? '')}
          />
        )}
        <Button htmlType="submit" disabled={meant.trim() === ''}>
          就是它
        </Button>
      </form>
    </li>
  );
}
