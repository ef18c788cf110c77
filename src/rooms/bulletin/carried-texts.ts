import { wallTime } from '../../kernel/time.ts';
import type { Check } from './consistency.ts';
import { type Bulletin, sectionOfText } from './model.ts';

/** Values and figures are filled anew each time, numbers of documents and the hotline's name do not age. */
const LASTING = /\{\{.*?\}\}|\{%.*?%\}|〔\d{4}〕\d+号|令第\d+号|12345(?=热线|政务|市民|便民|一号通)/gs;
const PERIODS = String.raw`(?:\d{4}年)?(?:第?[一二三四]季度|前三季度|上半年|下半年|全年|\d{1,2}月(?:\d{1,2}日)?)|\d{4}年`;
const NUMBERS = String.raw`\d+(?:\.\d+)?\s*(?:[%％]|个百分点|个工作日|小时|\p{Script=Han})?`;
const DATED = new RegExp(`${PERIODS}|${NUMBERS}`, 'gu');

/**
 * What may be out of date in wording kept from the last quarter: the periods it names and the numbers typed in it, each once.
 * @source AS-B20
 */
export function datedWords(body: string): string[] {
  const blank = (text: string) => ' '.repeat(text.length);
  return [...new Set([...body.replace(LASTING, blank).matchAll(DATED)].map(([words]) => words.trim()))];
}

/** Whether the wording has still to be looked at by a person. */
export function isUnconfirmed({ texts, confirmed }: Pick<Bulletin, 'texts' | 'confirmed'>, key: string): boolean {
  return confirmed[key] === undefined && datedWords(texts[key] ?? '').length > 0;
}

/** One check for each text block that names a period or has numbers typed in it: who looked at it, or that nobody has. */
export function checkCarried(
  bulletin: Pick<Bulletin, 'texts' | 'confirmed'>,
  titleOf: (key: string) => string,
): Check[] {
  return Object.entries(bulletin.texts).flatMap(([key, body]): Check[] => {
    const words = datedWords(body);
    if (words.length === 0) return [];
    const confirmed = bulletin.confirmed[key];
    const contains = `含${words.map(word => `“${word}”`).join('')}`;
    const message =
      confirmed === undefined
        ? `“${titleOf(key)}”沿用上期，${contains}，请核对`
        : `“${titleOf(key)}”${contains}，${confirmed.personName} ${wallTime(confirmed.at)} 核对过`;
    return [
      {
        rule: 'AS-B20',
        section: sectionOfText(key),
        ok: confirmed !== undefined,
        severity: 'error',
        message,
        text: key,
      },
    ];
  });
}
