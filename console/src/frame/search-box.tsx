import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { catalogueQuery, findCasesQuery } from '../rooms/figures/queries.ts';
import { useMayGo } from '../rooms/org/may.ts';
import { ErrorNote } from '../ui/states.tsx';
import { caseHits, figureHits, type Hit, numberIn, pageHits, wordsOf } from './search-hits.ts';

/** The search's field and what it finds; a combobox with a list, moved in by arrow keys. */
export function SearchBox({ onGo }: { onGo: () => void }) {
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const listId = useId();
  const navigate = useNavigate();
  const mayGo = useMayGo();
  const hasBusiness = mayGo('business');
  const words = wordsOf(text);
  const number = numberIn(useDeferredValue(text));
  const catalogue = useQuery({ ...catalogueQuery, enabled: hasBusiness });
  const cases = useQuery({ ...findCasesQuery(number ?? ''), enabled: hasBusiness && number !== null });
  const hits = [
    ...(number === null ? [] : caseHits(cases.data?.cases ?? [])),
    ...pageHits(words, mayGo),
    ...figureHits(words, catalogue.data?.figures ?? []),
  ];
  const at = Math.min(place, hits.length - 1);

  const open = async (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onGo();
    await navigate(hit.go);
  };
  const press = async (event: KeyboardEvent) => {
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
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
        placeholder="如：按时办结率、核数、DH20230706"
        role="combobox"
        aria-label="搜数字、页面、案件编号"
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
      <ErrorNote error={catalogue.error ?? cases.error} />
      <div className="search-results" id={listId} role="listbox" aria-label="搜索结果">
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys of its list
          <div
            key={hit.key}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="search-hit"
            onMouseMove={() => setPlace(index)}
            onClick={() => open(hit)}
          >
            <span className="clip">{hit.title}</span>
            <small>{hit.note}</small>
          </div>
        ))}
      </div>
      {hits.length === 0 && !cases.isFetching ? (
        <p className="muted">没有找到“{text.trim()}”。可以搜指标名称、页面名称，或输入案件编号。</p>
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
