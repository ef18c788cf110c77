import type { Passage } from './facts.ts';
import { subjectOf } from './lexicon.ts';
import { findNames } from './names.ts';
import type { Statement } from './report.ts';

interface Mention {
  readonly name: string;
  readonly praised: boolean;
  readonly start: number;
  readonly end: number;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly matter: string;
}

const PRAISE = /表扬|表彰|嘉奖|肯定/;
const CRITICISM = /批评|曝光|约谈/;

/** A unit that one paragraph both praises and criticises for the same matter (AS-E13). */
export function checkPraise(passage: Passage): Statement[] {
  return passage.paragraphs.flatMap(paragraph => {
    const mentions = paragraph.sentences.flatMap(sentence => mentionsIn(passage.folded, sentence));
    const clashes = mentions.filter(
      (mention, at) =>
        mentions.findIndex(other => sameName(other, mention)) < at &&
        mentions.some(other => other.start < mention.start && sameName(other, mention) && other.praised !== mention.praised && other.matter === mention.matter),
    );
    return clashes.map(
      (mention): Statement => ({
        rule: 'AS-E13',
        text: passage.source.text.slice(mention.sentence.start, mention.sentence.end).trim(),
        printed: mention.name,
        computed: '只在一处',
        ok: false,
        severity: 'error',
        note: `${mention.name}在同一事项里既受表扬又受批评，请核对名单。`,
        start: mention.start,
        end: mention.end,
        title: '表扬与批评名单',
        verdict: '名单相重',
        operands: [{ text: mention.name, start: mention.start, end: mention.end }],
      }),
    );
  });
}

function sameName(a: Mention, b: Mention): boolean {
  return a.name === b.name;
}

/** Names up to each 表扬 or 批评 of a sentence, since the one before it. */
function mentionsIn(folded: string, sentence: { readonly start: number; readonly end: number }): Mention[] {
  const words = folded.slice(sentence.start, sentence.end);
  const mentions: Mention[] = [];
  let from = 0;
  for (const verdict of words.matchAll(/表扬|表彰|嘉奖|批评|曝光|约谈/g)) {
    const stretch = words.slice(from, verdict.index);
    const praised = PRAISE.test(verdict[0]) && !CRITICISM.test(verdict[0]);
    for (const list of findNames(folded, sentence.start + from, sentence.start + verdict.index)) {
      let at = list.start;
      for (const listed of list.names) {
        const place = folded.indexOf(listed, at);
        at = place + listed.length;
        const name = bareName(listed);
        if (name.length < 2) continue;
        mentions.push({ name, praised, start: at - name.length, end: at, sentence, matter: subjectOf(stretch) ?? '' });
      }
    }
    from = verdict.index + verdict[0].length;
  }
  return mentions;
}

/** 对责任单位人社局 is 人社局. */
function bareName(listed: string): string {
  return listed.replace(/^.*(?:责任单位|主管单位|承办单位|单位|其中|[对由给将向的])(?=.{2})/, '');
}
