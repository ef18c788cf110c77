import { Button } from 'antd';
import { useState } from 'react';
import { textTime } from '../../ui/time.tsx';
import { type Action, type Bulletin, refusalsOf } from './queries.ts';
import { type Step, StepDialog } from './step-dialog.tsx';
import './signing.css';

/** The next step from each state, which is the page's one primary action for whoever it belongs to. */
const NEXT: Readonly<Record<Bulletin['status'], Step>> = {
  draft: 'submit',
  submitted: 'check',
  checked: 'issue',
  issued: 'correct',
};
const LINE = [
  { step: 'draft', name: '拟稿' },
  { step: 'check', name: '核稿' },
  { step: 'sign', name: '签发' },
] as const;

/** Three people, one after the other; what I can do now, and why I cannot do the rest. */
export function SigningPanel({
  bulletin,
  hasUnsaved,
  isBrief,
}: {
  bulletin: Bulletin;
  hasUnsaved: boolean;
  /** The panel above needs the room: only who is who, and the one action. */
  isBrief: boolean;
}) {
  const [step, setStep] = useState<Step | null>(null);
  const next = NEXT[bulletin.status];
  const isMine = bulletin.possibilities.some(possibility => possibility.action === next && possibility.isMine);
  const against = hasUnsaved && isMine ? ['文字改了还没有保存，请先保存。'] : refusalsOf(bulletin, next);
  const canSendBack = refusalsOf(bulletin, 'send-back').length === 0;
  const label = labelOf(bulletin, next);
  // Nothing has changed since print, or since the last notice.
  const isDone = next === 'correct' && against.length > 0;
  return (
    <section className={isBrief ? 'signing is-brief' : 'signing'} aria-label="签发">
      {bulletin.status === 'issued' ? (
        <IssuedLine bulletin={bulletin} />
      ) : (
        <>
          {isBrief ? null : (
            <>
              <h2>签发</h2>
              <p className="muted">拟稿、核稿、签发须是三个人</p>
            </>
          )}
          <SignatureLine bulletin={bulletin} />
        </>
      )}
      {isMine && !isDone ? (
        <>
          {against.length === 0 ? null : (
            <ul className="against">
              {against.length > (isBrief ? 1 : 2) ? (
                <li>还有 {against.length} 处没有了结，见各部分的提示。</li>
              ) : (
                against.map(reason => <li key={reason}>{reason}</li>)
              )}
              {canSendBack ? <li>要拟稿人改的，请退回修改。</li> : null}
            </ul>
          )}
          <Button type="primary" block disabled={against.length > 0} onClick={() => setStep(next)}>
            {label}
          </Button>
        </>
      ) : null}
      {canSendBack ? (
        <Button block onClick={() => setStep('send-back')}>
          退回修改
        </Button>
      ) : null}
      {isBrief ? null : <Cannot bulletin={bulletin} shown={isMine ? next : null} />}
      {step === null ? null : <StepDialog bulletin={bulletin} step={step} onClose={() => setStep(null)} />}
    </section>
  );
}

/** Who signed, in one line; their words stand in the file's own panel. */
function IssuedLine({ bulletin: { signatures, issuedAt } }: { bulletin: Bulletin }) {
  const last = (step: string) => signatures.findLast(signature => signature.step === step)?.personName ?? '';
  return (
    <p className="quiet">
      {issuedAt === null ? '' : <time dateTime={issuedAt}>{textTime(issuedAt)}</time>} 签发：拟稿{last('draft')}，核稿
      {last('check')}，签发{last('sign')}。
    </p>
  );
}

/** ✓ who has signed and when, ● whose turn it is, ○ what comes after. */
export function SignatureLine({ bulletin }: { bulletin: Bulletin }) {
  const { signatures, people } = bulletin;
  const since = signatures.findLastIndex(signature => signature.step === 'send-back');
  const current = signatures.slice(since + 1);
  const sentBack = signatures[since];
  const turn = LINE.findIndex(({ step }) => !current.some(signature => signature.step === step));
  return (
    <>
      <ol className="eyes">
        {LINE.map(({ step, name }, index) => {
          const signed = current.findLast(signature => signature.step === step);
          const state = signed !== undefined ? 'done' : index === turn ? 'now' : 'later';
          return (
            <li key={step} className={`is-${state}`}>
              <span aria-hidden="true" className="eye">
                {{ done: '✓', now: '●', later: '○' }[state]}
              </span>
              <span>
                {name} {signed?.personName ?? people[step]?.join('、')}
              </span>
              <span className="muted">
                {signed === undefined ? (
                  { now: '进行中', later: '', done: '' }[state]
                ) : (
                  <time dateTime={signed.at}>{textTime(signed.at).replace(/^\d+年/, '')}</time>
                )}
              </span>
              {signed?.opinion ? <span className="eye-opinion">{signed.opinion}</span> : null}
            </li>
          );
        })}
      </ol>
      {bulletin.status === 'draft' && sentBack !== undefined ? (
        <p className="note note-warn">
          {sentBack.personName}退回：{sentBack.opinion}
        </p>
      ) : null}
    </>
  );
}

/** What I cannot do now, each with its sentence; folded, since most of it goes without saying. */
function Cannot({ bulletin, shown }: { bulletin: Bulletin; shown: Action | null }) {
  // Of an issued bulletin nothing but a correction is thinkable, of another one no correction; others' work is in the line above.
  const isIssued = bulletin.status === 'issued';
  const rest = bulletin.possibilities.filter(
    ({ action, isMine, refusals }) =>
      isMine && refusals.length > 0 && action !== shown && isIssued === (action === 'correct'),
  );
  if (rest.length === 0) return null;
  return (
    <details className="cannot">
      <summary>现在不能办的 {rest.length} 件事</summary>
      <dl>
        {rest.map(({ action, label, refusals }) => (
          <div key={action}>
            <dt>{label}</dt>
            <dd>{refusals.join('')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function labelOf(bulletin: Bulletin, action: Action): string {
  return bulletin.possibilities.find(possibility => possibility.action === action)?.label ?? '';
}
