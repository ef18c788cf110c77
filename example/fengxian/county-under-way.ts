import type { WorkCalendar } from '../../src/kernel/working-days.ts';
import type { KeyRing } from '../../src/platform/crypto/index.ts';
import type { Accounts } from './load-media.ts';
import type { Organisation } from './load-org.ts';
import type { Site } from './load-publishing.ts';

/** What one quarter hands on to the next. */
export interface CountyUnderWay {
  readonly organisation: Organisation;
  readonly calendar: WorkCalendar;
  readonly site: Site;
  readonly media: Accounts;
  readonly ring: KeyRing;
}
