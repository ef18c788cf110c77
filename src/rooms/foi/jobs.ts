import { Type } from 'typebox';
import { defineJob, defineSweep } from '../../platform/jobs.ts';
import { markOverdue } from './commands/mark-overdue.ts';
import { findNewlyOverdue } from './store.ts';

/** One run of the sweep asks for at most so many; what is left over comes at the next. */
const SWEEP_LIMIT = 500;

/** Records that one request became overdue. */
export const markRequestOverdueJob = defineJob({
  id: 'foi.mark-overdue',
  schema: Type.Object({ requestId: Type.String() }),
  handle: (tx, { requestId }, { clock }) => markOverdue(tx, requestId, clock),
});

/** Finds requests whose limit has passed by the county's clock. */
export const requestOverdueSweep = defineSweep({
  id: 'foi.overdue',
  cron: '* * * * *',
  job: markRequestOverdueJob,
  find: async (tx, clock) => {
    const ids = await findNewlyOverdue(tx, clock.now(), SWEEP_LIMIT);
    return ids.map(requestId => ({ key: requestId, payload: { requestId } }));
  },
});
