import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { EXAMPLE_PASSWORD } from '../example/fengxian/load-org.ts';
import type { Runtime } from '../src/runtime.ts';
import { type Service, serve } from '../src/serve.ts';
import { exampleRuntime } from '../test/helpers/example.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A server of this file's own with the example county. */
export interface ExampleSite {
  readonly url: string;
  readonly portalUrl: string;
  readonly runtime: Runtime;
}

/** Serves the example county's console and portal, or what is said; stopped after the file's tests. */
export async function exampleSite(services: readonly Service[] = ['console', 'portal']): Promise<ExampleSite> {
  const runtime = await exampleRuntime();
  const served = await serve(runtime, { host: '127.0.0.1', port: 0, services });
  afterAll(() => served.stop());
  if (served.consoleUrl === null || served.portalUrl === null) throw new Error('not served');
  return { url: served.consoleUrl, portalUrl: served.portalUrl, runtime };
}

/** Signs in as somebody of the example, by keyboard. */
export async function signIn(page: Page, site: ExampleSite, account: string): Promise<void> {
  await page.goto(`${site.url}/`);
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码', { exact: true }).fill(EXAMPLE_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByLabel('密码', { exact: true }).waitFor({ state: 'detached' });
}

/** Drafts the second quarter's bulletin, which the example leaves undrafted, and opens its wording. */
export async function draftSecondQuarter(page: Page, site: ExampleSite): Promise<void> {
  await page.goto(`${site.url}/bulletins?period=2023Q2`);
  await page.getByRole('button', { name: '拟稿', exact: true }).click();
  await page.getByLabel('截数日期').fill('2023-07-12');
  await page.getByRole('button', { name: '取数并拟稿' }).click();
  await page.getByText('文字', { exact: true }).click();
}

/** What axe finds wrong on the page, as rule and place. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Through the debugging protocol, which the page's content security policy does not bind.
  await page.evaluate(`${AXE};0`);
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
  };
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
