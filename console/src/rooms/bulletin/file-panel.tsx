import { type Bulletin, fileOf } from './queries.ts';
import { SignatureLine } from './signing-panel.tsx';

const FORMATS = [
  { format: 'docx', label: 'Word' },
  { format: 'pdf', label: 'PDF' },
  { format: 'html', label: '网页' },
  { format: 'txt', label: '文本' },
] as const;

/** What stands beside the paper while nothing on it is chosen: the file as such, and what can be done here. */
export function FilePanel({ bulletin }: { bulletin: Bulletin }) {
  return (
    <>
      <h2>这份文件</h2>
      <dl className="facts">
        <dt>发文字号</dt>
        <dd className={bulletin.number === null ? 'muted' : 'document-number'}>
          {bulletin.number ?? (bulletin.status === 'draft' ? '未编，送核前在“文字”里填' : '没有编')}
        </dd>
        <dt>版式</dt>
        <dd>GB/T 9704，22 行 × 28 字</dd>
        <dt>字体</dt>
        <dd>{bulletin.fontNotes.length === 0 ? '齐全' : bulletin.fontNotes.join('；')}</dd>
        <dt>下载</dt>
        <dd className="downloads">
          {FORMATS.map(({ format, label }) => (
            <a key={format} href={fileOf(bulletin.bulletinId, format)} download>
              {label}
            </a>
          ))}
        </dd>
      </dl>
      {bulletin.status === 'issued' ? (
        <>
          <h2 className="panel-next">签名</h2>
          <SignatureLine bulletin={bulletin} />
        </>
      ) : null}
      <p className="muted panel-next">点一个蓝底的数，看它怎么算、背后是哪些记录。用方向键可以逐个看下去。</p>
    </>
  );
}
