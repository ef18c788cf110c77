import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newPage } from './browser.ts';
import { draftSecondQuarter, exampleSite, signIn } from './console.ts';

const site = await exampleSite(['console', 'portal', 'worker']);

const TITLE = '<img src=x onerror="window.hit=1">路灯不亮';
const CONTENT = '</script><script>window.hit=1</script><a href="javascript:window.hit=1">看照片</a>{{ 7 | times: 7 }}';
const TABLE = [
  '工单编号,受理时间,派单时间,诉求类型,标题,诉求内容,承办单位',
  `DH20231010-0001,2023-10-10 08:41,2023-10-10 10:05,投诉,${quoted(TITLE)},${quoted(CONTENT)},住建局`,
].join('\r\n');

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

test('what a citizen wrote as markup is shown as written, and runs nowhere', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'chenjingyi');
  await page.goto(`${site.url}/imports/new`);
  await page.getByRole('radio', { name: /12345/ }).check();
  await page
    .getByLabel('选择要导入的文件')
    .setInputFiles({ name: '<b>十月.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '导入 1 行' }).click();
  await page.getByRole('button', { name: '整批撤回' }).waitFor();
  await page.getByText('<b>十月.csv').first().waitFor();

  await page.goto(`${site.url}/figures/hotline.received?period=2023-10`);
  const link = page.getByRole('link', { name: TITLE }).first();
  await link.click();
  await page.getByText(CONTENT).waitFor();
  await expectNothingRan(page);
  await page.goto(new URL((await link.getAttribute('href')) ?? '', site.url).href);
  await page.getByText(CONTENT).waitFor();
  await expectNothingRan(page);
  expect(errors).toEqual([]);
  await context.close();
});

test('markup in a text of the bulletin is printed as written', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'zhoumin');
  await draftSecondQuarter(page, site);
  await page.getByLabel('整改和复查').fill(`请照${TITLE}整改。`);
  await page
    .locator('.paper-page', { hasText: `请照${TITLE}整改。` })
    .first()
    .waitFor();
  await expectNothingRan(page);
  await page.getByRole('button', { name: '保存文字' }).click();
  await page.getByText('和已存的一样。').waitFor();
  // A phone shows the server's own rendering of the text, as markup of the page itself.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await page.locator('.reading-text', { hasText: `请照${TITLE}整改。` }).waitFor();
  await expectNothingRan(page);
  expect(errors).toEqual([]);
  await context.close();
});

async function expectNothingRan(page: Page): Promise<void> {
  for (const frame of page.frames()) expect(await frame.evaluate('window.hit')).toBeUndefined();
  expect(await page.locator('img[src="x"], [onerror]').count()).toBe(0);
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
}
