import { expect, test } from 'vitest';
import { newPage } from './browser.ts';
import { accessibilityProblems, draftSecondQuarter, exampleSite, signIn } from './console.ts';

const site = await exampleSite();

test('from the printed rate on the paper to its records, by keyboard, and to what has changed since (CW-K21)', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'zhaowenbo');
  await page.goto(`${site.url}/bulletins`);
  await page.getByRole('link', { name: '2023年第三季度通报' }).click();
  await page.getByText('第 1 页，共 6 页').waitFor();
  const rate = page.getByRole('button', { name: '98.34%，12345热线按时办结率' });
  await rate.focus();
  await page.keyboard.press('Enter');
  await page.getByText('534 ÷ 543 = 98.3425%，四舍五入').waitFor();
  await page.getByRole('button', { name: '其余 9' }).click();
  await page.getByText('福源小区屋顶漏水半年未修').first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByText('变化 8').click();
  await page.getByText('印发 543，现在 544').first().waitFor();
  await page.getByRole('button', { name: '12345热线分类件数', exact: true }).click();
  await page.getByText('印发 投诉 459，现在 投诉 460').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('a draft’s wording is kept over a reload, shown on the paper at once, and saved', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'zhoumin');
  await draftSecondQuarter(page, site);
  await page.getByLabel('整改和复查').fill('请于{{ rectifyByShort }}前整改到位。');
  await page.locator('.paper-page', { hasText: '前整改到位。' }).first().waitFor();
  await page.reload();
  await page.getByText('文字 1').click();
  expect(await page.getByLabel('整改和复查').inputValue()).toBe('请于{{ rectifyByShort }}前整改到位。');
  expect(await page.getByRole('button', { name: '送核' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '保存文字' }).click();
  await page.getByText('和已存的一样。').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test('a wrong figure key is told at its line, and one of those like it put in its place', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'zhoumin');
  await page.goto(`${site.url}/bulletins/template?period=2023Q3`);
  const source = page.getByLabel('模板正文');
  await page.locator('.paper-page').first().waitFor();
  const before = await source.inputValue();
  await source.fill(before.replace('{% figure mailbox.towns %}', '{% figure mailbox.town %}'));
  await page.getByText('没有“mailbox.town”这个指标').waitFor();
  expect(await page.getByRole('button', { name: '保存模板' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '换成 mailbox.towns' }).click();
  await page.getByText('没有“mailbox.town”这个指标').waitFor({ state: 'detached' });
  expect(await source.inputValue()).toBe(before);
  expect(errors).toEqual([]);
  await context.close();
});

test('核数: a pasted text comes back marked; j goes to the next wrong number (AS-X1, AS-X3)', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'chenjingyi');
  await page.goto(`${site.url}/reconcile`);
  await page
    .getByLabel('或粘贴通报的文字')
    .fill('三季度共收到留言31件，逾期2件，按时办结率93.54%。派发工单543件，其中农村事务142件，占27%。');
  await page.getByRole('button', { name: '核数', exact: true }).click();
  await page.getByRole('heading', { name: '不符 2 项' }).waitFor();
  await page.keyboard.press('j');
  const second = page.getByRole('button', { name: /27%.*农村事务占比不符/ });
  expect(await second.getAttribute('aria-current')).toBe('true');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: '一览', exact: true }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '12345' }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('the bulletin is read on a phone; a number opens what stands behind it', async () => {
  const { page, context, errors } = await newPage('phone');
  await signIn(page, site, 'songzhiyuan');
  await page.goto(`${site.url}/bulletins`);
  await page.getByRole('link', { name: '2023年第三季度通报' }).click();
  await page.getByRole('button', { name: '98.34%，12345热线按时办结率' }).click();
  await page.getByText('534 ÷ 543 = 98.3425%，四舍五入').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(errors).toEqual([]);
  await context.close();
});
