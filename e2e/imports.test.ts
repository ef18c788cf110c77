import { expect, test } from 'vitest';
import { newPage } from './browser.ts';
import { accessibilityProblems, exampleSite, signIn } from './console.ts';

const site = await exampleSite(['console', 'portal', 'worker']);

const TABLE = [
  '工单编号,受理时间,派单时间,诉求类型,标题,诉求内容,承办单位,办结时间,来电人',
  'DH20231009-0001,2023-10-09 08:41,2023-10-09 10:05,投诉,河堤路停水两天,停水两天没有通知,住建局,2023-10-11 16:20,孟书田',
  'DH20231009-0002,2023-10-09 09:12,2023-10-09 11:30,求助,医保关系转不回来,外地转回的手续办不下来,老人社,2023-10-12 10:15,屈麦香',
  'DH20231009-0003,2023-10-09 09:40,2023-10-09 11:31,求助,村道塌了一半,雨后塌了,交通局,2023-10-01 10:15,同友全',
].join('\r\n');

test('IM-01…IM-07: a table from the file to the records and back, an unknown unit named on the way', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'chenjingyi');
  await page.goto(`${site.url}/imports/new`);
  await page.getByRole('radio', { name: /12345/ }).check();
  await page
    .getByLabel('选择要导入的文件')
    .setInputFiles({ name: '十月热线.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await page.getByRole('button', { name: '下一步：对单位' }).click();
  await page.getByText('老人社').first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  // What is left unsaid is not brought in, and can be mended afterwards.
  await page.getByRole('button', { name: '其余先不管，看结果' }).click();
  await page.getByRole('button', { name: '导入 1 行' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: '导入 1 行' }).click();

  // Brought in in the background; the page comes to what it came to.
  await page.getByRole('link', { name: '下载被拒绝的行' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: '整批撤回' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '整批撤回' }).click();
  await page.getByText(/这批导入已在.*整批撤回/).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('IM-12: a file that is no table is told in words, and nothing is kept', async () => {
  const { page, context } = await newPage();
  await signIn(page, site, 'chenjingyi');
  await page.goto(`${site.url}/imports/new`);
  await page.getByRole('radio', { name: /12345/ }).check();
  await page
    .getByLabel('选择要导入的文件')
    .setInputFiles({ name: '通知.csv', mimeType: 'text/csv', buffer: Buffer.from('关于放假的通知') });
  await page.getByRole('alert').filter({ hasText: '表' }).waitFor();
  await page.goto(`${site.url}/imports`);
  await page.getByRole('heading', { name: '导入', level: 1 }).waitFor();
  expect(await page.getByText('通知.csv').count()).toBe(0);
  await context.close();
});
