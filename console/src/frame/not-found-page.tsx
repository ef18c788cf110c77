import { Link } from '@tanstack/react-router';
import { useTitle } from '../ui/page.tsx';
import { EmptyState } from '../ui/states.tsx';

/** An address that no page has. */
export function NotFoundPage() {
  useTitle('没有这个页面');
  return (
    <div className="page">
      <EmptyState isPage title="没有这个页面" actions={<Link to="/">回到一览</Link>}>
        网址可能写错了，或者这个页面已经搬走。可以从左边的功能目录进入，或按 <kbd>Ctrl K</kbd> 搜索。
      </EmptyState>
    </div>
  );
}
