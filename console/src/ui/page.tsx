import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useSession } from '../api/session.ts';
import './page.css';

/** A step of the way to a page: a link, or plain words for the last one. */
export type Crumb = { readonly label: string; readonly link?: LinkProps } | null;

/** Names the browser's tab: 三季度逾期的 9 件 · 凤县政务公开. */
export function useTitle(title: string): void {
  const { county } = useSession();
  useEffect(() => {
    document.title = `${title} · ${county.name}政务公开`;
  }, [title, county.name]);
}

/**
 * The head of a page: the way here, one title, at most one primary action among the actions.
 * @param tab the title for the browser's tab where `title` is more than text
 */
export function PageHead({
  title,
  tab,
  crumbs = [],
  actions,
  note,
}: {
  title: ReactNode;
  tab?: string;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  note?: ReactNode;
}) {
  useTitle(tab ?? (typeof title === 'string' ? title : ''));
  return (
    <header className="page-head">
      <Crumbs steps={crumbs} />
      <div className="page-head-row">
        <h1>{title}</h1>
        {actions === undefined ? null : <div className="page-head-actions">{actions}</div>}
      </div>
      {note === undefined ? null : <p className="page-head-note">{note}</p>}
    </header>
  );
}

export function Crumbs({ steps }: { steps: readonly Crumb[] }) {
  const shown = steps.filter(step => step !== null);
  if (shown.length === 0) return null;
  return (
    <nav className="crumbs" aria-label="位置">
      <ol>
        {shown.map(step => (
          <li key={step.label}>{step.link === undefined ? step.label : <Link {...step.link}>{step.label}</Link>}</li>
        ))}
      </ol>
    </nav>
  );
}

/** A part of a page with its heading. */
export function Section({ title, aside, children }: { title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
        {aside === undefined ? null : <div className="section-aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
