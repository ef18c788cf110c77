import { writeFile } from 'node:fs/promises';
import { office } from '../../compose.ts';
import { AppError } from '../../kernel/errors.ts';
import { isoInstant } from '../../kernel/time.ts';
import { type Assembled, bulletinOf, FORMATS, type Format, render, withAudit } from '../../rooms/bulletin/index.ts';
import { parsePeriod } from '../../rooms/figures/index.ts';
import { type Command, required } from './command.ts';
import { loadExample } from './example.ts';
import { instantOption, jsonValue, type OpenCounty, withCounty } from './open.ts';

export const bulletin: Command = {
  name: 'bulletin',
  does: {
    zh: '出一个统计期的通报：已签发的，或（--live）现在的样子',
    en: 'Prints the bulletin of a period: as issued, or (--live) as it would be now',
  },
  usage:
    'bulletin --period 统计期 [--example fengxian-2023q3] [--live] [--cutoff 时刻] [--known 时刻] [--format json|docx|pdf|html|txt] [-o 文件]',
  example: 'bulletin --period 2023Q3 --format pdf -o tongbao.pdf',
  options: {
    period: { type: 'string' },
    example: { type: 'string' },
    live: { type: 'boolean' },
    cutoff: { type: 'string' },
    known: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(args, terminal) {
    const period = parsePeriod(required(this, args.text('period'), '统计期 --period'));
    const format = formatOf(args.text('format') ?? (args.flag('json') ? 'json' : 'txt'));
    const county = await loadExample(args.text('example'), terminal);
    return withCounty(
      args,
      async open => {
        const request = {
          period,
          live: args.flag('live'),
          cutoff: instantOption(args, 'cutoff'),
          known: instantOption(args, 'known'),
        };
        const assembled = await open.read(tx => bulletinOf(tx, office, request, open.clock));
        const content =
          format === 'json'
            ? `${JSON.stringify(jsonOf(await withAudit(assembled)))}\n`
            : await render(assembled.document, format, open.runtime.config.fontsDir);
        await deliver(content, args.text('output'), format, open);
        if (args.text('output') !== undefined) terminal.say(`已写入 ${args.text('output')}`);
        return 0;
      },
      county ?? args.text('county'),
    );
  },
};

/** `{period, cutoff, figures, checks}`, the contract of the command line. */
export function jsonOf({ at, figures, checks }: Assembled): unknown {
  return {
    period: at.period.code,
    cutoff: isoInstant(at.cutoff),
    figures: Object.fromEntries([...figures].map(([key, value]) => [key, jsonValue(value)])),
    checks,
  };
}

async function deliver(
  content: string | Uint8Array,
  output: string | undefined,
  format: string,
  { county }: OpenCounty,
): Promise<void> {
  if (output !== undefined) return writeFile(output, content);
  if (typeof content !== 'string' && (format === 'docx' || format === 'pdf') && process.stdout.isTTY) {
    throw new AppError('bad-input', `${format} 不能显示在终端上，请用 -o 写到文件，如 -o ${county.code}.${format}。`);
  }
  await new Promise<void>((resolve, reject) =>
    process.stdout.write(content, error => (error ? reject(error) : resolve())),
  );
}

function formatOf(text: string): Format | 'json' {
  if (text === 'json' || (FORMATS as readonly string[]).includes(text)) return text as Format | 'json';
  throw new AppError('bad-input', `没有“${text}”这种格式，可用：json、${FORMATS.join('、')}。`);
}
