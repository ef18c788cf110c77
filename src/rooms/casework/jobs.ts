import { Type } from 'typebox';
import { defineJob, defineSweep } from '../../platform/jobs.ts';
import { markOverdue } from './commands/mark-overdue.ts';
import { findNewlyOverdue } from './store.ts';

/** One run of the sweep asks for at most so many; what is left over comes at the next. */
const SWEEP_LIMIT = 500;

/** Records that one case became overdue. */
export const markOverdueJob = defineJob({
  id: 'casework.mark-overdue',
  schema: Type.Object({ caseId: Type.String() }),
  handle: (tx, { caseId }, { clock }) => markOverdue(tx, caseId, clock),
});

/** Finds cases whose due instant has passed by the county's clock. */
export const overdueSweep = defineSweep({
  id: 'casework.overdue',
  cron: '* * * * *',
  job: markOverdueJob,
  find: async (tx, clock) => {
    const ids = await findNewlyOverdue(tx, clock.now(), SWEEP_LIMIT);
    return ids.map(caseId => ({ key: caseId, payload: { caseId } }));
  },
});
