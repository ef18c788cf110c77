import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { usePeriod } from '../../frame/period-search.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page.tsx';
import { periodLabel } from '../../ui/period.ts';
import { EmptyState, ErrorNote, Note } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { tableTime } from '../../ui/time.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { type JudgedAccount, judgementsQuery, type Verdict } from './queries.ts';
import '../../ui/layout.css';
import './judgements.css';

/** Whether each account was in order in the period: the machine proposes, a person confirms, figures count what is confirmed. */
export function JudgementsPage() {
  const period = usePeriod();
  const query = useQuery(judgementsQuery(period));
  return (
    <div className="page">
      <PageHead
        title="政务新媒体判定"
        note={`${periodLabel(period)}。系统按发文判定，人工确认后才计入合格率和通报。`}
      />
      <Loaded query={query} rows={10}>
        {({ accounts, whyNotJudge, whyNotConfirm }) =>
          accounts.length === 0 ? (
            <EmptyState
              title="这一期没有要判定的账号"
              actions={<ButtonLink to="/imports/new">导入账号台账</ButtonLink>}
            >
              先导入“新媒体账号”台账，再导入各平台后台导出的“新媒体发文”，然后在这里运行判定。
            </EmptyState>
          ) : (
            <>
              <Acts period={period} accounts={accounts} whyNotJudge={whyNotJudge} whyNotConfirm={whyNotConfirm} />
              <AccountTable period={period} accounts={accounts} mayConfirm={whyNotConfirm === null} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

/** How far the period is, and what to do with all accounts at once. */
function Acts({
  period,
  accounts,
  whyNotJudge,
  whyNotConfirm,
}: {
  period: string;
  accounts: readonly JudgedAccount[];
  whyNotJudge: string | null;
  whyNotConfirm: string | null;
}) {
  const client = useQueryClient();
  // The figures of the period follow from it.
  const onSuccess = () => client.invalidateQueries();
  const judge = useMutation({
    mutationFn: () => dataOf(api.POST('/api/media/judgements', { body: { period } })),
    onSuccess,
  });
  const confirm = useMutation({
    mutationFn: () => dataOf(api.POST('/api/media/judgements/qualified', { body: { period } })),
    onSuccess,
  });
  const confirmed = accounts.filter(account => account.confirmed !== null).length;
  const agreeable = accounts.filter(
    ({ proposed, confirmed: held }) => proposed?.verdict === 'qualified' && held === null,
  ).length;
  return (
    <div className="stack judgement-acts">
      <p>
        共 {accounts.length} 个账号，已确认 {confirmed} 个
        {confirmed === accounts.length ? '。' : `，还有 ${accounts.length - confirmed} 个没有确认，不计入合格率。`}
      </p>
      <div className="form-actions">
        {whyNotJudge === null ? (
          <Button
            type={agreeable === 0 && confirmed < accounts.length ? 'primary' : 'default'}
            loading={judge.isPending}
            onClick={() => judge.mutate()}
          >
            {confirmed === accounts.length ? '重新判定' : '运行判定'}
          </Button>
        ) : null}
        {whyNotConfirm === null && agreeable > 0 ? (
          <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate()}>
            确认 {agreeable} 个合格
          </Button>
        ) : null}
      </div>
      {whyNotConfirm === null ? null : <Note>{whyNotConfirm}</Note>}
      {judge.data === undefined ? null : (
        <Note>{`判定完了：合格 ${judge.data.qualified} 个，不合格 ${judge.data.failed} 个，数据不足 ${judge.data.insufficient} 个；新提出或有变化 ${judge.data.proposed} 个，等人确认。`}</Note>
      )}
      <ErrorNote error={judge.error ?? confirm.error} />
    </div>
  );
}

function AccountTable({
  period,
  accounts,
  mayConfirm,
}: {
  period: string;
  accounts: readonly JudgedAccount[];
  mayConfirm: boolean;
}) {
  const [open, setOpen] = useState<string | null>(null);
  const isProposed = accounts.some(account => account.proposed !== null);
  return (
    <table className="plain-table stacked">
      <thead>
        <tr>
          <th scope="col">账号</th>
          <th scope="col">主办单位</th>
          <th scope="col">发文数据截至</th>
          {isProposed ? <th scope="col">机器判定</th> : null}
          <th scope="col">人工确认</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(account => (
          <tr key={account.accountId}>
            <td>
              <Link className="in-text" to="/records/$kind/$id" params={{ kind: 'account', id: account.accountId }}>
                {account.name}
              </Link>{' '}
              <span className="muted nowrap">{account.platformName}</span>
            </td>
            <td className="nowrap">{account.unit}</td>
            <td className="nowrap quiet">{account.dataAsOf === null ? '没有数据' : tableTime(account.dataAsOf)}</td>
            {isProposed ? (
              <td>
                <Held held={account.proposed} />
              </td>
            ) : null}
            <td>
              <Held held={account.confirmed} />
              {mayConfirm && (account.proposed ?? account.confirmed) !== null && open !== account.accountId ? (
                <Button type="link" className="cell-link" onClick={() => setOpen(account.accountId)}>
                  {account.confirmed === null ? '确认或改判' : '改判'}
                </Button>
              ) : null}
              {open === account.accountId ? (
                <ConfirmForm period={period} account={account} onDone={() => setOpen(null)} />
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const TONES = { qualified: 'ok', failed: 'warn', insufficient: 'plain' } as const satisfies Record<Verdict, string>;

function Held({ held }: { held: JudgedAccount['proposed'] }) {
  if (held === null) return null;
  return (
    <>
      <Tag tone={TONES[held.verdict]}>{held.verdictName}</Tag>{' '}
      {held.reasons.map(reason => (
        <p key={reason}>{reason}</p>
      ))}
    </>
  );
}
