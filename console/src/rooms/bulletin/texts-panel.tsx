import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, dataOf } from '../../api/client.ts';
import { problemOf, reasonFor } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { ErrorNote, Note } from '../../ui/states.tsx';
import { type Conflict, type KeptDraft, textField } from './kept-draft.ts';
import { type Bulletin, bulletinQuery, bulletinsQuery, type Check, type Problem, refusalsOf } from './queries.ts';

/** The wording: number, deadline and text blocks. What is typed is kept in this browser until it is saved. */
export function TextsPanel({
  bulletin,
  draft,
  problems,
  checks,
}: {
  bulletin: Bulletin;
  draft: KeptDraft;
  problems: readonly Problem[];
  /** What does not hold in the wording as it is now. */
  checks: readonly Check[];
}) {
  const { bulletinId, version, texts, documentCode, rectifyBy } = bulletin;
  const barred = refusalsOf(bulletin, 'edit');
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: bulletinQuery(bulletinId).queryKey, exact: true }),
      client.invalidateQueries({ queryKey: bulletinsQuery.queryKey, exact: true }),
    ]);
  const save = useMutation({
    mutationFn: () =>
      dataOf(
        api.PUT('/api/bulletins/{bulletinId}', {
          params: { path: { bulletinId } },
          body: { version, ...draft.edit, ...(draft.edit.texts ? { texts: { ...draft.edit.texts } } : {}) },
        }),
      ),
    async onSuccess() {
      await refresh();
      draft.clear();
    },
    async onError(error) {
      // What the other person saved is read, so that both can be shown side by side.
      if (problemOf(error).code === 'conflict') await refresh();
    },
  });
  if (barred.length > 0) {
    return (
      <>
        <Note>{barred.join('')}</Note>
        {texts.map(({ key, title, body }) => (
          <section key={key} className="text-read">
            <h3>{title}</h3>
            <p>{body}</p>
          </section>
        ))}
      </>
    );
  }
  const names = new Map([
    ['number', '发文字号'],
    ['rectifyBy', '整改期限'],
    ...texts.map(({ key, title }) => [textField(key), title] as const),
  ]);
  const year = rectifyBy.slice(0, 4);
  const isConflict = problemOf(save.error).code === 'conflict' && save.isError;
  return (
    <div className="stack texts">
      <Conflicts conflicts={draft.conflicts} names={names} draft={draft} />
      <Field
        label="发文字号"
        help={
          <>
            如
            <span className="document-number">
              {documentCode}〔{year}〕12号
            </span>
            ，序号前不加“第”、不补零。送核后不能再填；不编号也可以签发，正文就不印文号
          </>
        }
        wrong={reasonFor(save.error, 'number')}
      >
        {(id, describedBy) => (
          <input
            id={id}
            aria-describedby={describedBy}
            className="plain-input"
            placeholder={`${documentCode}〔${year}〕  号`}
            value={draft.valueOf('number')}
            onChange={event => draft.change('number', event.target.value)}
          />
        )}
      </Field>
      <Field label="整改期限" help="至少在发文 3 个工作日以后">
        {(id, describedBy) => (
          <input
            id={id}
            aria-describedby={describedBy}
            className="plain-input"
            type="date"
            value={draft.valueOf('rectifyBy')}
            onChange={event => draft.change('rectifyBy', event.target.value)}
          />
        )}
      </Field>
      {texts.map(({ key, title, dated }) => (
        <div key={key} className="text-field">
          <Field label={title} wrong={problemsOf(problems, key)}>
            {(id, describedBy) => (
              <textarea
                id={id}
                data-text={key}
                aria-describedby={describedBy}
                className="plain-input"
                rows={rowsOf(draft.valueOf(textField(key)))}
                value={draft.valueOf(textField(key))}
                onChange={event => draft.change(textField(key), event.target.value)}
              />
            )}
          </Field>
          {dated.length === 0 || draft.changedFields.includes(textField(key)) ? null : (
            <ReadAgain bulletin={bulletin} textKey={key} dated={dated} />
          )}
          {checks
            .filter(check => check.text === key && check.rule !== 'AS-B20')
            .map(check => (
              <WrongHere
                key={check.message}
                check={check}
                body={draft.valueOf(textField(key))}
                onMend={body => draft.change(textField(key), body)}
              />
            ))}
        </div>
      ))}
      <div className="texts-save">
        {save.isError && !isConflict ? <ErrorNote error={save.error} /> : null}
        <p className="muted" role="status">
          {draft.changedFields.length === 0
            ? '和已存的一样。'
            : `改了 ${draft.changedFields.length} 处，已记在本机，还没有存到系统。`}
        </p>
        <div className="mention-acts">
          <Button
            type="primary"
            disabled={draft.changedFields.length === 0 || draft.conflicts.length > 0}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            保存文字
          </Button>
          {draft.changedFields.length === 0 ? null : <Button onClick={draft.clear}>放弃改动</Button>}
        </div>
      </div>
    </div>
  );
}

/** Wording of the last quarter that may be out of date: read it, then it may go out again. */
function ReadAgain({ bulletin, textKey, dated }: { bulletin: Bulletin; textKey: string; dated: readonly string[] }) {
  const { bulletinId, version } = bulletin;
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/bulletins/{bulletinId}/confirmations', {
          params: { path: { bulletinId } },
          body: { version, keys: [textKey] },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: bulletinQuery(bulletinId).queryKey, exact: true }),
  });
  return (
    <div className="text-told">
      <p className="is-stop">上期沿用，含{dated.map(word => `“${word}”`).join('')}，请核对。</p>
      <Button size="small" loading={confirm.isPending} onClick={() => confirm.mutate()}>
        核对过，沿用
      </Button>
      <ErrorNote error={confirm.error} />
    </div>
  );
}

/** A number in this wording that does not hold, and, where there is one, the figure to put in its place. */
function WrongHere({ check, body, onMend }: { check: Check; body: string; onMend: (body: string) => void }) {
  const { message, severity, fix } = check;
  return (
    <div className="text-told">
      <p className={severity === 'error' ? 'is-stop' : 'quiet'}>{message}</p>
      {fix !== undefined && body.includes(fix.from) ? (
        <Button size="small" onClick={() => onMend(body.replace(fix.from, () => fix.to))}>
          改成引用这个数
        </Button>
      ) : null}
    </div>
  );
}

/** The control of a text block, if the panel shows it. */
export function textControl(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-text="${CSS.escape(key)}"]`);
}

/** As many lines as the wording needs in the panel, within reason. */
function rowsOf(body: string): number {
  const lines = body.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 28)), 0);
  return Math.min(10, Math.max(2, lines));
}

/** Both wordings of what two people changed at once; mine stays until I give it up. */
function Conflicts({
  conflicts,
  names,
  draft,
}: {
  conflicts: readonly Conflict[];
  names: ReadonlyMap<string, string>;
  draft: KeptDraft;
}) {
  if (conflicts.length === 0) return null;
  return (
    <div className="note note-warn" role="alert">
      <p>
        <b>有 {conflicts.length} 处别人也改了。</b>您写的都在，看过对方的以后再定。
      </p>
      {conflicts.map(({ field, theirs }) => (
        <div key={field} className="conflict">
          <h3>{names.get(field) ?? field}，对方存的是</h3>
          <p>{theirs === '' ? '（空）' : theirs}</p>
          <Button size="small" onClick={() => draft.drop(field)}>
            用对方的
          </Button>
        </div>
      ))}
      <Button size="small" onClick={draft.rebase}>
        看过了，其余用我的
      </Button>
    </div>
  );
}

function problemsOf(problems: readonly Problem[], key: string): string | null {
  const own = problems.filter(problem => problem.text === key);
  return own.length === 0 ? null : own.map(({ line, message }) => `第 ${line} 行：${message}`).join('');
}
