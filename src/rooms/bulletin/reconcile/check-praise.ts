import type { Passage } from './fact.ts';
import { sectionStart } from './layout.ts';
import { findNames } from './names.ts';
import type { Statement } from './report.ts';

interface Mention {
  readonly name: string;
  readonly praised: boolean;
  readonly start: number;
  readonly end: number;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly section: number;
  /** What it is praised or criticised for, as far as words of the field say. */
  readonly matters: readonly string[];
}

const VERDICT = /表扬|表彰|嘉奖|批评|曝光|约谈/g;
const MATTERS =
  /信息发布|更新|专[题栏]|栏目|热线|12345|留言|信箱|新媒体|公众号|账号|网站|依申请|政策解读|培训|报送|整改|按时|办结|逾期|超期|满意|智慧|三审三校|工单|诉求/g;
/** Two words for one matter: 按时办结率100% and 超期1件. */
const ONE_MATTER: Readonly<Record<string, string>> = {
  超期: '按时',
  逾期: '按时',
  办结: '按时',
  工单: '热线',
  诉求: '热线',
  12345: '热线',
};

/** A unit that one section both praises and criticises for the same matter (AS-E13). */
export function checkPraise(passage: Passage): Statement[] {
  const mentions = passage.paragraphs.flatMap(paragraph =>
    paragraph.sentences.flatMap(sentence => mentionsIn(passage.folded, sentence, sectionStart(sentence.scope))),
  );
  const clashing = mentions.filter(mention =>
    mentions.some(
      other =>
        other.start < mention.start &&
        other.name === mention.name &&
        other.praised !== mention.praised &&
        sameMatter(other, mention),
    ),
  );
  return clashing.map(
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
}

/** One section, and the words of one are among the words of the other (or neither says for what). */
function sameMatter(a: Mention, b: Mention): boolean {
  if (a.section !== b.section) return false;
  if (a.matters.length === 0 || b.matters.length === 0)
    return a.matters.length === b.matters.length || a.sentence === b.sentence;
  return a.matters.some(matter => b.matters.includes(matter));
}

/** Names that belong to each 表扬 or 批评 of a sentence: before it, or after it and a colon. */
function mentionsIn(
  folded: string,
  sentence: { readonly start: number; readonly end: number },
  section: number,
): Mention[] {
  const words = folded.slice(sentence.start, sentence.end);
  const verdicts = [...words.matchAll(VERDICT)];
  const mentions: Mention[] = [];
  let from = 0;
  verdicts.forEach((verdict, at) => {
    const end = verdict.index + verdict[0].length;
    const listed = /^[^,;。]{0,12}:/.exec(words.slice(end));
    const next = verdicts[at + 1]?.index ?? words.length;
    const span = listed ? { from: end + listed[0].length, to: next } : { from, to: verdict.index };
    from = listed ? next : end;
    const matters = [
      ...new Set((words.slice(span.from, span.to).match(MATTERS) ?? []).map(word => ONE_MATTER[word] ?? word)),
    ];
    const praised = /表扬|表彰|嘉奖/.test(verdict[0]);
    for (const { name, start } of namesIn(folded, sentence.start + span.from, sentence.start + span.to)) {
      mentions.push({ name, praised, start, end: start + name.length, sentence, section, matters });
    }
  });
  return mentions;
}

function namesIn(folded: string, from: number, to: number): { name: string; start: number }[] {
  return findNames(folded, from, to).flatMap(list => {
    let at = list.start;
    return list.names.flatMap(listed => {
      const place = folded.indexOf(listed, at);
      at = place + listed.length;
      const name = bareName(listed);
      return name.length < 3 ? [] : [{ name, start: at - name.length }];
    });
  });
}

/** 对责任单位人社局 is 人社局. */
function bareName(listed: string): string {
  return listed.replace(/^.*(?:责任单位|主管单位|承办单位|单位|其中|[对由给将向的])(?=.{2})/, '');
}
