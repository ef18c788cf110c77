import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { type Settings, settingsQuery, type TextBlock } from './queries.ts';

/** 沿用的文字: what every draft takes over, what was put out of use, and a new one. */
export function KeptTexts({ settings: { texts, whyNotEdit } }: { settings: Settings }) {
  const [isAdding, setIsAdding] = useState(false);
  const archived = texts.filter(text => text.isArchived);
  const mayEdit = whyNotEdit === null;
  return (
    <section aria-labelledby="kept-texts">
      <header className="kept-head">
        <h2 id="kept-texts">沿用的文字</h2>
        {mayEdit && !isAdding ? <Button onClick={() => setIsAdding(true)}>增加一块</Button> : null}
      </header>
      <p className="quiet">
        每份拟稿从这里带出，签发后那一期的文字留作下一期的底稿。提到统计期、带数字的，下一期拟稿时须有人核对过才能送核。
      </p>
      {isAdding ? <NewText onDone={() => setIsAdding(false)} /> : null}
      <ul className="kept-texts">
        {texts
          .filter(text => !text.isArchived)
          .map(text => (
            <KeptText key={text.key} text={text} mayEdit={mayEdit} />
          ))}
      </ul>
      {archived.length === 0 ? null : (
        <details className="kept-archived">
          <summary>停用的 {archived.length} 块</summary>
          <ul className="kept-texts">
            {archived.map(text => (
              <KeptText key={text.key} text={text} mayEdit={mayEdit} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function KeptText({ text, mayEdit }: { text: TextBlock; mayEdit: boolean }) {
  const { key, title, body, section, isArchived, version, dated } = text;
  const [isEditing, setIsEditing] = useState(false);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (change: Partial<Pick<TextBlock, 'title' | 'body' | 'isArchived'>>) =>
      dataOf(
        api.PUT('/api/bulletin-settings/texts/{key}', {
          params: { path: { key } },
          body: { version, title, body, isArchived, ...change },
        }),
      ),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: settingsQuery.queryKey });
      setIsEditing(false);
    },
  });
  if (isEditing) {
    return (
      <li>
        <Wording
          title={title}
          body={body}
          verb="保存"
          error={save.error}
          isPending={save.isPending}
          onSend={change => save.mutate(change)}
          onLeave={() => {
            save.reset();
            setIsEditing(false);
          }}
        />
      </li>
    );
  }
  return (
    <li>
      <div className="kept-text-head">
        <h3>{title}</h3>
        <span className="muted">{section}</span>
        {mayEdit ? (
          <span className="kept-acts">
            {isArchived ? null : (
              <Button size="small" aria-label={`修改${title}`} onClick={() => setIsEditing(true)}>
                修改
              </Button>
            )}
            <Button
              size="small"
              loading={save.isPending}
              aria-label={`${isArchived ? '恢复' : '停用'}${title}`}
              onClick={() => save.mutate({ isArchived: !isArchived })}
            >
              {isArchived ? '恢复' : '停用'}
            </Button>
          </span>
        ) : null}
      </div>
      {body === '' ? <p className="muted">没有文字，这一处不印。</p> : <p className="kept-body">{body}</p>}
      {dated.length === 0 ? null : <p className="muted">含{dated.map(word => `“${word}”`).join('')}，每期须核对</p>}
      <ErrorNote error={save.error} />
    </li>
  );
}

function NewText({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: (body: { title: string; body: string }) => dataOf(api.POST('/api/bulletin-settings/texts', { body })),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: settingsQuery.queryKey });
      onDone();
    },
  });
  return (
    <Wording
      title=""
      body=""
      verb="增加"
      error={add.error}
      isPending={add.isPending}
      onSend={words => add.mutate(words)}
      onLeave={onDone}
    />
  );
}

/** A name and its wording; what was typed stays when it is refused. */
function Wording({
  title: titleBefore,
  body: bodyBefore,
  verb,
  error,
  isPending,
  onSend,
  onLeave,
}: {
  title: string;
  body: string;
  verb: string;
  error: unknown;
  isPending: boolean;
  onSend: (words: { title: string; body: string }) => void;
  onLeave: () => void;
}) {
  const [title, setTitle] = useState(titleBefore);
  const [body, setBody] = useState(bodyBefore);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend({ title, body });
  };
  const wrong = reasonFor(error, 'title');
  return (
    <form className="stack reason-form" onSubmit={send}>
      <Field label="名称" wrong={wrong} help={verb === '增加' ? '新增的印在“工作要求”之后' : undefined}>
        {(id, describedBy) => (
          <input
            id={id}
            aria-describedby={describedBy}
            className="plain-input"
            maxLength={40}
            value={title}
            onChange={event => setTitle(event.target.value)}
          />
        )}
      </Field>
      <TextAreaField
        label="文字"
        help="一行一段。统计期写 {{ period.label }}、期限写 {{ rectifyBy }}，数字用 {% figure 键 %}，每期自动换成当期的。"
        rows={6}
        maxLength={8000}
        value={body}
        onChange={setBody}
      />
      {wrong === null ? <ErrorNote error={error} /> : null}
      <div className="mention-acts">
        <Button type="primary" size="small" htmlType="submit" loading={isPending}>
          {verb}
        </Button>
        <Button size="small" onClick={onLeave}>
          取消
        </Button>
      </div>
    </form>
  );
}
