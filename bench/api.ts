import { loadExampleCounty } from '../example/fengxian/load.ts';
import { EXAMPLE_PASSWORD } from '../example/fengxian/load-org.ts';
import { type Line, onEmptyInstallation, percentile, timeLine } from './harness.ts';
import { startServer } from './server.ts';

const RATE = 50;
const SECONDS = 20;
const LISTS = [
  '/api/figures/hotline.received/members?period=2023Q3&limit=50',
  '/api/figures/hotline.overdue/members?period=2023Q3&limit=50',
  '/api/figures/publishing.articles/members?period=2023Q3&limit=50',
  '/api/figures/mailbox.received/members?period=2023Q3&limit=50',
  '/api/bulletins',
];

/** The bulletin's lists at 50 requests a second, the server in a process of its own. */
export async function api(): Promise<Line[]> {
  return onEmptyInstallation(async (runtime, dataDir) => {
    await loadExampleCounty(runtime);
    const server = await startServer(dataDir);
    try {
      const cookie = await signIn(server.url);
      await load(server.url, cookie, 3);
      const times = await load(server.url, cookie, SECONDS);
      return [
        timeLine(
          `API p99, ${LISTS.length} lists at ${RATE} requests a second (p50 ${percentile(times, 50).toFixed(1)} ms)`,
          percentile(times, 99),
          50,
        ),
      ];
    } finally {
      await server.stop();
    }
  });
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ account: 'chenjingyi', password: EXAMPLE_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Sends requests at the rate, whatever the answers take, and returns how long each took. */
async function load(url: string, cookie: string, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const under: Promise<void>[] = [];
  const begun = performance.now();
  for (let sent = 0; sent < RATE * seconds; sent += 1) {
    const wait = begun + (sent * 1000) / RATE - performance.now();
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
    const path = LISTS[sent % LISTS.length] ?? '/';
    under.push(timed(`${url}${path}`, cookie).then(ms => void times.push(ms)));
  }
  await Promise.all(under);
  return times;
}

async function timed(url: string, cookie: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return performance.now() - begun;
}
