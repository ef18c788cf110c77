import { Popover } from 'antd';
import './rule-hint.css';

/** The id of the rule behind a number, for who asks: it says nothing to who only reads. */
export function RuleHint({ rule }: { rule: string }) {
  return (
    <Popover trigger={['click']} arrow={false} content={`按指标口径 ${rule} 计算`}>
      <button type="button" className="rule-hint">
        口径编号
      </button>
    </Popover>
  );
}
