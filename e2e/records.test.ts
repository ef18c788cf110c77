import { expect, test } from 'vitest';
import { newPage } from './browser.ts';
import { accessibilityProblems, exampleSite, signIn } from './console.ts';

const site = await exampleSite();

test('from the menu to a narrowed list, a saved view of it, a record, and back to the same list', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'zhoulixin');
  await page.getByRole('navigation', { name: '功能' }).getByRole('link', { name: '诉求办理' }).click();
  await page.getByText('共 1497 条').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  // Conditions are set one by one, and stand as chips that can be taken away again.
  await page.getByRole('combobox', { name: '加条件：单位' }).fill('住建');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '去掉条件：单位：住建局' }).waitFor();
  await page.getByRole('combobox', { name: '加条件：期限' }).click();
  await page.getByTitle('曾超期').click();
  await page.getByRole('link', { name: '去掉条件：期限：曾超期' }).waitFor();
  await page.getByLabel('搜编号、标题').fill('屋顶');
  await page.getByText('符合条件的 1 条').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: '存为视图' }).click();
  await page.getByLabel('视图名称').fill('住建局超期');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '住建局超期' }).waitFor();

  // By keyboard into the record; back, the list is as it was left.
  await page.getByRole('heading', { name: '诉求办理' }).click();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/records\/case\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1, name: '福源小区屋顶漏水半年未修' }).waitFor();
  await page.goBack();
  await page.getByText('符合条件的 1 条').waitFor();
  await page.getByRole('link', { name: '去掉条件：期限：曾超期' }).click();
  await page.getByRole('link', { name: '去掉条件：期限：曾超期' }).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('link', { name: '住建局超期' }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('a column that is not shown can be had, and stays', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'zhoulixin');
  await page.goto(`${site.url}/records/case?where=late:ever`);
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '热点' }).check();
  await page.getByRole('columnheader', { name: '热点' }).waitFor();
  await page.reload();
  await page.getByRole('columnheader', { name: '热点' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出表格' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('诉求.csv');
  expect(errors).toEqual([]);
  await context.close();
});

test('nothing found is said with the way out, on a phone too; every room of records has its list', async () => {
  const { page, context, errors } = await newPage('phone');
  await signIn(page, site, 'chenjingyi');
  await page.goto(`${site.url}/records/case?text=没有这样的字`);
  await page.getByText('没有符合条件的诉求').waitFor();
  await page.getByRole('link', { name: '去掉全部条件' }).click();
  await page.getByText('共 1497 条').waitFor();
  for (const kind of ['case', 'article', 'request', 'account']) {
    await page.goto(`${site.url}/records/${kind}`);
    await page.getByText(/^共 \d+ 条$/).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect([kind, await accessibilityProblems(page)]).toEqual([kind, []]);
  }
  expect(errors).toEqual([]);
  await context.close();
});

test('AS-B20, G-07: a case shows its clock and its story by name; a correction tells from what to what, and which numbers follow', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'zhoulixin');
  await page.goto(`${site.url}/records/case?text=DH20231001-0417`);
  await page
    .getByRole('link', { name: /清江苑/ })
    .first()
    .click();
  const clock = page.getByRole('region', { name: '期限' });
  await clock.getByText(/^黄灯，紧急，剩 \d+ 小时$/).waitFor();
  await clock.getByText('所以到期是').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.goto(`${site.url}/records/case?text=DH20230828-0075`);
  await page
    .getByRole('link', { name: /养殖场/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /养殖场/ }).waitFor();
  // In sight without scrolling, however long the story is.
  const mend = page.getByRole('button', { name: '更正记录' });
  expect((await mend.boundingBox())?.y).toBeLessThan(900);
  await mend.click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: '更正' }).isDisabled()).toBe(true);
  await dialog.getByLabel('类型').fill('求助');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '更正' }).click();
  await dialog.getByText('请写明更正的理由。').waitFor();
  await dialog.getByLabel('为什么更正').fill('来电人是求助');
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: '更正' }).click();
  await dialog.getByRole('row', { name: /12345热线分类件数：投诉/ }).waitFor();
  await dialog.getByRole('button', { name: '知道了' }).click();
  const told = page.getByRole('listitem').filter({ hasText: '更正“定类”' });
  await told.getByText('周立新（政府办）').waitFor();
  await told.getByText('理由：来电人是求助').waitFor();
  expect(await told.locator('del').textContent()).toMatch(/^投诉，/);
  expect(await told.locator('ins').textContent()).toMatch(/^求助，/);
  expect(await accessibilityProblems(page)).toEqual([]);
  // The refusal without a reason was asked for.
  expect(errors.filter(error => !error.includes('422'))).toEqual([]);
  await context.close();
});

test('Ctrl K finds figures, units, topics and records by words, by keyboard alone, and starts empty each time', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'zhoumin');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const box = page.getByRole('combobox', { name: /^搜数字/ });
  const find = async (text: string) => {
    await page.keyboard.press('Control+K');
    expect(await box.inputValue()).toBe('');
    await page.keyboard.type(text);
  };
  await find('停水');
  await page.getByRole('group', { name: '热点' }).getByRole('option', { name: /停水/ }).waitFor();
  await page
    .getByRole('group', { name: '记录' })
    .getByRole('option', { name: /老城区停水两天没有通知/ })
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '去掉条件：子题：停水' }).waitFor();

  await find('住建局');
  await page
    .getByRole('group', { name: '单位' })
    .getByRole('option', { name: /住建局/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/org\/units\//);

  await find('按时办结率');
  await page.getByRole('option', { name: /12345热线按时办结率/ }).waitFor();
  await page.keyboard.press('Escape');
  await find('');
  expect(errors).toEqual([]);
  await context.close();
});
