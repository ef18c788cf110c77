import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { reasonFor } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { type Letterhead, type Settings, settingsQuery } from './queries.ts';

/** The parts of the head in the order in which they stand on paper, with an example of each. */
const FIELDS: readonly { readonly field: keyof Letterhead; readonly label: string; readonly help: string }[] = [
  { field: 'issuer', label: '发文机关', help: '全称，如“某县人民政府办公室”，也用在标题和落款' },
  { field: 'redHead', label: '发文机关标志', help: '红头，如“某县人民政府办公室文件”' },
  { field: 'documentCode', label: '机关代字', help: '如“某政办发”，年份和序号在每份通报里填' },
  { field: 'recipients', label: '主送机关', help: '不写冒号' },
  { field: 'copiesTo', label: '抄送机关', help: '印在版记里，没有就不填' },
  { field: 'printedBy', label: '印发机关', help: '印在版记里，不填就是发文机关' },
  { field: 'countyName', label: '县名', help: '如“某县”' },
  { field: 'centre', label: '复查单位', help: '监测账号、复查整改的单位' },
  { field: 'hotlineCentre', label: '12345热线派发单位', help: '派发热线工单的单位' },
  { field: 'smartCityName', label: '智慧管理平台名称', help: '本县的叫法' },
];
const EMPTY = Object.fromEntries(FIELDS.map(({ field }) => [field, ''])) as Record<keyof Letterhead, string>;

/** 文头: written on the left, seen on the right as it prints. */
export function LetterheadForm({ settings }: { settings: Settings }) {
  const saved = { ...EMPTY, ...settings.letterhead };
  const [typed, setTyped] = useState<Partial<Record<keyof Letterhead, string>>>({});
  const letterhead = { ...saved, ...typed };
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: () => {
      const { printedBy, ...rest } = letterhead;
      const body = {
        version: settings.letterheadVersion,
        letterhead: printedBy.trim() === '' ? rest : { ...rest, printedBy },
      };
      return dataOf(api.PUT('/api/bulletin-settings/letterhead', { body }));
    },
    async onSuccess() {
      await client.invalidateQueries({ queryKey: settingsQuery.queryKey });
      void message.success('文头已保存');
    },
  });
  const isChanged = FIELDS.some(({ field }) => letterhead[field] !== saved[field]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const isWrong = FIELDS.some(({ field }) => reasonFor(save.error, field) !== null);
  return (
    <section aria-labelledby="letterhead">
      <h2 id="letterhead">文头和版记</h2>
      <div className="letterhead">
        <form className="letterhead-fields" onSubmit={submit}>
          {FIELDS.map(({ field, label, help }) => (
            <Field key={field} label={label} help={help} wrong={reasonFor(save.error, field)}>
              {(id, describedBy) => (
                <input
                  id={id}
                  aria-describedby={describedBy}
                  className="plain-input"
                  maxLength={200}
                  readOnly={settings.whyNotEdit !== null}
                  value={letterhead[field]}
                  onChange={event => setTyped({ ...typed, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
          {settings.whyNotEdit === null ? (
            <div className="letterhead-save">
              {save.isError && !isWrong ? <ErrorNote error={save.error} /> : null}
              <Button type="primary" htmlType="submit" disabled={!isChanged} loading={save.isPending}>
                保存文头
              </Button>
            </div>
          ) : null}
        </form>
        <LetterheadPaper letterhead={letterhead} />
      </div>
    </section>
  );
}

/** The first page's head and the last page's foot, small. */
function LetterheadPaper({ letterhead }: { letterhead: Record<keyof Letterhead, string> }) {
  const { issuer, redHead, documentCode, recipients, copiesTo, printedBy } = letterhead;
  return (
    <figure className="letterhead-paper" aria-label="印出来的样子">
      <p className="letterhead-red">{redHead}</p>
      <p className="letterhead-number">{documentCode}〔　　〕　号</p>
      <p className="letterhead-title">
        <span>{issuer}</span>
        <span>关于某季度全县</span>
        <span>政务公开工作情况的通报</span>
      </p>
      <p>{recipients}：</p>
      <p className="letterhead-gap">正文</p>
      <div className="letterhead-foot">
        {copiesTo.trim() === '' ? null : <p>抄送：{copiesTo}。</p>}
        <p className="letterhead-printed">
          <span>{printedBy.trim() === '' ? issuer : printedBy}</span>
          <span>日期印发</span>
        </p>
      </div>
    </figure>
  );
}
