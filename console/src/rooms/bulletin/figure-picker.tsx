import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import type { Figure } from './queries.ts';

/** The ways to write a figure: a number as it is; a split by names, lines, or how many lines. */
const WAYS = {
  number: [{ label: '插入', write: (key: string) => `{% figure ${key} %}` }],
  split: [
    { label: '只写名称', write: (key: string) => `{% figure ${key} names %}` },
    { label: '名称和件数', write: (key: string) => `{% figure ${key} lines 件 %}` },
    { label: '有几项', write: (key: string) => `{% figure ${key} count %}` },
  ],
} as const;

/** Finds a figure by its name and writes it into the template. */
export function FigurePicker({
  isOpen,
  figures,
  onPick,
  onClose,
}: {
  isOpen: boolean;
  figures: readonly Figure[];
  onPick: (text: string) => void;
  onClose: () => void;
}) {
  return (
    <Modal title="插入数字" open={isOpen} onCancel={onClose} footer={null} width={680} destroyOnHidden>
      <Choice figures={figures} onPick={onPick} />
    </Modal>
  );
}

function Choice({ figures, onPick }: { figures: readonly Figure[]; onPick: (text: string) => void }) {
  const [wanted, setWanted] = useState('');
  const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = figures.filter(({ key, label }) => words.every(word => `${label} ${key}`.toLowerCase().includes(word)));
  return (
    <div className="stack">
      <Field label="找哪个数" help="写名称里的字，如“12345 逾期”">
        {(id, describedBy) => (
          <input
            id={id}
            aria-describedby={describedBy}
            className="plain-input"
            type="search"
            value={wanted}
            onChange={event => setWanted(event.target.value)}
          />
        )}
      </Field>
      {found.length === 0 ? <p className="quiet">没有名称里带这些字的数。少写几个字再找。</p> : null}
      <ul className="picker">
        {found.map(figure => (
          <li key={figure.key}>
            <div>
              <b>{figure.label}</b>
              <span className="quiet picker-value">{figure.text === '' ? '—' : figure.text}</span>
              <code className="muted">{figure.key}</code>
            </div>
            <div className="picker-ways">
              {WAYS[figure.kind === 'split' ? 'split' : 'number'].map(({ label, write }) => (
                <Button
                  key={label}
                  size="small"
                  aria-label={`${label}：${figure.label}`}
                  onClick={() => onPick(write(figure.key))}
                >
                  {label}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
