/** Days on which something holds, in words. @param to the first day on which it no longer does, as the API gives it */
export function validityInWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return '一直';
  if (to === null) return `${from} 起`;
  const last = dayBefore(to);
  return from === null ? `至 ${last}` : `${from} 至 ${last}`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
