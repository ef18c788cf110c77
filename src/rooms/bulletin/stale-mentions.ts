import type { Check } from './consistency.ts';
import { isNamed, type Mention, type Proposal } from './model.ts';

/** How a list of names differs from what the rules would propose by the figures as they are now. */
export interface Staleness {
  /** Proposed by now, and not on the list. */
  readonly added: readonly Proposal[];
  /** On the list and not struck, and no longer proposed. */
  readonly gone: readonly Mention[];
  /** Still on it, with another number. */
  readonly moved: readonly { readonly mention: Mention; readonly reason: string }[];
}

/** Compares the list with the proposals of this moment: records may have been added or corrected since it was drafted. */
export function stalenessOf(mentions: readonly Mention[], proposals: readonly Proposal[]): Staleness {
  const keyOf = ({ figureKey, figureValue, unitId, kind }: Proposal | Mention) =>
    [figureKey, figureValue, unitId, kind].join(' ');
  const listed = new Set(mentions.map(keyOf));
  const proposed = new Map(proposals.map(proposal => [keyOf(proposal), proposal]));
  return {
    added: proposals.filter(proposal => !listed.has(keyOf(proposal))),
    gone: mentions.filter(mention => mention.status !== 'struck' && !proposed.has(keyOf(mention))),
    moved: mentions.flatMap(mention => {
      const reason = proposed.get(keyOf(mention))?.reason;
      return reason === undefined || reason === mention.reason ? [] : [{ mention, reason }];
    }),
  };
}

/** Naming whom the numbers no longer bear out bars signing; new proposals are told. @source AS-B23 */
export function checkStale({ added, gone }: Staleness): Check[] {
  const units = (list: readonly { readonly unitName: string }[]) =>
    [...new Set(list.map(({ unitName }) => unitName))].join('、');
  const say = (severity: Check['severity'], message: string): Check => ({
    ...{ rule: 'AS-B23', section: 'head', ok: false, severity },
    message: `${message}，请在“名单”里重新提议`,
  });
  return [
    ...(gone.length === 0 ? [] : [say('error', `拟稿后记录有变，${units(gone)}已不符合点名的规则`)]),
    ...(added.length === 0 ? [] : [say('warn', `拟稿后记录有变，按规则还应提议${units(added)}`)]),
  ];
}

/** Words that make a sentence praise or blame. */
const NAMING = /表扬|批评|点名|督促|约谈|不力|较少|偏少|滞后|逾期|超期|未按|不及时|居前|末位/;

/**
 * Units that the wording praises or blames although their proposal was struck or they have not been heard.
 * @param texts the wording as rendered, by text block
 * @source AS-B23
 */
export function checkNamesInTexts(
  texts: Readonly<Record<string, string>>,
  mentions: readonly Mention[],
  sectionOf: (key: string) => Check['section'],
): Check[] {
  const named = new Set(mentions.filter(isNamed).map(({ unitName }) => unitName));
  const barred = [...new Set(mentions.map(({ unitName }) => unitName))].filter(name => !named.has(name));
  return Object.entries(texts).flatMap(([text, body]) =>
    body.split(/[。；\n]/).flatMap((sentence): Check[] => {
      const found = NAMING.test(sentence) ? barred.filter(name => sentence.includes(name)) : [];
      if (found.length === 0) return [];
      const message = `文字里点了${found.join('、')}的名：名单里没有采纳，或申辩还没有了结。请删去，或先在“名单”里定`;
      return [{ rule: 'AS-B23', section: sectionOf(text), ok: false, severity: 'error', message, text }];
    }),
  );
}
