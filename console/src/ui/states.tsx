import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../api/problem.ts';
import './states.css';

/** Why there is nothing here, and what to do about it. */
export function EmptyState({
  title,
  children,
  actions,
  isPage = false,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** It stands for the whole page, so its title is the page's. */
  isPage?: boolean;
}) {
  const Title = isPage ? 'h1' : 'h2';
  return (
    <div className="state">
      <Title>{title}</Title>
      <p>{children}</p>
      {actions === undefined ? null : <div className="state-actions">{actions}</div>}
    </div>
  );
}

/**
 * An error where the content would be: what happened, what was kept, what to do, the id to quote.
 * @param kept what is still there, when it is not evident: 您写的都在。
 */
export function ErrorState({
  error,
  onRetry,
  kept,
  isPage = false,
}: {
  error: unknown;
  onRetry?: () => void;
  kept?: string;
  isPage?: boolean;
}) {
  const Title = isPage ? 'h1' : 'h2';
  const problem = problemOf(error);
  // What the server has decided comes out the same when asked again; only trouble passes.
  const isTrouble = problem.status === 0 || problem.status === 429 || problem.status >= 500;
  const others = problem.refusals.map(refusal => refusal.message).filter(message => message !== problem.detail);
  return (
    <div className="state" role="alert">
      <Title>{problem.title}</Title>
      <div className="note note-warn">
        <p>{problem.detail}</p>
        {others.length > 1 ? (
          <ul>
            {others.map(message => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {kept === undefined ? null : <p>{kept}</p>}
      {onRetry === undefined || !isTrouble ? null : (
        <div className="state-actions">
          <Button type="primary" onClick={onRetry}>
            再试一次
          </Button>
        </div>
      )}
      {problem.id === '' ? null : (
        <p className="state-id">
          {isTrouble ? '仍不行，请' : '觉得不对，可以'}把编号 <b>{problem.id}</b> 告诉系统管理员。
        </p>
      )}
    </div>
  );
}

/** A problem in one line above what it is about; what was typed stays. */
export function ErrorNote({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  const problem = problemOf(error);
  return (
    <p className="note note-warn" role="alert">
      {problem.detail}
      {problem.status >= 500 && problem.id !== '' ? <span className="muted">（编号 {problem.id}）</span> : null}
    </p>
  );
}

/** Something to know, quietly or as a warning. */
export function Note({ tone = 'plain', children }: { tone?: 'plain' | 'warn'; children: ReactNode }) {
  return <div className={tone === 'warn' ? 'note note-warn' : 'note'}>{children}</div>;
}

/** What a page shows until its content is here. */
export function PageLoading({ rows = 8 }: { rows?: number }) {
  return (
    <div className="page" aria-busy="true">
      <h1 className="unseen">正在读取</h1>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

/** What a part of a page shows until it is here. */
export function PartLoading({ rows = 3 }: { rows?: number }) {
  return (
    <div aria-busy="true">
      <span className="unseen" role="status">
        正在读取
      </span>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
