import { pino } from 'pino';
import Type from 'typebox';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../kernel/time.ts';
import type { Tx } from '../sql.ts';
import { anyone, createServer, routesOf, startServer } from './index.ts';

const route = routesOf<{ name: string }>();

describe('starting and stopping', () => {
  const small = () =>
    createServer({
      title: '',
      version: '',
      logger: pino({ level: 'silent' }),
      forCounty: async (code, work) => work({ county: code } as Tx),
      findCounty: async () => ({ code: 'fengxian', name: '凤县', clock: systemClock }),
      loadCaller: async () => null,
      systemClock,
      uploadDir: '/nonexistent',
      routes: [
        route({
          method: 'POST',
          tag: '试用',
          protect: [anyone],
          url: '/api/slow',
          operationId: 'beSlow',
          summary: '慢',
          schema: { body: Type.Object({ text: Type.String() }), response: Type.Object({ greeting: Type.String() }) },
          handle: async () => {
            arrived?.();
            await gate;
            return { greeting: '好了' };
          },
        }),
      ],
    });
  let arrived: (() => void) | null = null;
  let open: () => void = () => undefined;
  let gate: Promise<void> = Promise.resolve();

  it('says which port is taken', async () => {
    const first = await startServer(await small(), { host: '127.0.0.1', port: 0 });
    const port = Number(new URL(first.url).port);
    await expect(startServer(await small(), { host: '127.0.0.1', port })).rejects.toThrow(
      `端口 ${port} 已被别的程序占用`,
    );
    await first.stop();
  });

  it('lets a running request end before it stops', async () => {
    const hasArrived = new Promise<void>(resolve => {
      arrived = resolve;
    });
    gate = new Promise<void>(resolve => {
      open = resolve;
    });
    const server = await startServer(await small(), { host: '127.0.0.1', port: 0 });
    const answer = fetch(`${server.url}/api/slow`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: '' }),
    });
    await hasArrived;
    const stopping = server.stop();
    open();
    expect(await (await answer).json()).toEqual({ greeting: '好了' });
    await stopping;
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('refuses a body beyond the limit', async () => {
    const tooLarge = await (await small()).inject({
      method: 'POST',
      url: '/api/slow',
      payload: { text: 'x'.repeat(1_100_000) },
    });
    expect(tooLarge.json()).toMatchObject({ status: 413, code: 'too-large' });
  });
});
