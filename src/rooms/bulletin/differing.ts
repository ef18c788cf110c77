/** Of a split only the lines that differ, where it has the same lines. */
export function differing({ printed, now }: { printed: string; now: string }): { printed: string; now: string } {
  const [before, after] = [printed.split('，'), now.split('，')];
  if (before.length !== after.length) return { printed, now };
  const changed = before.flatMap((line, index) => (line === after[index] ? [] : [index]));
  const only = (lines: readonly string[]) => changed.map(index => lines[index]).join('，');
  return { printed: only(before), now: only(after) };
}
