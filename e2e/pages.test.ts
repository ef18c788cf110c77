import { expect, test } from 'vitest';
import { newPage } from './browser.ts';
import { accessibilityProblems, exampleSite, signIn } from './console.ts';

const site = await exampleSite();

const PAGES = [
  '/',
  '/?period=2022Q1',
  '/figures/hotline.overdue',
  '/figures/hotline.onTimeRate',
  '/records/case',
  '/records/article',
  '/records/request',
  '/records/account',
  '/bulletins',
  '/bulletins/settings',
  '/reconcile',
  '/org',
  '/org/people',
  '/org/responsibilities',
  '/imports',
  '/imports/new',
  '/calendar',
  '/media',
  '/nowhere',
];

test('every page reads well in the dark, and at 200 % nothing has to be moved sideways', async () => {
  const { page, context, errors } = await newPage();
  await signIn(page, site, 'chenjingyi');
  const open = async (path: string) => {
    await page.goto(`${site.url}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of PAGES) {
    await open(path);
    expect([path, await accessibilityProblems(page)]).toEqual([path, []]);
  }
  // A window of 1440 at 200 % is one of 720.
  await page.setViewportSize({ width: 720, height: 450 });
  for (const path of PAGES) {
    await open(path);
    expect([path, Number(await page.evaluate('document.documentElement.scrollWidth')) <= 720]).toEqual([path, true]);
  }
  expect(errors).toEqual([]);
  await context.close();
}, 240_000);
