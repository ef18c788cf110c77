import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PageHead } from '../../ui/page.tsx';
import { Note } from '../../ui/states.tsx';
import { KeptTexts } from './kept-texts.tsx';
import { LetterheadForm } from './letterhead-form.tsx';
import { settingsQuery } from './queries.ts';
import './settings.css';

/** How the office's circulars are headed, and the wording that goes from one quarter to the next. */
export function SettingsPage() {
  const { data: settings } = useSuspenseQuery(settingsQuery);
  return (
    <div className="page bulletin-settings">
      <PageHead
        title="通报设置"
        crumbs={[{ label: '通报', link: { to: '/bulletins' } }]}
        note="从下一份拟稿起用，已有的稿子不变。"
        actions={<Link to="/bulletins/template">段落和数字怎么排</Link>}
      />
      {settings.whyNotEdit === null ? null : <Note>{settings.whyNotEdit}</Note>}
      <LetterheadForm key={settings.letterheadVersion} settings={settings} />
      <KeptTexts settings={settings} />
    </div>
  );
}
