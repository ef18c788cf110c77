import { Link } from '@tanstack/react-router';
import type { Bulletin, Check, Section } from './queries.ts';

/** The sections of the circular with what their checks say, and the sum of it all. */
export function SectionList({
  bulletin,
  here,
  onGo,
  onCheck,
}: {
  bulletin: Bulletin;
  here: Section | null;
  onGo: (section: Section) => void;
  /** Goes to where a check is about; without it, checks are only read. */
  onCheck?: (check: Check) => void;
}) {
  return (
    <>
      <h2>部分</h2>
      <ol className="sections">
        {bulletin.sections.map(({ section, name, checks }) => {
          const told = toTell(checks);
          return (
            <li key={section}>
              <button
                type="button"
                className="section-go"
                aria-current={section === here ? 'true' : undefined}
                onClick={() => onGo(section)}
              >
                <Mark isSound={told.length === 0} />
                <span>{name}</span>
              </button>
              {told.map(check => (
                <Told key={check.message} check={check} onCheck={onCheck} />
              ))}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** A check that does not hold: what is wrong, and the way to where it is mended. */
function Told({ check, onCheck }: { check: Check; onCheck: ((check: Check) => void) | undefined }) {
  const { message, severity, path, text, importKind } = check;
  const hasPlace = onCheck !== undefined && (path !== undefined || text !== undefined);
  return (
    <p className={severity === 'hint' ? 'section-told' : 'section-told is-stop'}>
      {hasPlace ? (
        <button type="button" className="section-place" onClick={() => onCheck(check)}>
          {message}
        </button>
      ) : (
        message
      )}
      {importKind === undefined ? null : (
        <Link to="/imports" className="section-way">
          去导入
        </Link>
      )}
    </p>
  );
}

/** How many numbers and sums were checked, and whether anything bars signing. */
export function CheckSummary({ bulletin }: { bulletin: Bulletin }) {
  const checks = bulletin.sections.flatMap(section => section.checks);
  const held = checks.filter(check => check.ok).length;
  const stops = checks.filter(isStop).length;
  const hints = checks.filter(check => !check.ok && !isStop(check)).length;
  return (
    <>
      <p className="quiet">
        正文 {bulletin.printedCount} 处数字都有记录，{held} 项核对相符。
      </p>
      {stops + hints === 0 ? null : (
        <p className="quiet">
          {hints === 0 ? '' : `${hints} 处提示`}
          {hints > 0 && stops > 0 ? '；' : ''}
          {stops === 0 ? '' : `${stops} 处未了结，`}
          {stops === 0 ? '。' : <b className="is-stop">现在不能签发</b>}
          {stops === 0 ? '' : '。'}
        </p>
      )}
    </>
  );
}

function Mark({ isSound }: { isSound: boolean }) {
  return (
    <span className={isSound ? 'check-mark' : 'check-mark is-stop'}>
      <span aria-hidden="true">{isSound ? '✓' : '!'}</span>
      <span className="unseen">{isSound ? '核对相符：' : '有提示：'}</span>
    </span>
  );
}

function toTell(checks: readonly Check[]): Check[] {
  return checks.filter(check => !check.ok);
}

function isStop(check: Check): boolean {
  return !check.ok && check.severity === 'error';
}
