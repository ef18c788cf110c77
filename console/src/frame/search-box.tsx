import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { ErrorNote } from '../ui/states.tsx';
import { GROUPS, type Hit } from './search-hits.ts';
import { useHits } from './use-hits.ts';

/** The search's field and what it finds; a combobox with a list, moved in by arrow keys. */
export function SearchBox({ onGo }: { onGo: () => void }) {
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const listId = useId();
  const navigate = useNavigate();
  const { hits, isLooking, error } = useHits(text);
  const at = Math.min(place, hits.length - 1);
  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, at]);

  const open = async (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onGo();
    await navigate(hit.go);
  };
  const press = async (event: KeyboardEvent) => {
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.key === 'ArrowDown') setPlace(Math.min(at + 1, hits.length - 1));
    if (event.key === 'ArrowUp') setPlace(Math.max(at - 1, 0));
    if (event.key === 'Enter') await open(hits[at]);
  };
  return (
    <div className="search-box">
      <Input
        size="large"
        autoFocus
        placeholder="如：按时办结率、住建局、停水、DH20230706"
        role="combobox"
        aria-label="搜数字、记录、单位、热点、页面"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits[at] ? `${listId}-${at}` : undefined}
        value={text}
        onChange={event => {
          setText(event.target.value);
          setPlace(0);
        }}
        onKeyDown={press}
      />
      <ErrorNote error={error} />
      <div className="search-results" id={listId} role="listbox" aria-label="搜索结果">
        {GROUPS.map(group => (
          <HitGroup
            key={group}
            name={group}
            hits={hits.map((hit, index) => ({ hit, index })).filter(({ hit }) => hit.group === group)}
            at={at}
            listId={listId}
            onPoint={setPlace}
            onOpen={open}
          />
        ))}
      </div>
      {hits.length === 0 && !isLooking ? (
        <p className="muted">没有找到“{text.trim()}”。可以搜指标、单位、热点、页面的名称，或编号、标题里的字。</p>
      ) : null}
      <p className="search-keys not-phone">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> 选择
        </span>
        <span>
          <kbd>↵</kbd> 打开
        </span>
        <span>
          <kbd>Esc</kbd> 关闭
        </span>
      </p>
    </div>
  );
}

/** The hits of one group under its name. */
function HitGroup({
  name,
  hits,
  at,
  listId,
  onPoint,
  onOpen,
}: {
  name: string;
  hits: readonly { readonly hit: Hit; readonly index: number }[];
  at: number;
  listId: string;
  onPoint: (index: number) => void;
  onOpen: (hit: Hit) => Promise<void>;
}) {
  if (hits.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own outside a select
    <div role="group" aria-label={name}>
      <p className="search-group" aria-hidden="true">
        {name}
      </p>
      {hits.map(({ hit, index }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys of its list
        <div
          key={hit.key}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className="search-hit"
          onMouseMove={() => onPoint(index)}
          onClick={() => void onOpen(hit)}
        >
          <span className="clip">{hit.title}</span>
          <small>{hit.note}</small>
        </div>
      ))}
    </div>
  );
}
