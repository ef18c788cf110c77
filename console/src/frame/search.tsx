import { Modal } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { SearchBox } from './search-box.tsx';

/** One search over figures, records, units, topics and pages, opened by Ctrl K from anywhere. */
export function Search() {
  const [isOpen, setIsOpen] = useState(false);
  // Every opening starts anew, also where the dialog itself is kept.
  const [opening, setOpening] = useState(0);
  const show = useCallback(() => {
    setIsOpen(true);
    setOpening(count => count + 1);
  }, []);
  useEffect(() => {
    const open = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      show();
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, [show]);
  return (
    <>
      <button type="button" className="search-open" aria-label="搜数字、记录、单位、热点 Ctrl K" onClick={show}>
        <svg
          width="16"
          height="16"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <circle cx="7" cy="7" r="4.5" />
          <path d="M10.5 10.5 14 14" />
        </svg>
        <span>搜数字、记录、单位、热点</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Modal
        open={isOpen}
        onCancel={() => setIsOpen(false)}
        footer={null}
        closable={false}
        destroyOnHidden
        width={600}
        title={<span className="unseen">搜索</span>}
      >
        <SearchBox key={opening} onGo={() => setIsOpen(false)} />
      </Modal>
    </>
  );
}
