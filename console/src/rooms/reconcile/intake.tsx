import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type DragEvent, type FormEvent, useRef, useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { PageHead } from '../../ui/page.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { bulletinsQuery } from '../bulletin/queries.ts';

/** What is to be audited, and what it is called in the report. */
export type Subject =
  | { readonly kind: 'text'; readonly text: string; readonly name: string }
  | { readonly kind: 'file'; readonly file: File; readonly name: string }
  | { readonly kind: 'bulletin'; readonly bulletinId: string; readonly name: string };

const ACCEPT = '.docx,.pdf,.html,.htm,.txt';

/** Takes a bulletin in: a file dropped or chosen, a text pasted, or one of our own with one click. */
export function Intake({
  text,
  onText,
  onSubject,
  isPending,
  error,
}: {
  text: string;
  onText: (text: string) => void;
  onSubject: (subject: Subject) => void;
  isPending: boolean;
  error: unknown;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubject({ kind: 'text', text, name: '粘贴的文字' });
  };
  return (
    <div className="page audit-intake">
      <PageHead
        title="核数"
        note="把一份通报里的数重算一遍：分项加起来对不对，比率和占比算得对不对，名单和个数、日期和期限合不合。只核能确定的，不猜。"
      />
      <ErrorNote error={error} />
      <DropZone isPending={isPending} onFile={file => onSubject({ kind: 'file', file, name: file.name })} />
      <form className="stack" onSubmit={submit}>
        <Field label="或粘贴通报的文字">
          {id => (
            <textarea
              id={id}
              className="plain-input audit-paste"
              rows={8}
              value={text}
              onChange={event => onText(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button type="primary" htmlType="submit" loading={isPending} disabled={text.trim() === ''}>
            核数
          </Button>
        </div>
      </form>
      <OwnBulletins onSubject={onSubject} />
    </div>
  );
}

function DropZone({ isPending, onFile }: { isPending: boolean; onFile: (file: File) => void }) {
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <section
      aria-label="放文件的地方"
      className={isOver ? 'audit-drop is-over' : 'audit-drop'}
      onDragOver={event => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>把 Word 文件拖到这里</p>
      <p className="muted">也可以是 PDF、网页、文本，不超过 20 MB。文件不会保存。</p>
      <Button loading={isPending} onClick={() => input.current?.click()}>
        选择文件
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        aria-label="选择通报文件"
        className="unseen"
        tabIndex={-1}
        onChange={event => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
    </section>
  );
}

function OwnBulletins({ onSubject }: { onSubject: (subject: Subject) => void }) {
  const { data } = useQuery(bulletinsQuery);
  if (data === undefined || data.bulletins.length === 0) return null;
  return (
    <section className="audit-own">
      <h2>或核本县的通报</h2>
      <ul>
        {data.bulletins.slice(0, 5).map(({ bulletinId, periodLabel, statusName }) => (
          <li key={bulletinId}>
            <Button onClick={() => onSubject({ kind: 'bulletin', bulletinId, name: `${periodLabel}通报` })}>
              {periodLabel}通报（{statusName}）
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
