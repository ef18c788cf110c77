import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Loaded } from '../../ui/loaded.tsx';
import { AssignForm } from './assign-form.tsx';
import { useMay } from './may.ts';
import { historyQuery, type Standing, type Subject, type SubjectKind } from './queries.ts';
import { validityInWords } from './validity.ts';

/** One subject: who answers for it now, who did before, and the way to name another unit. */
export function SubjectPanel({
  kind,
  subjectId,
  subject,
}: {
  kind: SubjectKind;
  subjectId: string;
  subject: Subject | null;
}) {
  const query = useQuery(historyQuery(kind, subjectId));
  const may = useMay();
  const [assigning, setAssigning] = useState<Standing | null>(null);
  const title = subject?.title ?? query.data?.responsibilities[0]?.subjectTitle ?? '（已停用）';
  const head = useRef<HTMLHeadingElement>(null);
  // Whoever chose it in the list, by key or on a phone, finds it.
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <h2 ref={head} tabIndex={-1}>
        {title}
      </h2>
      <Loaded query={query} rows={4}>
        {({ responsibilities }) =>
          responsibilities.length === 0 ? (
            <p className="muted after-head">还没有指定过责任单位。</p>
          ) : (
            <ol className="history after-head">
              {responsibilities.map(line => (
                <li
                  key={`${line.standing} ${line.unitId} ${line.validFrom}`}
                  className={line.validTo === null ? 'is-now' : ''}
                >
                  <Link to="/org/units/$unitId" params={{ unitId: line.unitId }}>
                    {line.unitName}
                  </Link>{' '}
                  <span className="quiet">{line.standing === 'primary' ? '第一责任' : '备岗'}</span>
                  <span className="muted">{validityInWords(line.validFrom, line.validTo)}</span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      {!may('responsibility.assign') ? null : assigning === null ? (
        <div className="form-actions after-head">
          <Button type="primary" onClick={() => setAssigning('primary')}>
            {subject?.primary == null ? '指定责任单位' : '改由别的单位负责'}
          </Button>
          {subject?.primary == null ? null : (
            <Button onClick={() => setAssigning('backup')}>{subject.backup === null ? '指定备岗' : '改备岗'}</Button>
          )}
        </div>
      ) : (
        <AssignForm
          key={assigning}
          kind={kind}
          subjectId={subjectId}
          title={title}
          standing={assigning}
          present={(assigning === 'primary' ? subject?.primary : subject?.backup) ?? null}
          onClose={() => setAssigning(null)}
        />
      )}
    </>
  );
}
