import { AppError } from '../../kernel/errors.ts';
import { loadConfig } from '../../platform/config.ts';
import { openRuntime, type Runtime } from '../../runtime.ts';
import { type Served, serve, servicesNamed } from '../../serve.ts';
import type { Arguments, Command, Terminal } from './command.ts';

/** Options of every command that serves. */
export const SERVE_OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  services: { type: 'string' },
} as const;

export const start: Command = {
  name: 'start',
  does: { zh: '启动服务，Ctrl-C 停止', en: 'Starts the service; Ctrl-C stops it' },
  usage: 'start [--port 端口] [--host 地址] [--services portal,console,worker]',
  example: 'start --port 8080',
  options: SERVE_OPTIONS,
  async run(args, terminal) {
    const runtime = await openRuntime(loadConfig());
    try {
      const counties = await runtime.counties();
      await serveUntilStopped(runtime, args, terminal, served => {
        terminal.out(addresses(served));
        if (counties.length === 0)
          terminal.say('还没有县区。执行 gongkai demo 装入示例县，或 gongkai county add 代码 名称。');
      });
    } finally {
      await runtime.close();
    }
    return 0;
  },
};

/** Serves until a signal comes, then lets running requests end. `onReady` prints where. */
export async function serveUntilStopped(
  runtime: Runtime,
  args: Arguments,
  terminal: Terminal,
  onReady: (served: Served) => void,
): Promise<void> {
  const server = await serve(runtime, {
    host: args.text('host') ?? runtime.config.host,
    port: portOption(args) ?? runtime.config.port,
    services: servicesNamed(args.text('services')),
  });
  onReady(server);
  await new Promise<void>(resolve => {
    // Heard for good: Ctrl-C comes twice, from the terminal and from the process that started this one.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  terminal.say('正在停止……');
  await server.stop();
}

/** Where to look, a line each. */
export function addresses({ consoleUrl, portalUrl }: Served): string {
  const lines = [
    ...(consoleUrl === null ? [] : [`控制台：${consoleUrl}/`, `接口文档：${consoleUrl}/api/docs`]),
    ...(portalUrl === null ? [] : [`门户：${portalUrl}/`]),
  ];
  return lines.length === 0 ? '后台任务在运行。' : lines.join('\n');
}

function portOption(args: Arguments): number | undefined {
  const text = args.text('port');
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new AppError('bad-input', `端口应是 0 到 65535 的整数，不是“${text}”。`);
}
