import type { FigureValue, SplitLine } from '../figures/index.ts';
import type { MentionKind, Proposal, Section } from './model.ts';

/** Who answers for what a figure's lines name: units themselves, or columns through the responsibility register. */
export interface Responsible {
  readonly unitId: string;
  readonly unitName: string;
}

interface ProposalRule {
  readonly figureKey: string;
  /** What the lines are: units, columns that are told to be good or bad, or topics whose number the section tells anyway. */
  readonly names: 'unit' | 'column' | 'topic';
  readonly section: Section;
  readonly kind: MentionKind;
  readonly matter: string;
  readonly rule: string;
  /** How many the ranking is meant to have; more only when the last place is shared. */
  readonly places?: number;
  /** Why, in words; the line's own name and count are put in. */
  because(line: SplitLine, place: string): string;
}

const RULES: readonly ProposalRule[] = [
  {
    figureKey: 'publishing.towns.top',
    names: 'unit',
    section: 'daily',
    kind: 'praise',
    matter: '信息发布量居各镇前列',
    rule: 'AS-P01',
    places: 3,
    because: (line, place) => `发布 ${line.count} 条，居各镇前${place}`,
  },
  {
    figureKey: 'publishing.departments.top',
    names: 'unit',
    section: 'daily',
    kind: 'praise',
    matter: '信息发布量居各部门前列',
    rule: 'AS-P01',
    places: 3,
    because: (line, place) => `发布 ${line.count} 条，居各部门前${place}`,
  },
  {
    figureKey: 'publishing.departments.low',
    names: 'unit',
    section: 'daily',
    kind: 'criticise',
    matter: '信息发布量少',
    rule: 'AS-P02',
    places: 4,
    because: (line, place) => `发布 ${line.count} 条，居各部门后${place}`,
  },
  {
    figureKey: 'publishing.disclosure.best',
    names: 'column',
    section: 'disclosure',
    kind: 'praise',
    matter: '责任栏目发布及时',
    rule: 'AS-P01',
    because: line => `“${line.name}”发布 ${line.count} 条，全部按期`,
  },
  {
    figureKey: 'publishing.disclosure.low',
    names: 'column',
    section: 'disclosure',
    kind: 'remind',
    matter: '责任栏目发布量少',
    rule: 'AS-P02',
    because: line => `“${line.name}”只发布 ${line.count} 条，为各栏目最少`,
  },
  {
    figureKey: 'publishing.topics.top',
    names: 'topic',
    section: 'topics',
    kind: 'praise',
    matter: '责任专题发布量居首',
    rule: 'AS-P01',
    because: line => `“${line.name}”发布 ${line.count} 条，居各专题首位`,
  },
  {
    figureKey: 'publishing.topics.low',
    names: 'unit',
    section: 'topics',
    kind: 'remind',
    matter: '责任专题发布量少',
    rule: 'AS-P02',
    because: line => `所负责专题共发布 ${line.count} 条，居责任单位末位`,
  },
  {
    figureKey: 'mailbox.overdue.byUnit',
    names: 'unit',
    section: 'interaction',
    kind: 'criticise',
    matter: '网民留言超期',
    rule: 'AS-P02',
    because: line => `网民留言超期 ${line.count} 件`,
  },
  {
    figureKey: 'hotline.overdue.byUnit',
    names: 'unit',
    section: 'interaction',
    kind: 'criticise',
    matter: '12345热线工单逾期',
    rule: 'AS-P02',
    because: line => `12345热线工单逾期 ${line.count} 件`,
  },
  {
    figureKey: 'media.failed',
    names: 'unit',
    section: 'media',
    kind: 'criticise',
    matter: '政务新媒体未按要求更新',
    rule: 'AS-P02',
    because: line => `${line.count} 个政务新媒体账号未按要求更新`,
  },
];

/** The figures that proposals are made from. */
export const PROPOSAL_FIGURES: readonly string[] = RULES.map(rule => rule.figureKey);

/** The splits whose lines, once printed, praise or blame somebody: only accepted ones are printed (AS-B23). */
export const NAMING_FIGURES: readonly string[] = RULES.filter(rule => rule.names !== 'topic').map(
  rule => rule.figureKey,
);

/**
 * Proposes whom to praise, criticise and remind, each with its reason; a person accepts or strikes. Nobody is proposed for
 * both within a section (AS-E13).
 * @param ownerOf who is responsible for a column at the cut-off; null when nobody is
 * @source AS-P01, AS-P02, AS-B23
 */
export function proposeMentions(
  figures: ReadonlyMap<string, FigureValue>,
  ownerOf: (columnId: string) => Responsible | null,
): Proposal[] {
  const proposals = RULES.flatMap((rule): Proposal[] => {
    const value = figures.get(rule.figureKey);
    if (value?.kind !== 'split') return [];
    const place = placeOf(rule.places ?? value.lines.length, value.lines.length);
    return value.lines.flatMap(line => {
      const who = rule.names === 'unit' ? { unitId: line.value, unitName: line.name } : ownerOf(line.value);
      if (who === null || who.unitId === '') return [];
      const { figureKey, section, kind, matter, rule: id } = rule;
      return [
        {
          ...who,
          figureKey,
          figureValue: line.value,
          section,
          kind,
          matter,
          rule: id,
          reason: rule.because(line, place),
        },
      ];
    });
  });
  // Where there are few units, those at the head of a list are at its foot as well: nobody is blamed for what they are praised for.
  return proposals.filter(
    ({ kind, section, unitId }) =>
      kind === 'praise' ||
      !proposals.some(other => other.kind === 'praise' && other.section === section && other.unitId === unitId),
  );
}

const NUMERALS = ['', '一', '二', '三', '四'];

/** 三位; where the last place is shared, how many they are: 四位（末位并列，共 5 个）. @source AS-B01 */
function placeOf(places: number, lines: number): string {
  const meant = `${NUMERALS[places] ?? places}位`;
  return lines > places ? `${meant}（末位并列，共 ${lines} 个）` : meant;
}
