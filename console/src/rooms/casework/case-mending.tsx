import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { Section } from '../../ui/page.tsx';
import { CorrectForm } from './correct-form.tsx';
import { MendForm } from './mend-form.tsx';
import { mendingQuery } from './queries.ts';
import '../../ui/layout.css';
import './case-mending.css';

type Act = 'correct' | 'redo';
const TITLES: Readonly<Record<Act, string>> = { correct: '更正这件诉求的记录', redo: '退回重办' };

/**
 * What a person may put right about a case stands at the foot of the window, whatever is read; what they may not is said
 * with its reason. A number is mended here, not in a text.
 */
export function CaseMending({ caseId }: { caseId: string }) {
  const mending = useQuery(mendingQuery(caseId));
  const [act, setAct] = useState<Act | null>(null);
  if (mending.data === undefined) return null;
  const { correct, redo } = mending.data;
  const close = () => setAct(null);
  const barred = [
    ['更正记录', correct.why],
    ['退回重办', redo.why],
  ].filter(([, why]) => why !== null);
  return (
    <>
      {barred.length === 0 ? null : (
        <Section title="现在不能做">
          <dl className="cannot">
            {barred.map(([name, why]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {correct.may || redo.may ? (
        <div className="record-acts">
          {correct.may ? <Button onClick={() => setAct('correct')}>更正记录</Button> : null}
          {redo.may ? <Button onClick={() => setAct('redo')}>退回重办</Button> : null}
          <span className="muted record-acts-why">数字有误，就更正它背后的记录；已签发的通报不变。</span>
        </div>
      ) : null}
      <Modal
        open={act !== null}
        title={act === null ? '' : TITLES[act]}
        footer={null}
        width={640}
        destroyOnHidden
        onCancel={close}
      >
        {act === 'correct' ? <CorrectForm caseId={caseId} mending={mending.data} onDone={close} /> : null}
        {act === 'redo' ? (
          <MendForm
            verb="退回重办"
            label="为什么退回重办"
            onDone={close}
            send={async reason => {
              await dataOf(api.POST('/api/cases/{caseId}/redo', { params: { path: { caseId } }, body: { reason } }));
              return [];
            }}
          />
        ) : null}
      </Modal>
    </>
  );
}
