import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { catalogueQuery, findCasesQuery } from '../rooms/figures/queries.ts';
import { useMayGo } from '../rooms/org/may.ts';
import { unitsQuery } from '../rooms/org/queries.ts';
import { facetsQuery, foundQuery } from '../rooms/records/queries.ts';
import { RECORD_ROOMS } from '../rooms/records/record-kinds.ts';
import {
  caseHits,
  figureHits,
  GROUPS,
  type Hit,
  numberIn,
  pageHits,
  recordHits,
  recordWords,
  topicHits,
  unitHits,
  wordsOf,
} from './search-hits.ts';

const TYPING_MS = 200;

/** What is found for what was typed, in the order of the groups; the records are asked for once the typing rests. */
export function useHits(text: string): {
  readonly hits: readonly Hit[];
  readonly isLooking: boolean;
  readonly error: unknown;
} {
  const mayGo = useMayGo();
  const hasBusiness = mayGo('business');
  const rested = useRested(text);
  const words = wordsOf(text);
  const number = numberIn(rested);
  const sought = number === null ? recordWords(rested) : null;
  const catalogue = useQuery({ ...catalogueQuery, enabled: hasBusiness });
  const units = useQuery({ ...unitsQuery, enabled: words.length > 0 });
  const facets = useQuery({ ...facetsQuery('case'), enabled: hasBusiness && words.length > 0 });
  const cases = useQuery({ ...findCasesQuery(number ?? ''), enabled: hasBusiness && number !== null });
  const records = useQueries({
    queries: RECORD_ROOMS.map(({ kind }) => ({
      ...foundQuery(kind, sought ?? ''),
      enabled: hasBusiness && sought !== null,
    })),
  });
  const hits: Hit[] = [
    ...(number === null ? [] : caseHits(cases.data?.cases ?? [])),
    ...pageHits(words, mayGo),
    ...figureHits(words, catalogue.data?.figures ?? []),
    ...unitHits(words, units.data?.units ?? []),
    ...topicHits(words, facets.data?.facets ?? []),
    ...RECORD_ROOMS.flatMap(({ kind, room }, index) =>
      sought === null ? [] : recordHits(kind, room, records[index]?.data?.rows ?? []),
    ),
  ];
  const asked = [catalogue, units, facets, cases, ...records];
  return {
    hits: GROUPS.flatMap(group => hits.filter(hit => hit.group === group)),
    isLooking: rested !== text || asked.some(query => query.isFetching),
    error: asked.find(query => query.error !== null)?.error ?? null,
  };
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
