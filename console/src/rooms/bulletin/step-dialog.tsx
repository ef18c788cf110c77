import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { ErrorNote } from '../../ui/states.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { ChangeList } from './change-list.tsx';
import { type Bulletin, bulletinQuery, bulletinsQuery } from './queries.ts';

export type Step = 'submit' | 'check' | 'send-back' | 'issue' | 'correct';

/** How each step is asked for: what it does, and what may or must be written with it. */
const ASK: Readonly<
  Record<Step, { readonly verb: string; readonly does: string; readonly words: string; readonly done: string }>
> = {
  submit: {
    verb: '送核',
    does: '送核后文字不能再改，由核稿人核对；有问题会退回给您。',
    words: '给核稿人的话（可不填）',
    done: '已送核',
  },
  check: {
    verb: '核对无误',
    does: '您的名字会记在这份文件上。核对的是现在这一版：记录或文字再变，须重新核对。',
    words: '核稿意见（可不填）',
    done: '已核对，等签发',
  },
  'send-back': {
    verb: '退回修改',
    does: '退回后由拟稿人修改，再送核一次。',
    words: '退回意见',
    done: '已退回给拟稿人',
  },
  issue: {
    verb: '签发',
    does: '签发后全部数字和背后的记录一起定格，正文不能再改；以后记录有变，用更正说明。',
    words: '签发意见（可不填）',
    done: '已签发',
  },
  correct: {
    verb: '发布更正说明',
    does: '原通报不动。更正说明和原通报一起公开，列出下面每个数印发时多少、现在多少。',
    words: '更正原因',
    done: '更正说明已发布',
  },
};

/** Asks once more before a step, with its words; what was written stays when the step is refused. */
export function StepDialog({ bulletin, step, onClose }: { bulletin: Bulletin; step: Step; onClose: () => void }) {
  const { verb, does, words, done } = ASK[step];
  const [opinion, setOpinion] = useState('');
  const client = useQueryClient();
  const { message } = App.useApp();
  const act = useMutation({
    mutationFn: () => send(bulletin, step, opinion),
    async onSuccess() {
      await Promise.all([
        client.invalidateQueries({ queryKey: bulletinQuery(bulletin.bulletinId).queryKey }),
        client.invalidateQueries({ queryKey: bulletinsQuery.queryKey, exact: true }),
      ]);
      void message.success(done);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate();
  };
  const wrong = reasonFor(act.error, 'opinion') ?? reasonFor(act.error, 'reason');
  return (
    <Modal title={`${verb}：${bulletin.periodLabel}通报`} open onCancel={onClose} footer={null} destroyOnHidden>
      <form className="stack" onSubmit={submit}>
        <p className="quiet">{does}</p>
        {step === 'correct' ? (
          <section aria-label="要更正的数">
            <p>
              <b>要更正的 {bulletin.toCorrect.length} 个数</b>
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
            <div className="change-scroll" tabIndex={0}>
              <ChangeList changes={bulletin.toCorrect} />
            </div>
          </section>
        ) : null}
        <TextAreaField label={words} wrong={wrong} rows={3} value={opinion} onChange={setOpinion} />
        {wrong === null ? <ErrorNote error={act.error} /> : null}
        <div className="mention-acts">
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {verb}
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </form>
    </Modal>
  );
}

function send({ bulletinId, toCorrect }: Bulletin, step: Step, opinion: string): Promise<unknown> {
  const path = { params: { path: { bulletinId } } };
  const seen = Object.fromEntries(toCorrect.map(({ key, now }) => [key, now]));
  const said = opinion.trim() === '' ? {} : { opinion };
  switch (step) {
    case 'issue':
      return dataOf(api.POST('/api/bulletins/{bulletinId}/issue', { ...path, body: said }));
    case 'correct':
      return dataOf(api.POST('/api/bulletins/{bulletinId}/corrections', { ...path, body: { reason: opinion, seen } }));
    default:
      return dataOf(api.POST('/api/bulletins/{bulletinId}/steps', { ...path, body: { step, ...said } }));
  }
}
