import type { ImportKind } from './queries.ts';

/** What each kind brings, in a few words. */
const ABOUT: Readonly<Record<ImportKind['kind'], string>> = {
  units: '镇、部门、直属机构的名称、简称、曾用名',
  columns: '网站栏目、责任单位、更新周期',
  articles: '网站后台导出的稿件清单',
  mailbox: '县长信箱、市长信箱的来信和答复',
  hotline: '12345 平台导出的工单明细',
  'smart-city': '智慧管理平台的案件和各阶段时间',
  accounts: '政务新媒体账号台账',
  posts: '微信、微博、抖音后台导出的内容',
  requests: '政府信息公开申请的登记和答复台账',
};

/** Which table it is. */
export function KindChoice({
  kinds,
  chosen,
  onChoose,
}: {
  kinds: readonly ImportKind[];
  chosen: string | null;
  onChoose: (kind: string) => void;
}) {
  return (
    <fieldset className="kind-choice">
      <legend>一、哪种表</legend>
      {kinds.map(kind => (
        <label key={kind.kind} className={kind.kind === chosen ? 'is-chosen' : ''}>
          <input
            type="radio"
            name="kind"
            value={kind.kind}
            checked={kind.kind === chosen}
            disabled={!kind.mayImport}
            onChange={() => onChoose(kind.kind)}
          />
          <span>
            <b>{kind.label}</b>
            <span className="muted">{kind.mayImport ? ABOUT[kind.kind] : '由县政府办公室监管员导入'}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
