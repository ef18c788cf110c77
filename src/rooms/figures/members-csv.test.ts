import { describe, expect, it } from 'vitest';
import { instant } from '../../kernel/time.ts';
import { membersCsv } from './members-csv.ts';

const row = (title: string, facts: { label: string; text: string }[] = []) => ({
  id: '',
  number: 'DH1',
  title,
  unit: '住建局',
  facts,
  at: instant('2023-07-01T09:41+08:00'),
});
const csvOf = (...rows: ReturnType<typeof row>[]) => membersCsv(async () => ({ memberKind: 'case', rows, next: null }));

describe('a list as a table for spreadsheets', () => {
  it('begins with the mark of UTF-8 and has a column per fact, empty where a record lacks it', async () => {
    const text = await csvOf(row('甲', [{ label: '状态', text: '已办结' }]), row('乙'));
    expect(text).toBe(
      '\uFEFF编号,标题,单位,计入时刻,状态\r\nDH1,甲,住建局,2023-07-01 09:41,已办结\r\nDH1,乙,住建局,2023-07-01 09:41,\r\n',
    );
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-2', '@SUM(A1)', '\t=1'])(
    'does not let %j be run as a formula',
    async title => {
      const cell = (await csvOf(row(title))).split('\r\n')[1]!.slice('DH1,'.length);
      expect(cell.startsWith("'") || cell.startsWith('"\'')).toBe(true);
    },
  );

  it('quotes commas, quotes and line breaks', async () => {
    expect(await csvOf(row('他说"不,\n行"'))).toContain('"他说""不,\n行"""');
  });

  it('reads on to the last page', async () => {
    const next = { at: instant('2023-07-01T00:00+08:00'), id: 'x' };
    const text = await membersCsv(async ({ after }) => ({
      memberKind: 'case',
      rows: [row(after === undefined ? '甲' : '乙')],
      next: after === undefined ? next : null,
    }));
    expect(text.split('\r\n').length).toBe(4);
  });
});
