import type { Tx } from '../../platform/sql.ts';
import { workCalendarOf } from '../calendar/index.ts';
import { type ImportOpening, kindNamed, type OpenedImport, unitResolver } from '../importing/index.ts';
import { loadUnitIndex, unitNames } from '../org/index.ts';
import { CaseImport } from './importing/case-import.ts';
import { TOPICS } from './model.ts';

/** 一级类目 (CW-T3), under which every hotline case is counted: a word that is none of them is asked about. */
const TOPIC_WORDS = TOPICS.map(({ key, name }) => ({ code: key, label: name, words: [] }));

/**
 * Opens the room for one import of cases: rows become stories that are judged by the same decisions as commands, and
 * differences from what is known become corrections, so that what was printed before can still be counted.
 * @source IM-05, IM-06, IM-07
 */
export function openCaseImport(kindName: 'mailbox' | 'hotline' | 'smart-city') {
  const kind = kindNamed(kindName);
  return async (tx: Tx, opening: ImportOpening): Promise<OpenedImport> => {
    const calendar = await workCalendarOf(tx);
    const names = new Map((await unitNames(tx, opening.now)).map(unit => [unit.value, unit.name]));
    const resolve = unitResolver(await loadUnitIndex(tx, opening.countyName), []);
    const target = new CaseImport(kind, opening, calendar, {
      nameOf: unitId => names.get(unitId) ?? '（已撤销的单位）',
      named: written => {
        const found = resolve(written);
        return 'unitId' in found ? found.unitId : null;
      },
    });
    return {
      target,
      ...(kindName === 'hotline' ? { vocabularies: { topic: TOPIC_WORDS } } : {}),
      compareDerived: row => target.compareDerived(row),
      settle: () => target.settle(),
    };
  };
}
