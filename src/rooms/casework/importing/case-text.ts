import { isoInstant } from '../../../kernel/time.ts';
import type { KindDefinition, UnitRef } from '../../importing/index.ts';
import type { CaseText } from '../record.ts';
import type { CaseReader, CaseValues } from './row-values.ts';

const TITLE_LENGTH = 40;
/** 部件 and 事件 as the example county writes them. */
export const OBJECT_KINDS: Readonly<Record<string, string>> = { component: '部件', event: '事件' };

/**
 * What a case says. The place of the matter belongs to the case and is read by whoever deals with it; the address of
 * the person is sealed (IM-10).
 */
export function textOf(
  kind: KindDefinition,
  reader: CaseReader,
  values: CaseValues,
): { readonly text: CaseText; readonly helperIds: readonly string[] } {
  const said = (field: string) => reader.get(values, field, 'text');
  const content = said('content') ?? '';
  const title = said('title') ?? (content === '' ? (said('subtopic') ?? '') : shortened(content));
  const text = {
    title,
    content: content === '' ? title : content,
    place: said('place') ?? said('area'),
    answer: said('answer'),
    extra: extraOf(kind, reader, values),
  };
  return { text, helperIds: helpersOf(reader, values).map(unit => unit.unitId) };
}

function helpersOf(reader: CaseReader, values: CaseValues): UnitRef[] {
  const [main, ...others] = reader.get(values, 'units', 'units') ?? [];
  const all = [...others, ...(reader.get(values, 'helpingUnits', 'units') ?? [])];
  const isFirst = (unit: UnitRef, index: number) => all.findIndex(other => other.unitId === unit.unitId) === index;
  return all.filter((unit, index) => unit.unitId !== main?.unitId && isFirst(unit, index));
}

/** What only one channel has; keys are the fields' own, those of smart-city cases as the example county has them. */
function extraOf(kind: KindDefinition, reader: CaseReader, values: CaseValues): Readonly<Record<string, unknown>> {
  const extra: Record<string, unknown> = {};
  const put = (key: string, value: unknown): void => {
    if (value !== null) extra[key] = value;
  };
  put('reportedUnit', reader.get(values, 'reportedUnit', 'text'));
  switch (kind.kind) {
    case 'mailbox':
      put('mayPublish', reader.get(values, 'mayPublish', 'boolean'));
      if (reader.get(values, 'box', 'enum') === 'mailbox-secretary') extra.box = 'mailbox-secretary';
      break;
    case 'smart-city': {
      put('kind', OBJECT_KINDS[reader.get(values, 'objectKind', 'enum') ?? ''] ?? null);
      put('group', reader.get(values, 'topic', 'text'));
      put('name', reader.get(values, 'subtopic', 'text'));
      put('grid', reader.get(values, 'grid', 'text'));
      put('longitude', reader.get(values, 'longitude', 'number'));
      put('latitude', reader.get(values, 'latitude', 'number'));
      for (const stage of ['filedAt', 'checkedAt'] as const) {
        const at = reader.get(values, stage, 'instant');
        if (at !== null) extra[stage] = isoInstant(at.at);
      }
      break;
    }
    default:
      put('area', reader.get(values, 'area', 'text'));
  }
  return extra;
}

function shortened(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const letters = [...line];
  return letters.length > TITLE_LENGTH ? `${letters.slice(0, TITLE_LENGTH).join('')}…` : line;
}
