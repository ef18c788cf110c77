import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { usePeriod } from '../../frame/period-search.ts';
import { Field } from '../../ui/field.tsx';
import { PageHead } from '../../ui/page.tsx';
import { periodLabel } from '../../ui/period.ts';
import { EmptyState, ErrorNote } from '../../ui/states.tsx';
import { tableTime } from '../../ui/time.tsx';
import { type BulletinSummary, bulletinsQuery } from './queries.ts';
import './bulletins.css';

/** All bulletins, what waits for me first, and the way to a new draft. */
export function BulletinsPage() {
  const { data } = useSuspenseQuery(bulletinsQuery);
  const [isDrafting, setIsDrafting] = useState(false);
  const period = usePeriod();
  const mine = data.bulletins.filter(bulletin => bulletin.waitsForMe);
  const draft = (
    <Button type="primary" disabled={data.whyNotDraft !== null} onClick={() => setIsDrafting(true)}>
      拟稿
    </Button>
  );
  const dialog = <DraftDialog isOpen={isDrafting} period={period} onClose={() => setIsDrafting(false)} />;
  if (data.bulletins.length === 0) {
    return (
      <div className="page">
        <PageHead title="通报" />
        <EmptyState title="还没有通报" actions={data.whyNotDraft === null ? draft : undefined}>
          一期的记录导入后就可以拟稿：数字从记录里取，表扬、批评名单由规则提议，文字沿用上一期。拟稿、核稿、签发须是三个人，签发后数字和它背后的记录一起定格。
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
function DraftDialog({ isOpen, period, onClose }: { isOpen: boolean; period: string; onClose: () => void }) {
  return (
    <Modal title={`拟${periodLabel(period)}通报`} open={isOpen} onCancel={onClose} footer={null} destroyOnHidden>
      <DraftForm period={period} />
    </Modal>
  );
}

function DraftForm({ period }: { period: string }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [cutoff, setCutoff] = useState('');
  const draft = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/bulletins', {
          body: { period, ...(cutoff === '' ? {} : { cutoff: `${cutoff}T00:00:00+08:00` }) },
        }),
      ),
    async onSuccess({ bulletinId }) {
      await client.invalidateQueries({ queryKey: bulletinsQuery.queryKey, exact: true });
      await navigate({ to: '/bulletins/$bulletinId', params: { bulletinId } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p className="quiet">统计期跟着页面上方的选择，现在是{periodLabel(period)}。</p>
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
      <Button type="primary" htmlType="submit" loading={draft.isPending}>
        {draft.isPending ? '正在取数' : '取数并拟稿'}
      </Button>
    </form>
  );
}

/** A period that has its bulletin already leads to it. */
function DraftError({ error }: { error: unknown }) {
  const existing = problemOf(error).details?.bulletinId;
  return (
    <>
      <ErrorNote error={error} />
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
