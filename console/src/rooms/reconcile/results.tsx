import { Button } from 'antd';
import { type Finding, groupsOf, type Report, reportText } from './report.ts';

/** What the audit found: wrong ones first with how they were computed, then doubts, then all that holds. */
export function Results({
  report,
  name,
  chosen,
  onChoose,
}: {
  report: Report;
  name: string;
  chosen: number | null;
  onChoose: (ordinal: number) => void;
}) {
  const { wrong, doubtful, right } = groupsOf(report);
  return (
    <section className="audit-results" aria-label="核对结果">
      <div className="audit-results-head">
        <h2>{report.checked === 0 ? '没有核到' : wrong.length === 0 ? '没有不符' : `不符 ${wrong.length} 项`}</h2>
        <Button type="primary" onClick={() => saveText(`核数意见-${name}.txt`, reportText(report, name))}>
          导出核数意见
        </Button>
      </div>
      {wrong.length === 0 ? (
        <p className="quiet">
          {report.checked === 0
            ? '没有找到可核的算术关系，这不等于没有错。'
            : doubtful.length > 0
              ? '没有肯定算错的，有几处要人看一眼。'
              : '核过的每一项都对得上。'}
        </p>
      ) : (
        <FindingTable label="不符" findings={wrong} chosen={chosen} onChoose={onChoose} />
      )}
      {doubtful.length === 0 ? null : (
        <>
          <h2>提示 {doubtful.length} 项</h2>
          <FindingTable label="提示" findings={doubtful} chosen={chosen} onChoose={onChoose} />
        </>
      )}
      {right.length === 0 ? null : (
        <>
          <h2>相符 {right.length} 项</h2>
          <ul className="audit-right">
            {right.map(statement => (
              <li key={`${statement.title}-${statement.start}-${statement.note}`}>
                <span>{statement.title}</span>
                <span className="muted">{formulaOf(statement.note)}</span>
                <b>{statement.printed}</b>
                <span className="audit-holds">{statement.verdict}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {report.notChecked.length === 0 ? null : (
        <details className="audit-unchecked">
          <summary>没有核的数 {report.notChecked.length} 个</summary>
          <ul>
            {report.notChecked.map(item => (
              <li key={item.start}>
                <b>{item.text}</b>
                <span className="muted">{item.why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function FindingTable({
  label,
  findings,
  chosen,
  onChoose,
}: {
  label: string;
  findings: readonly Finding[];
  chosen: number | null;
  onChoose: (ordinal: number) => void;
}) {
  return (
    <ol className="audit-findings" aria-label={label}>
      <li className="audit-columns" aria-hidden="true">
        <span />
        <span>项目</span>
        <span>印的是</span>
        <span>应为</span>
        <span>结论</span>
      </li>
      {findings.map(({ ordinal, statement }) => (
        <li key={ordinal}>
          <button
            type="button"
            id={`finding-${ordinal}`}
            className={statement.severity === 'error' ? 'audit-finding' : 'audit-finding is-doubt'}
            aria-current={ordinal === chosen ? 'true' : undefined}
            onClick={() => onChoose(ordinal)}
          >
            <span className="audit-ordinal">{ordinal}</span>
            <span className="audit-title">{statement.title}</span>
            <span className="end">
              <span className="unseen">印的是</span>
              {statement.printed}
            </span>
            <span className="end audit-right-value">
              <span className="unseen">应为</span>
              {statement.computed}
            </span>
            <span className="end audit-verdict">{statement.verdict}</span>
            <span className="audit-why">{statement.note}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What was computed, without the words that say that it holds. */
function formulaOf(note: string): string {
  return note.replace(/，相符(（.*）)?。$/, '');
}

function saveText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
