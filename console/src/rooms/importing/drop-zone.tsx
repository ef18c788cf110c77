import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';

const ACCEPT = '.xlsx,.xlsm,.csv,.txt,.xls,.html,.htm';

/** Where the file is dropped or chosen. */
export function DropZone({
  share,
  isReady,
  label,
  onFile,
}: {
  /** How much of the file is sent, 0 to 1; null while none is. */
  share: number | null;
  /** The kind of table has been chosen. */
  isReady: boolean;
  label: string;
  onFile: (file: File) => void;
}) {
  const isPending = share !== null;
  const [isOver, setIsOver] = useState(false);
  const [name, setName] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => {
    if (file === undefined || !isReady || isPending) return;
    setName(file.name);
    onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section
      aria-label="放文件的地方"
      className={isOver && isReady ? 'drop is-over' : 'drop'}
      onDragOver={event => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {isPending ? (
        <div className="drop-progress">
          <p role="status">
            {share < 1 ? `正在上传 ${Math.floor(share * 100)}%：${name}` : `已上传，正在读表：${name}`}
          </p>
          <progress aria-label="上传进展" {...(share < 1 ? { value: share, max: 1 } : {})} />
        </div>
      ) : (
        <p>{isReady ? `把${label}拖到这里` : '先选是哪种表，再把文件拖到这里'}</p>
      )}
      <p className="muted">.xlsx、.csv、平台导出的网页表都行，最大 200 MB。真正的旧 .xls、.et 请先另存为 .xlsx。</p>
      <Button type="primary" loading={isPending} disabled={!isReady} onClick={() => input.current?.click()}>
        选择文件
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        aria-label="选择要导入的文件"
        className="unseen"
        tabIndex={-1}
        onChange={event => {
          take(event.target.files?.[0]);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
    </section>
  );
}
