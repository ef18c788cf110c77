import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

/** An installed Chromium is used where there is one; else the one that npm brings. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const require = createRequire(import.meta.url);

let opened: Promise<Browser> | null = null;
let scratch: string | null = null;

/** A headless browser for this file's tests, with Chinese fonts. */
export function browser(): Promise<Browser> {
  opened ??= launch();
  return opened;
}

/** A fresh page, signed in nowhere. Errors on the page and in its console are collected in `errors`. */
export async function newPage(
  size: 'desktop' | 'phone' = 'desktop',
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const viewport = size === 'desktop' ? { width: 1440, height: 900 } : { width: 390, height: 844 };
  const context = await (await browser()).newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.setDefaultTimeout(15_000);
  return { page, context, errors };
}

async function launch(): Promise<Browser> {
  scratch = mkdtempSync(join(tmpdir(), 'gongkai-browser-'));
  const executablePath = await executable(scratch);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    env: { ...process.env, FONTCONFIG_FILE: fontConfig(scratch), HOME: scratch },
  });
}

async function executable(folder: string): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  const installed = INSTALLED.find(path => existsSync(path));
  if (installed !== undefined) return installed;
  // It unpacks itself below TMPDIR, for one user only, and brings the libraries that a bare machine lacks when it
  // believes to be in the cloud that it is made for.
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** Without a Chinese font Chromium shows nothing at all where Chinese stands. */
function fontConfig(folder: string): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'));
  mkdirSync(join(folder, 'cache'));
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return file;
}

afterAll(async () => {
  await (await opened)?.close();
  opened = null;
  if (scratch !== null) rmSync(scratch, { recursive: true, force: true });
});
