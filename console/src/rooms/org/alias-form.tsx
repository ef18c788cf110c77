import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { ORG } from './queries.ts';

/** One more way in which others write the unit's name. */
export function AliasForm({ unitId }: { unitId: string }) {
  const [alias, setAlias] = useState('');
  const client = useQueryClient();
  const { message } = App.useApp();
  const add = useMutation({
    mutationFn: () =>
      dataOf(api.POST('/api/units/{unitId}/aliases', { params: { path: { unitId } }, body: { alias } })),
    onSuccess: async ({ isNew }) => {
      void message.success(isNew ? `已登记别名“${alias}”。` : `“${alias}”原来就登记过。`);
      setAlias('');
      await client.invalidateQueries({ queryKey: ORG });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (alias.trim() !== '' && !add.isPending) add.mutate();
  };
  return (
    <form className="alias-form" onSubmit={submit}>
      <Field label="登记一个别名" wrong={add.error === null ? null : problemOf(add.error).detail}>
        {(id, describedBy) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            maxLength={80}
            placeholder="照表里的写法填，如：县建设局（旧）"
            value={alias}
            onChange={event => {
              setAlias(event.target.value);
              if (add.isError) add.reset();
            }}
          />
        )}
      </Field>
      <Button htmlType="submit" disabled={alias.trim() === ''} loading={add.isPending}>
        登记
      </Button>
    </form>
  );
}
