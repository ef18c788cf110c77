import { dayInWords, weekdayName } from './days.ts';
import type { Deadline } from './queries.ts';

/**
 * The steps that led to a day: which days counted and which did not, and why.
 * @param lines what else decided: a limit, a demand from above, an extension
 * @param closing what it all comes to
 */
export function DeadlineSteps({
  deadline,
  lines = [],
  closing,
}: {
  deadline: Pick<Deadline, 'from' | 'steps'>;
  lines?: readonly { readonly text: string; readonly result: string }[];
  closing: { readonly text: string; readonly result: string };
}) {
  const { from, steps } = deadline;
  return (
    <ol className="clock-steps">
      <li>
        <span>{dayInWords(from)}起算，当日不计</span>
        <em>{weekdayName(from)}</em>
      </li>
      {steps.map(step => (
        <li key={step.text}>
          <span>{step.text}</span>
          <em>{step.result.replace('个工作日', '日')}</em>
          {step.notice === null ? null : <small>{step.notice}</small>}
        </li>
      ))}
      {lines.map(line => (
        <li key={line.text}>
          <span>{line.text}</span>
          <em>{line.result}</em>
        </li>
      ))}
      <li className="is-last">
        <span>{closing.text}</span>
        <em>{closing.result}</em>
      </li>
    </ol>
  );
}
