import { Link } from '@tanstack/react-router';
import { Button, Input, Popover } from 'antd';
import { type FormEvent, useState } from 'react';
import { isSameList, type RecordsSearch } from './records-search.ts';
import { useSavedViews, usualViews } from './views.ts';
import '../../ui/tabs.css';

/** An address with other conditions is another place. */
const EXACTLY = { exact: true } as const;

/** The usual lists of a kind and a person's own, as tabs; what is listed now can be saved under a name. */
export function ViewTabs({ kind, search }: { kind: string; search: RecordsSearch }) {
  const saved = useSavedViews(kind);
  const views = [...usualViews(kind), ...saved.views];
  const here = views.find(view => isSameList(view.search, search));
  const isOwn = here !== undefined && saved.views.includes(here);
  return (
    <nav className="tabs view-tabs" aria-label="常看的列表">
      {views.map(view => (
        <Link
          key={view.name}
          to="."
          search={() => view.search}
          aria-current={view === here ? 'true' : undefined}
          activeOptions={EXACTLY}
          resetScroll={false}
        >
          {view.name}
        </Link>
      ))}
      <span className="view-acts">
        {here === undefined ? <SaveView onSave={name => saved.save({ name, search })} /> : null}
        {isOwn ? (
          <Button type="link" size="small" onClick={() => saved.drop(here.name)}>
            删掉“{here.name}”
          </Button>
        ) : null}
      </span>
    </nav>
  );
}

function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name.trim());
    setIsOpen(false);
    setName('');
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      content={
        <form className="save-view" onSubmit={submit}>
          <Input
            autoFocus
            aria-label="视图名称"
            placeholder="如：住建局在办"
            maxLength={20}
            value={name}
            onChange={event => setName(event.target.value)}
          />
          <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
            存下
          </Button>
        </form>
      }
    >
      <Button type="link" size="small">
        存为视图
      </Button>
    </Popover>
  );
}
