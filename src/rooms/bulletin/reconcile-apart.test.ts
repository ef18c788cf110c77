import { expect, test } from 'vitest';
import { workCalendar } from '../../kernel/working-days.ts';
import { reconcileApart } from './reconcile-apart.ts';

const calendar = workCalendar([]);

test('what is handed in is audited as it is in the server itself', async () => {
  const { source, report } = await reconcileApart({
    text: '派发工单543件，按期办结534件，按时办结率98.43%。',
    calendar,
  });
  expect(source.format).toBe('txt');
  expect(report.statements.filter(statement => !statement.ok)).toMatchObject([{ printed: '98.43%' }]);
});

test('a count of nothing is no crash', async () => {
  const { report } = await reconcileApart({ text: '共收到0件，其中咨询类0件、投诉类0件，办结率0%。', calendar });
  expect(report.consistent).toBe(true);
});

test('a text that takes too long is given up, and the server answers meanwhile', async () => {
  const hostile = Array.from({ length: 3000 }, (_, i) => `甲乙丙${i}镇受理${i}件，办结${i}件，办结率100%。`).join('');
  let ticks = 0;
  const heart = setInterval(() => {
    ticks += 1;
  }, 100);
  await expect(reconcileApart({ text: hostile, calendar })).rejects.toMatchObject({ code: 'too-large' });
  clearInterval(heart);
  expect(ticks).toBeGreaterThan(50);
  // The next one is served by a new process.
  await expect(reconcileApart({ text: '受理2件。', calendar })).resolves.toMatchObject({ source: { format: 'txt' } });
}, 60_000);

test.each([
  ['a table of spans', 'too-large', spans()],
  ['a text too long', 'too-large', '受理一件。'.repeat(50_000)],
  ['nothing', 'bad-file', ''],
])('%s is refused in words', async (_, code, text) => {
  await expect(reconcileApart({ bytes: Buffer.from(text), calendar })).rejects.toMatchObject({ code });
});

function spans(): string {
  const row = `<tr>${'<td colspan="1000" rowspan="1000">5件</td>'.repeat(20)}</tr>`;
  return `<html><body><table>${row.repeat(50)}</table></body></html>`;
}
