import { expect, test } from 'vitest';
import { instant } from '../../kernel/time.ts';
import { checkCarried, datedWords } from './carried-texts.ts';

test.each([
  ['二季度以来，12345热线共受理481件。', ['二季度', '481件']],
  ['截至2023年6月30日，办结率98.3%。', ['2023年6月30日', '98.3%']],
  ['省政府办公厅将于11月开展监测评估。', ['11月']],
  ['实行24小时巡网读网，原创比例不低于60%，再提一次60%。', ['24小时', '60%']],
  ['根据《条例》（国务院令第711号、国办发〔2017〕47号），组织开展了{{ period.label }}检查。', []],
  ['12345政务一号通收到{% figure hotline.received %}件，于{{ rectifyBy }}前整改。', []],
  ['以公开为常态、不公开为例外。', []],
])('periods and typed numbers in wording: %s', (body, words) => {
  expect(datedWords(body)).toEqual(words);
});

test('wording kept from the last quarter is told until a person has looked at it', () => {
  const texts = { problems: '二季度受理481件。', closing: '逐项整改。' };
  const titleOf = () => '存在问题';
  expect(checkCarried({ texts, confirmed: {} }, titleOf)).toMatchObject([
    {
      ok: false,
      severity: 'error',
      section: 'requirements',
      text: 'problems',
      message: expect.stringMatching(/沿用上期，含“二季度”“481件”，请核对/),
    },
  ]);
  const by = { personId: 'p', personName: '周敏', at: instant('2023-10-12T16:20+08:00') };
  expect(checkCarried({ texts, confirmed: { problems: by } }, titleOf)).toMatchObject([
    { ok: true, message: expect.stringMatching(/周敏 .*核对过/) },
  ]);
});
