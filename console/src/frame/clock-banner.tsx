import { useEffect, useState } from 'react';
import { useCountyNow, useSession } from '../api/session.ts';
import { tableTime } from '../ui/time.tsx';

const MINUTE_MS = 60_000;

/** Says that the county's clock was set apart from the real time, as it is in a demonstration. */
export function ClockBanner() {
  const { isDemoClock } = useSession();
  const countyNow = useCountyNow();
  const [, setMinute] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinute(minute => minute + 1), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  if (!isDemoClock) return null;
  return (
    <p className="clock-banner">
      演示时钟 <time>{tableTime(countyNow())}</time>
      <span className="not-phone">，期限和状态都按这个时刻算</span>
    </p>
  );
}
