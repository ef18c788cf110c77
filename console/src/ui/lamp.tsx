import type { ReactNode } from 'react';
import './lamp.css';

export type LampTone = 'green' | 'amber' | 'red' | 'plain';

/** A dot that always has its word beside it; `plain` is a remark without a clock. */
export function Lamp({ tone, children }: { tone: LampTone; children: ReactNode }) {
  return <span className={`lamp lamp-${tone}`}>{children}</span>;
}

const HOUR_MS = 3_600_000;

/** 剩 15 小时, 逾期 2 天 9 小时: how far an instant is from now, in whole hours, never rounded in the reader's favour. */
export function timeLeft(dueAt: string, now: number): string {
  const left = Date.parse(dueAt) - now;
  const hours = Math.floor(Math.abs(left) / HOUR_MS);
  if (left > 0) return hours === 0 ? '剩不到 1 小时' : `剩 ${hours} 小时`;
  const days = Math.floor(hours / 24);
  if (days === 0) return hours === 0 ? '刚逾期' : `逾期 ${hours} 小时`;
  return hours % 24 === 0 ? `逾期 ${days} 天` : `逾期 ${days} 天 ${hours % 24} 小时`;
}
