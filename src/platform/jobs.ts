/** Jobs: what is done after a business transaction, and sweeps: what the passing of time makes due. */
export { defineJob, defineSweep, type Job, type JobContext, type Sweep } from './jobs/define.ts';
export type { JobServices } from './jobs/run-job.ts';

export { type JobRunner, startJobs } from './jobs/start-jobs.ts';
