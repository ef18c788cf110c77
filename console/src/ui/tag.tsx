import type { ReactNode } from 'react';
import './tag.css';

/** How a tag is tinted; its word says the same. `strong` is the one that must be mended. */
export type TagTone = 'plain' | 'ok' | 'warn' | 'strong' | 'blue';

/** A word in a tinted box: 认出, 请确认, 有错. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
