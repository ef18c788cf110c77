import { describe, expect, it } from 'vitest';
import { passwordRefusals } from './password-rules.ts';

const rules = { minLength: 10, minClasses: 3 };
const sentences = (password: string, account = 'chenjingyi') =>
  passwordRefusals(password, account, rules).map(refusal => refusal.message);

describe('a new password (SC-01)', () => {
  it.each(['Shan+Gao7Shui', '凤凰Lou-2023x', 'correct Horse 9'])('may be %s', password => {
    expect(sentences(password)).toEqual([]);
  });

  it('is told everything that is wrong with it at once', () => {
    expect(sentences('abc')).toEqual([
      '密码至少 10 位，现在是 3 位。',
      '大写字母、小写字母、数字、符号至少要用 3 种，现在是 1 种。',
      '这个密码太常见，容易被猜到，请换一个。',
    ]);
  });

  it.each(['Password123!', 'P@ssw0rd1!x', 'Qwertyuiop1!', 'Gongkai2023!'])('is not the well-known %s', password => {
    expect(sentences(password)).toContain('这个密码太常见，容易被猜到，请换一个。');
  });

  it('does not contain the account', () => {
    expect(sentences('X9-Chenjingyi')).toContain('密码里不能有账号名。');
  });

  it.each(['Kx!12345zz', 'Kx!54321zz', 'Kx1aaaaaZZ'])('has no long run as in %s', password => {
    expect(sentences(password).some(sentence => sentence.includes('按顺序的字符'))).toBe(true);
  });
});
