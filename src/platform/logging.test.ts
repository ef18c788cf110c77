import { describe, expect, it } from 'vitest';
import { AppError } from '../kernel/errors.ts';
import { maskNumbers, openLog } from './logging.ts';

const written = (write: (log: ReturnType<typeof openLog>) => void): Record<string, unknown> => {
  const lines: string[] = [];
  write(openLog('info', 'console', { write: line => void lines.push(line) }));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0]!);
};

describe('the log', () => {
  it('is one JSON object a line, with time, level and service', () => {
    const line = written(log => log.info({ figure: 'casework.case.count' }, 'counted'));
    expect(line).toMatchObject({ level: 'info', service: 'console', msg: 'counted', figure: 'casework.case.count' });
    expect(Date.parse(String(line.at))).not.toBeNaN();
  });

  it('ties the lines of one request together', () => {
    const line = written(log => log.child({ request: '7F3K-2M9Q' }).info('done'));
    expect(line.request).toBe('7F3K-2M9Q');
  });

  it('writes nothing below its level', () => {
    const lines: string[] = [];
    openLog('warn', 'console', { write: line => void lines.push(line) }).info('quiet');
    expect(lines).toEqual([]);
  });

  it('leaves out fields that hold secrets or personal data, also inside others (SC-P7)', () => {
    const line = written(log =>
      log.info({ phone: '1', letter: { name: '王小明', id: 7 }, a: { b: { password: 'x' } } }, 'x'),
    );
    expect(line).toMatchObject({ phone: '[略]', letter: { name: '[略]', id: 7 }, a: { b: { password: '[略]' } } });
  });

  it('tells of a database error what it is and where, never the values that it quotes', () => {
    const error = Object.assign(new Error('duplicate key value 王小明'), {
      severity: 'ERROR',
      routine: '_bt_check_unique',
      code: '23505',
      detail: 'Key (phone)=(13812345678) already exists.',
      constraint: 'person_phone',
    });
    const line = written(log => log.error({ err: error }, 'failed'));
    expect(line.err).toMatchObject({ code: '23505', constraint: 'person_phone' });
    expect(JSON.stringify(line)).not.toMatch(/王小明|138/);
    expect(JSON.stringify(line)).toContain('logging.test.ts');
  });

  it('tells of a refusal its code and rules, not the sentence, and of every error its cause', () => {
    const cause = new Error('call 13812345678 back');
    const error = new AppError('refused', '王小明的来信已办结。', {
      refusals: [{ message: 'x', rule: 'CW-K6' }],
      cause,
    });
    const line = written(log => log.info({ err: error }, 'refused'));
    expect(line.err).toMatchObject({
      type: 'AppError',
      code: 'refused',
      rules: ['CW-K6'],
      cause: { message: 'call [略] back' },
    });
    expect(JSON.stringify(line)).not.toContain('王小明');
  });

  it.each([
    ['电话13812345678。', '电话[略]。'],
    ['+86 138-1234-5678', '[略]'],
    ['0516-89212345', '[略]'],
    ['身份证32032119900101001X', '身份证[略]'],
    ['018f2b1c-13812345678a', '018f2b1c-13812345678a'],
    ['2023-10-13 14:20，共543件', '2023-10-13 14:20，共543件'],
    ['batch 20231001123456789', 'batch 20231001123456789'],
  ])('masks telephone and identity numbers in messages: %s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
  });
});
