import { expect, test } from 'vitest';
import { newPage } from './browser.ts';
import { accessibilityProblems, exampleSite, signIn } from './console.ts';

const site = await exampleSite();

test('from signing in to the record behind a printed number, and back', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'chenjingyi');
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: '12345 收 543 件，逾期 9 件，其中住建局 5 件' })
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  // Every number is a door: the overdue cases, nine of them.
  await page.getByRole('heading', { level: 1 }).getByRole('link', { name: '9' }).click();
  await page.waitForURL(/\/figures\/hotline\.overdue/);
  await page.getByText('福源小区屋顶漏水半年未修').first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page
    .getByRole('link', { name: /福源小区屋顶漏水半年未修/ })
    .first()
    .click();
  await page.waitForURL(/\/records\/case\//);
  await page.getByText('未在 2023-07-13 24:00 前答复').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goBack();
  await page.waitForURL(/\/figures\/hotline\.overdue/);
  expect(errors).toEqual([]);
  await context.close();
});

test('CW-K21: the issued number stays, and what is known now stands beside it', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'zhoumin');
  await page.goto(`${site.url}/figures/hotline.received?period=2023Q3`);
  await page.getByText('通报印的 543').waitFor();
  await page.getByText('现在知道的 544').waitFor();
  await page.getByText('DH20230926-0311').first().waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('a period without records is told as one: what is missing, how it comes in, and no praise', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'chenjingyi');
  await page.goto(`${site.url}/?period=2022Q1`);
  await page.getByRole('heading', { level: 1, name: '2022年第一季度还没有记录' }).waitFor();
  expect(await page.getByRole('row', { name: /12345热线 没有记录/ }).count()).toBe(1);
  expect(await page.getByText('无逾期').count()).toBe(0);
  expect(await page.locator('.glance-missing .lamp-green').count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: '导入12345工单' }).click();
  expect(await page.getByRole('radio', { name: /12345/ }).isChecked()).toBe(true);

  // The running quarter has cases, but no articles yet: the same holds part by part.
  await page.goto(`${site.url}/?period=2023Q4`);
  await page.getByRole('row', { name: /智慧管理平台案件.*还没有记录/ }).waitFor();
  expect(await page.getByText('无逾期').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

test.each(['phone', 'desktop'] as const)(
  'a leader reads the quarter in a few lines, and changes nothing: on a %s',
  async size => {
    const { page, context, errors } = await newPage(size);
    await signIn(page, site, 'songzhiyuan');
    await page.getByRole('heading', { level: 1, name: '三季度概况' }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: '12345 收 543 件，全部办结，逾期 9 件，住建局占 5 件。' })
      .waitFor();
    await page.getByRole('listitem').filter({ hasText: '三季度通报 10月13日 14:20 签发' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      size === 'phone' ? 390 : 1440,
    );
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('link', { name: /失业金到账时间咨询/ }).click();
    await page.getByRole('heading', { level: 1, name: '失业金到账时间咨询' }).waitFor();
    await page.getByRole('heading', { name: '现在不能做' }).waitFor();
    expect(await page.getByRole('button', { name: '更正记录' }).count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      size === 'phone' ? 390 : 1440,
    );
    await page.goto(`${site.url}/overview`);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '543' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
);

test.each(['jiangtao', 'bailin', 'weiguoqing'])(
  'SC-06: the administrator %s starts at the people, and is shown no business data',
  async account => {
    const { page, context, errors } = await newPage();
    await signIn(page, site, account);
    await page.waitForURL(/\/org\/people/);
    await page.getByRole('heading', { level: 1, name: '人员与角色' }).waitFor();
    await page.getByText('周立新').first().waitFor();
    expect(await page.getByRole('navigation', { name: '功能' }).getByRole('link').allTextContents()).toEqual([
      '机构与责任',
      '放假安排',
    ]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: /^搜数字/ }).fill('超期');
    await page.getByText('没有找到“超期”').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
);

test('SC-02: a wrong password is told without saying which half was wrong, and what was typed stays', async () => {
  const { page, context } = await newPage();
  await page.goto(`${site.url}/`);
  await page.getByLabel('账号').fill('zhoumin');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('密码', { exact: true }).fill('wrong-password-1');
  await page.keyboard.press('Enter');
  await page.getByText('账号或密码不对').waitFor();
  expect(await page.getByLabel('账号').inputValue()).toBe('zhoumin');
  await context.close();
});

test('the portal shows issued circulars to everybody, to read and to take away', async () => {
  const { page, context, errors } = await newPage('phone');
  await page.goto(`${site.portalUrl}/`);
  await page.getByRole('link', { name: /2023年第三季度/ }).click();
  await page.getByText('按时办结率98.34%').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'PDF 文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/第三季度.*\.pdf$/);
  expect(errors).toEqual([]);
  await context.close();
});
