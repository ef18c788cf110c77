import { Button, Checkbox, Popover } from 'antd';
import type { Columns } from './use-columns.ts';

/** 列: which facts the list shows, kept on this device. */
export function ColumnChoice({ columns }: { columns: Columns }) {
  if (columns.all.length === 0) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      content={
        <fieldset className="column-choice-list">
          <legend>显示哪些列</legend>
          {columns.all.map(label => (
            <Checkbox
              key={label}
              checked={columns.shown.includes(label)}
              onChange={event => columns.choose(label, event.target.checked)}
            >
              {label}
            </Checkbox>
          ))}
          {columns.isChosen ? (
            <Button type="link" size="small" className="flush" onClick={columns.forget}>
              恢复默认
            </Button>
          ) : null}
        </fieldset>
      }
    >
      <Button type="text">列</Button>
    </Popover>
  );
}
