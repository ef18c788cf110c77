import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Desk } from './desk.tsx';
import { bulletinQuery } from './queries.ts';
import { ReadingPage } from './reading-page.tsx';
import { useIsWide } from './use-is-wide.ts';

const routeApi = getRouteApi('/bulletins/$bulletinId');

/** One bulletin: the desk to work on it, or, where there is no room for three columns, the page to read it. */
export function BulletinPage() {
  const { bulletinId } = routeApi.useParams();
  const { data: bulletin } = useSuspenseQuery(bulletinQuery(bulletinId));
  return useIsWide() ? <Desk key={bulletinId} bulletin={bulletin} /> : <ReadingPage bulletin={bulletin} />;
}
