import { expect, test } from 'vitest';
import { newPage } from './browser.ts';
import { accessibilityProblems, exampleSite, signIn } from './console.ts';

const site = await exampleSite();

test('a draft goes to the checker once its numbers, its old wording and its names are settled (AS-B20, AS-B23)', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'zhoumin');
  await page.goto(`${site.url}/bulletins`);
  await page.getByRole('button', { name: '拟稿', exact: true }).click();
  const period = page.getByLabel('统计期', { exact: true });
  expect(await period.inputValue()).toBe('2023Q4');
  await page.getByText('结束以后才能拟稿').waitFor();
  await period.selectOption('2023Q2');
  await page.getByLabel('截数日期').fill('2023-07-12');
  await page.getByRole('button', { name: '取数并拟稿' }).click();
  await page.getByText('文字', { exact: true }).click();

  const wording = page.getByLabel('工作要求');
  await wording.fill('二季度，12345热线共受理案件481件，要举一反三。');
  await page.getByText('12345热线派发件数是 480 件').waitFor();
  await page.getByRole('button', { name: '改成引用这个数' }).click();
  expect(await wording.inputValue()).toBe('二季度，12345热线共受理案件{% figure hotline.received %}件，要举一反三。');
  await page.getByText('12345热线派发件数是 480 件').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '保存文字' }).click();
  await page.getByText('和已存的一样。').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const unread = page.getByRole('button', { name: '核对过，沿用' });
  for (let open = await unread.count(); open > 0; open -= 1) {
    await unread.first().click();
    await expect.poll(() => unread.count()).toBe(open - 1);
  }

  const submit = page.getByRole('button', { name: '送核' });
  expect(await submit.isDisabled()).toBe(true);
  await page.getByText(/^名单 \d+$/).click();
  await page.getByRole('button', { name: /^全部采纳 \d+ 项$/ }).click();
  await page.getByLabel(/^为什么 \d+ 项全部采纳$/).fill('经办公会研究，同意规则的提议。');
  await page.getByRole('button', { name: '全部采纳', exact: true }).click();
  await page.getByText('都已定').waitFor();
  await submit.click();
  await page.getByRole('dialog').getByRole('button', { name: '送核', exact: true }).click();
  await page.getByText('待核稿').first().waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('a correction shows printed and now before it is made, and afterwards stands with the circular for everybody', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'zhaowenbo');
  await page.goto(`${site.url}/bulletins`);
  await page.getByRole('link', { name: '2023年第三季度通报' }).click();
  await page.getByRole('button', { name: '发布更正说明' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('印发 543，现在 544').first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByLabel('更正原因').fill('9月一件工单10月补登。');
  await dialog.getByRole('button', { name: '发布更正说明' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: '发布更正说明' }).count()).toBe(0);

  await page.goto(`${site.portalUrl}/bulletins/2023Q3`);
  await page.getByRole('row', { name: /12345热线派发件数\s+543\s+544/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test('letterhead and kept wording are edited on one page, also on a phone; on a phone a circular is signed', async () => {
  const { page, context, errors } = await newPage('phone');
  await signIn(page, site, 'zhoumin');
  await page.goto(`${site.url}/bulletins/settings`);
  await page.getByLabel('印发机关').fill('凤县人民政府办公室文书科');
  await page.getByRole('button', { name: '保存文头' }).click();
  await page.getByText('文头已保存').waitFor();
  await page.getByRole('button', { name: '停用工作要求' }).click();
  await page.getByText('停用的 1 块').click();
  await page.getByRole('button', { name: '恢复工作要求' }).click();
  await page.getByRole('button', { name: '停用工作要求' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.goto(`${site.url}/bulletins`);
  await page.getByRole('link', { name: '2023年第二季度通报' }).click();
  await page.getByText('拟稿、核稿、签发须是三个人').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(errors).toEqual([]);
  await context.close();
});
