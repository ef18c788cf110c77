import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { usePeriod } from '../../frame/period-search.ts';
import { Field } from '../../ui/field.tsx';
import { PageHead } from '../../ui/page.tsx';
import { EmptyState, ErrorNote } from '../../ui/states.tsx';
import { tableTime } from '../../ui/time.tsx';
import { type BulletinSummary, bulletinsQuery, type Draftable } from './queries.ts';
import './bulletins.css';

/** All bulletins, what waits for me first, and the way to a new draft. */
export function BulletinsPage() {
  const { data } = useSuspenseQuery(bulletinsQuery);
  const [isDrafting, setIsDrafting] = useState(false);
  const mine = data.bulletins.filter(bulletin => bulletin.waitsForMe);
  const draft = (
    <Button type="primary" disabled={data.whyNotDraft !== null} onClick={() => setIsDrafting(true)}>
      拟稿
    </Button>
  );
  const dialog = <DraftDialog isOpen={isDrafting} draftable={data.draftable} onClose={() => setIsDrafting(false)} />;
  if (data.bulletins.length === 0) {
    return (
      <div className="page">
        <PageHead title="通报" actions={<Link to="/bulletins/settings">通报设置</Link>} />
        <EmptyState title="还没有通报" actions={data.whyNotDraft === null ? draft : undefined}>
          一期的记录导入后就可以拟稿：数字从记录里取，表扬、批评名单由规则提议，文字沿用上一期。拟稿、核稿、签发须是三个人，签发后数字和它背后的记录一起定格。第一次拟稿前，先在“通报设置”里填好文头。
          {data.whyNotDraft === null ? null : data.whyNotDraft}
        </EmptyState>
        {dialog}
      </div>
    );
  }
  return (
    <div className="page">
      <PageHead
        title="通报"
        note={mine.length === 0 ? '没有等您办的。' : `有 ${mine.length} 份等您办。`}
        actions={
          <>
            <Link to="/bulletins/settings" className="bulletins-template">
              通报设置
            </Link>
            <Link to="/bulletins/template" className="bulletins-template">
              通报模板
            </Link>
            {data.whyNotDraft === null ? draft : null}
          </>
        }
      />
      <table className="bulletins">
        <thead>
          <tr>
            <th scope="col">统计期</th>
            <th scope="col">状态</th>
            <th scope="col">发文字号</th>
            <th scope="col">截数</th>
            <th scope="col">签发</th>
          </tr>
        </thead>
        <tbody>
          {data.bulletins.map(bulletin => (
            <BulletinRow key={bulletin.bulletinId} bulletin={bulletin} />
          ))}
        </tbody>
      </table>
      {dialog}
    </div>
  );
}

function BulletinRow({ bulletin }: { bulletin: BulletinSummary }) {
  const { bulletinId, periodLabel: label, statusName, number, cutoff, issuedAt, waitsFor, waitsForMe } = bulletin;
  return (
    <tr>
      <th scope="row">
        <Link to="/bulletins/$bulletinId" params={{ bulletinId }} search={{ period: bulletin.period }}>
          <time>{label}</time>通报
        </Link>
      </th>
      <td>
        {statusName}
        {waitsFor === '' ? null : (
          <span className={waitsForMe ? 'waits-for-me' : 'muted'}>，{waitsForMe ? '等您办' : waitsFor}</span>
        )}
      </td>
      <td className={number === null ? 'muted' : 'document-number'}>{number ?? '未编'}</td>
      <td>
        <time dateTime={cutoff}>{tableTime(cutoff)}</time>
      </td>
      <td className={issuedAt === null ? 'muted not-issued' : undefined}>
        {issuedAt === null ? '—' : <time dateTime={issuedAt}>{tableTime(issuedAt)}</time>}
      </td>
    </tr>
  );
}

/** Which period, cut off when. */
function DraftDialog({
  isOpen,
  draftable,
  onClose,
}: {
  isOpen: boolean;
  draftable: readonly Draftable[];
  onClose: () => void;
}) {
  return (
    <Modal title="拟稿" open={isOpen} onCancel={onClose} footer={null} destroyOnHidden>
      {draftable.length === 0 ? <p>最近几个季度都已有通报。</p> : <DraftForm draftable={draftable} />}
    </Modal>
  );
}

function DraftForm({ draftable }: { draftable: readonly Draftable[] }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const shown = usePeriod();
  // The quarter that the page shows when it has none yet; else the one whose turn it is.
  const [period, setPeriod] = useState(
    () => (draftable.find(one => one.period === shown && one.whyNot === null) ?? draftable[0])?.period ?? shown,
  );
  const [cutoff, setCutoff] = useState('');
  const whyNot = draftable.find(one => one.period === period)?.whyNot ?? null;
  const draft = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/bulletins', {
          body: { period, ...(cutoff === '' ? {} : { cutoff: `${cutoff}T00:00:00+08:00` }) },
        }),
      ),
    async onSuccess({ bulletinId }) {
      await client.invalidateQueries({ queryKey: bulletinsQuery.queryKey, exact: true });
      await navigate({ to: '/bulletins/$bulletinId', params: { bulletinId }, search: { period } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field label="统计期" help={whyNot ?? undefined}>
        {(id, describedBy) => (
          <select
            id={id}
            aria-describedby={describedBy}
            className="plain-input"
            value={period}
            onChange={event => {
              draft.reset();
              setPeriod(event.target.value);
            }}
          >
            {draftable.map(one => (
              <option key={one.period} value={one.period}>
                {one.label}
                {one.whyNot === null ? '' : '（还没结束）'}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="截数日期" help="截到这一天零时：这时以前发生的才算数。不填就截到今天零时。">
        {(id, describedBy) => (
          <input
            id={id}
            aria-describedby={describedBy}
            className="plain-input"
            type="date"
            value={cutoff}
            onChange={event => setCutoff(event.target.value)}
          />
        )}
      </Field>
      {draft.isError ? <DraftError error={draft.error} /> : null}
      <Button type="primary" htmlType="submit" loading={draft.isPending} disabled={whyNot !== null}>
        {draft.isPending ? '正在取数' : '取数并拟稿'}
      </Button>
    </form>
  );
}

/** A period that has its bulletin already leads to it, one without records to importing, an office without head to its settings. */
function DraftError({ error }: { error: unknown }) {
  const { code, details } = problemOf(error);
  const existing = details?.bulletinId;
  return (
    <>
      <ErrorNote error={error} />
      {code === 'no-data' ? (
        <p>
          <Link to="/imports">去导入</Link>
        </p>
      ) : null}
      {code === 'refused' ? (
        <p>
          <Link to="/bulletins/settings">去通报设置</Link>
        </p>
      ) : null}
      {typeof existing === 'string' ? (
        <p>
          <Link to="/bulletins/$bulletinId" params={{ bulletinId: existing }}>
            打开这一份
          </Link>
        </p>
      ) : null}
    </>
  );
}
