import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page.tsx';
import { Note } from '../../ui/states.tsx';
import type { Upload } from './queries.ts';
import { STEPS, type Step } from './steps.ts';
import { WizardSteps } from './wizard-steps.tsx';

/** The head of each step: the file, how far one is, and the way on. What was said is kept by the server as one goes. */
export function StepHead({ upload, step, primary }: { upload: Upload; step: Step; primary: ReactNode }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const putAside = async () => {
    await navigate({ to: '/imports' });
    void message.success('已存下。在“导入”里打开它，就从这里接着办。');
  };
  return (
    <>
      <PageHead
        title={upload.fileName}
        crumbs={[{ label: '导入', link: { to: '/imports' } }, { label: upload.kindLabel }]}
        actions={
          <>
            <Button onClick={() => void putAside()}>存下，以后再导</Button>
            {primary}
          </>
        }
      />
      <WizardSteps at={STEPS.findIndex(({ key }) => key === step) + 1} uploadId={upload.uploadId} />
      {upload.failure === null ? null : <Note tone="warn">上次没有导进去，什么都没有改：{upload.failure}</Note>}
    </>
  );
}
