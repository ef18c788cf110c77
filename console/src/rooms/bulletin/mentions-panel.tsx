import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { EmptyState, ErrorNote } from '../../ui/states.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { textTime, wallParts } from '../../ui/time.tsx';
import { type Bulletin, bulletinQuery, bulletinsQuery, type Mention, refusalsOf } from './queries.ts';
import { type Decision, ReasonForm } from './reason-form.tsx';
import './mentions.css';

const STATUS = { proposed: '待定', accepted: '已采纳', struck: '已划去' } as const;

/** Whom the rules propose to praise, criticise and remind; a person accepts or strikes each, after hearing the unit. */
export function MentionsPanel({ bulletin, onFigure }: { bulletin: Bulletin; onFigure: (mark: string) => void }) {
  const [isBrief, setIsBrief] = useState(false);
  const barred = refusalsOf(bulletin, 'mention');
  if (bulletin.mentions.length === 0) {
    return (
      <EmptyState title="没有提议">
        规则没有找到该表扬、批评或督促的单位。发布量前三、超期、账号停更等情况出现时，拟稿会在这里列出。
      </EmptyState>
    );
  }
  const open = bulletin.mentions.filter(mention => mention.status === 'proposed').length;
  const toHear = bulletin.mentions.filter(isToHear).length;
  const shown = isBrief
    ? bulletin.mentions.filter(mention => mention.status === 'proposed' || isToHear(mention))
    : bulletin.mentions;
  return (
    <>
      <p className="quiet">
        {bulletin.mentions.length} 项，{open === 0 ? '都已定' : `还有 ${open} 项没有定`}
        {toHear === 0 ? '' : `，${toHear} 项等申辩结果`}。批评的单位须先听它申辩；采纳了、申辩了结的才印在正文里。
      </p>
      {barred.length === 0 ? null : <p className="muted">{barred.join('')}</p>}
      {barred.length === 0 ? <ProposeAgain bulletin={bulletin} /> : null}
      {open > 1 && barred.length === 0 ? <AcceptAll bulletinId={bulletin.bulletinId} open={open} /> : null}
      {open + toHear === 0 || (open + toHear === bulletin.mentions.length && !isBrief) ? null : (
        <p>
          <button type="button" className="as-link" aria-pressed={isBrief} onClick={() => setIsBrief(!isBrief)}>
            {isBrief ? '看全部名单' : `只看没办完的 ${open + toHear} 项`}
          </button>
        </p>
      )}
      {bulletin.sections.map(({ section, name }) => {
        const here = shown.filter(mention => mention.section === section);
        if (here.length === 0) return null;
        return (
          <section key={section} className="mention-group">
            <h3>{name}</h3>
            <ul>
              {here.map(mention => (
                <MentionItem
                  key={mention.mentionId}
                  bulletinId={bulletin.bulletinId}
                  mention={mention}
                  isOpen={barred.length === 0}
                  onFigure={onFigure}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Accepted for criticism, and the unit has not been heard. */
function isToHear({ status, hearing }: Mention): boolean {
  return status === 'accepted' && hearing === 'pending';
}

/** Shown when records have changed since: brings the list up to the figures, what people decided stays. */
function ProposeAgain({ bulletin: { bulletinId, sections } }: { bulletin: Bulletin }) {
  const refresh = useRefresh(bulletinId);
  const propose = useMutation({
    mutationFn: () => dataOf(api.POST('/api/bulletins/{bulletinId}/proposals', { params: { path: { bulletinId } } })),
    onSuccess: refresh,
  });
  const told = sections
    .flatMap(({ checks }) => checks)
    .filter(check => !check.ok && check.message.includes('重新提议'));
  if (told.length === 0) return null;
  return (
    <div className="text-told">
      {told.map(({ message }) => (
        <p key={message} className="is-stop">
          {message}
        </p>
      ))}
      <Button size="small" loading={propose.isPending} onClick={() => propose.mutate()}>
        重新提议
      </Button>
      <ErrorNote error={propose.error} />
    </div>
  );
}

/** Accepts all that is open with one reason; who is criticised is still heard. */
function AcceptAll({ bulletinId, open }: { bulletinId: string; open: number }) {
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const refresh = useRefresh(bulletinId);
  const accept = useMutation({
    mutationFn: () =>
      dataOf(api.POST('/api/bulletins/{bulletinId}/mentions', { params: { path: { bulletinId } }, body: { reason } })),
    onSuccess: refresh,
  });
  if (!isAsking) {
    return (
      <p className="mention-acts">
        <Button onClick={() => setIsAsking(true)}>全部采纳 {open} 项</Button>
      </p>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate();
  };
  const wrong = reasonFor(accept.error, 'reason');
  return (
    <form className="stack reason-form" onSubmit={send}>
      <TextAreaField
        label={`为什么 ${open} 项全部采纳`}
        wrong={wrong}
        help="批评的单位采纳以后仍须先听申辩，了结以前不印在正文里。"
        value={reason}
        onChange={setReason}
      />
      {wrong === null ? <ErrorNote error={accept.error} /> : null}
      <div className="mention-acts">
        <Button type="primary" size="small" htmlType="submit" loading={accept.isPending}>
          全部采纳
        </Button>
        <Button size="small" onClick={() => setIsAsking(false)}>
          取消
        </Button>
      </div>
    </form>
  );
}

/** Reads the bulletin and the list again after a decision. */
function useRefresh(bulletinId: string) {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: bulletinQuery(bulletinId).queryKey, exact: true }),
      client.invalidateQueries({ queryKey: bulletinsQuery.queryKey, exact: true }),
    ]);
}

function MentionItem({
  bulletinId,
  mention,
  isOpen,
  onFigure,
}: {
  bulletinId: string;
  mention: Mention;
  isOpen: boolean;
  onFigure: (mark: string) => void;
}) {
  const [asking, setAsking] = useState<'strike' | 'hear' | null>(null);
  const refresh = useRefresh(bulletinId);
  const { mentionId, status } = mention;
  const decide = useMutation({
    mutationFn: (body: Decision) =>
      dataOf(
        api.POST('/api/bulletins/{bulletinId}/mentions/{mentionId}', {
          params: { path: { bulletinId, mentionId } },
          body,
        }),
      ),
    async onSuccess() {
      setAsking(null);
      await refresh();
    },
  });
  const mark = mention.figureValue === null ? mention.figureKey : `${mention.figureKey}#${mention.figureValue}`;
  return (
    <li className={`mention is-${status}`}>
      <div className="mention-head">
        <span className={`mention-kind is-${mention.kind}`}>{mention.kindName}</span>
        <b>{mention.unitName}</b>
        {isOpen && asking === null ? (
          <MentionActs
            mention={mention}
            isPending={decide.isPending}
            onAccept={() => decide.mutate({ act: 'accept' })}
            onAsk={setAsking}
          />
        ) : (
          <span className="muted">{STATUS[status]}</span>
        )}
      </div>
      <p>
        {mention.matter}
        {status === 'accepted' && isOpen ? <span className="muted">，已采纳</span> : null}
      </p>
      <p>
        <button type="button" className="as-link" onClick={() => onFigure(mark)}>
          {mention.reason}
        </button>
      </p>
      {mention.statusReason === null ? null : <p className="muted">理由：{mention.statusReason}</p>}
      <HearingLine mention={mention} />
      {asking === null ? (
        <ErrorNote error={decide.error} />
      ) : (
        <ReasonForm
          asking={asking}
          unitName={mention.unitName}
          error={decide.error}
          isPending={decide.isPending}
          onSend={body => decide.mutate(body)}
          onLeave={() => {
            decide.reset();
            setAsking(null);
          }}
        />
      )}
    </li>
  );
}

/** What can be decided about a mention in its state; each button says whom it is about. */
function MentionActs({
  mention: { unitName, status, hearing },
  isPending,
  onAccept,
  onAsk,
}: {
  mention: Mention;
  isPending: boolean;
  onAccept: () => void;
  onAsk: (what: 'strike' | 'hear') => void;
}) {
  return (
    <span className="mention-acts">
      {hearing === 'pending' && status === 'accepted' ? (
        <Button size="small" aria-label={`记${unitName}的申辩结果`} onClick={() => onAsk('hear')}>
          记申辩
        </Button>
      ) : null}
      {status === 'accepted' || hearing === 'struck' ? null : (
        <Button size="small" loading={isPending} aria-label={`采纳${unitName}`} onClick={onAccept}>
          采纳
        </Button>
      )}
      {status === 'struck' ? (
        <span className="muted">已划去</span>
      ) : (
        <Button size="small" aria-label={`划去${unitName}`} onClick={() => onAsk('strike')}>
          划去
        </Button>
      )}
    </span>
  );
}

function HearingLine({ mention: { hearing, hearingName, hearingUntil, hearingNote, status } }: { mention: Mention }) {
  if (hearing === 'not-needed' || (status === 'struck' && hearing === 'pending')) return null;
  if (hearing === 'pending') {
    return (
      <p className="is-stop">
        申辩未结
        {hearingUntil === null ? (
          ''
        ) : (
          <>
            ，<time dateTime={hearingUntil}>{endOfDay(hearingUntil)}</time> 截止
          </>
        )}
      </p>
    );
  }
  return (
    <p className="muted">
      {hearingName}
      {hearingNote === null ? '' : `：${hearingNote}`}
    </p>
  );
}

/** A deadline at midnight is the end of the day before: 10月18日 24:00. */
function endOfDay(at: string): string {
  const { time } = wallParts(at);
  if (time !== '00:00') return textTime(at).replace(/^\d+年/, '');
  const { month, day } = wallParts(Date.parse(at) - 1);
  return `${month}月${day}日 24:00`;
}
