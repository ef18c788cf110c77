import { useQuery } from '@tanstack/react-query';
import { useCountyNow } from '../../api/session.ts';
import { Lamp, type LampTone, timeLeft } from '../../ui/lamp.tsx';
import { PartLoading } from '../../ui/states.tsx';
import { dayInWords, weekdayName } from '../calendar/days.ts';
import { DeadlineSteps } from '../calendar/deadline-steps.tsx';
import { DeadlineWeeks } from '../calendar/deadline-weeks.tsx';
import { type CaseClock as Clock, clockQuery } from './queries.ts';
import '../../ui/clock.css';
import './case-clock.css';

const LAMPS: Readonly<Record<NonNullable<Clock['lamp']>, readonly [LampTone, string]>> = {
  green: ['green', '绿灯'],
  amber: ['amber', '黄灯'],
  'amber-urgent': ['amber', '黄灯，紧急'],
  red: ['red', '红灯'],
};
/** Below this it is hours that count. */
const HOURS_MS = 48 * 3_600_000;

/** When a case is due, how long that is, and step by step why it is that day (G-07). */
export function CaseClock({ caseId }: { caseId: string }) {
  const { data, isPending } = useQuery(clockQuery(caseId));
  const clock = data?.clock ?? null;
  // The room of the clock is kept, so that nothing jumps when it comes.
  if (isPending) {
    return (
      <div className="case-clock">
        <PartLoading rows={8} />
      </div>
    );
  }
  if (clock === null) return null;
  const day = clock.dueText.slice(0, 10);
  const isOver = clock.lamp === null;
  return (
    <section className="case-clock" id="clock" aria-label="期限">
      <p className="case-clock-due">
        <span className="muted">{isOver ? '到期（已停表）' : '到期'}</span>
        <time dateTime={clock.dueAt}>{dayInWords(day)}</time>
        <span className="quiet">
          {weekdayName(day)} {clock.dueText.slice(11)}
        </span>
      </p>
      <ClockLamp clock={clock} />
      {clock.deadline === null ? (
        <ul className="clock-lines">
          {clock.lines.map(line => (
            <li key={line.text}>
              {line.text}，{line.result}
            </li>
          ))}
        </ul>
      ) : isOver ? (
        <details>
          <summary>为什么是这天</summary>
          <Explained clock={clock} deadline={clock.deadline} day={day} />
        </details>
      ) : (
        <Explained clock={clock} deadline={clock.deadline} day={day} />
      )}
    </section>
  );
}

function Explained({ clock, deadline, day }: { clock: Clock; deadline: NonNullable<Clock['deadline']>; day: string }) {
  return (
    <>
      <DeadlineWeeks deadline={deadline} />
      <DeadlineSteps
        deadline={deadline}
        lines={clock.lines.map(line => ({ text: line.text, result: shortTime(line.result) }))}
        closing={{ text: '所以到期是', result: `${dayInWords(day)} ${clock.dueText.slice(11)}` }}
      />
    </>
  );
}

/** The lamp with its word, and what is left; once the clock stands, how it ended. */
export function ClockLamp({ clock }: { clock: Clock }) {
  const countyNow = useCountyNow();
  if (clock.lamp === null) {
    return clock.outcome === null ? null : <Lamp tone={clock.isLate ? 'red' : 'green'}>{clock.outcome}</Lamp>;
  }
  const [tone, word] = LAMPS[clock.lamp];
  const now = countyNow();
  const isNear = Date.parse(clock.dueAt) - now < HOURS_MS;
  return (
    <Lamp tone={tone}>
      {word}，{isNear ? timeLeft(clock.dueAt, now) : `剩 ${clock.leftWorkdays} 个工作日`}
    </Lamp>
  );
}

/** The due date above the story where the clock stands below it, on a phone. */
export function CaseDueStrip({ caseId }: { caseId: string }) {
  const { data } = useQuery(clockQuery(caseId));
  const clock = data?.clock ?? null;
  if (clock === null) return null;
  return (
    <p className={`due-strip only-narrow is-${clock.lamp ?? 'over'}`}>
      <time dateTime={clock.dueAt}>
        {dayInWords(clock.dueText.slice(0, 10))} {clock.dueText.slice(11)}
      </time>
      <span>
        <ClockLamp clock={clock} /> <a href="#clock">为什么是这天</a>
      </span>
    </p>
  );
}

/** Where a case stands now: its state, and while its clock runs, the lamp. */
export function CaseStanding({ caseId, status }: { caseId: string; status: string }) {
  const { data } = useQuery(clockQuery(caseId));
  const clock = data?.clock ?? null;
  return (
    <>
      {status}
      {clock === null || clock.lamp === null ? null : (
        <>
          ，<ClockLamp clock={clock} />
        </>
      )}
    </>
  );
}

/** 2023-10-11 24:00 → 10月11日 24:00; other words stay. */
function shortTime(text: string): string {
  return text.replace(
    /(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/,
    (_, day: string, time: string) => `${dayInWords(day)} ${time}`,
  );
}
