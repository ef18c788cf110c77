import { EXAMPLE_COUNTY, loadExampleCounty } from '../example/fengxian/load.ts';
import { office } from '../src/compose.ts';
import { toText } from '../src/kernel/documents/index.ts';
import { findFonts, toDocx, toPdf } from '../src/platform/documents/index.ts';
import { bulletinOf, readText, reconcile } from '../src/rooms/bulletin/index.ts';
import { builtInCalendar } from '../src/rooms/calendar/index.ts';
import { parsePeriod } from '../src/rooms/figures/index.ts';
import { type Line, median, onEmptyInstallation, timeLine } from './harness.ts';

/** DOCX, PDF, and 核数 of the example's bulletin; the text is repeated until it has 5,000 characters. */
export async function documents(): Promise<Line[]> {
  const document = await onEmptyInstallation(async runtime => {
    await loadExampleCounty(runtime);
    const clock = await runtime.clockOf(EXAMPLE_COUNTY);
    const request = { period: parsePeriod('2023Q3'), live: false };
    return (await runtime.db.forCounty(EXAMPLE_COUNTY, tx => bulletinOf(tx, office, request, clock))).document;
  });
  const fonts = findFonts();
  const text = toText(document);
  const long = text.repeat(Math.ceil(5_000 / text.length)).slice(0, 5_000);
  const calendar = builtInCalendar();
  return [
    timeLine('bulletin as DOCX', await median(7, () => toDocx(document)), 1000),
    timeLine('bulletin as PDF/A', await median(7, () => toPdf(document, { fonts })), 1000),
    timeLine('核数 of 5,000 characters', await median(15, () => reconcile(readText(long), { calendar })), 50),
  ];
}
