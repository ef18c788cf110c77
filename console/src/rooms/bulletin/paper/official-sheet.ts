import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { ApiError, isProblem } from '../../../api/problem.ts';

/** One for the page, however often it is read. */
const sheet = new CSSStyleSheet();

const officialSheetQuery = queryOptions({
  queryKey: ['official-sheet'],
  async queryFn() {
    const answer = await fetch('/api/official.css');
    const text = await answer.text();
    if (!answer.ok) {
      const problem: unknown = JSON.parse(text);
      throw isProblem(problem) ? new ApiError(problem) : new Error(text);
    }
    sheet.replaceSync(text);
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
    return true;
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Has the style sheet of official documents on the page, the one of all renderings; suspends until it is there. */
export function useOfficialSheet(): void {
  useSuspenseQuery(officialSheetQuery);
}
