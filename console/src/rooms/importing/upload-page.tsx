import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { isUnderWay, previewQuery, type Upload, uploadQuery } from './queries.ts';
import { Running } from './running.tsx';
import { STEPS, type Step } from './steps.ts';
import { Unreadable } from './unreadable.tsx';
import { WizardSteps } from './wizard-steps.tsx';
import { WordsStep } from './words-step.tsx';
import '../../ui/layout.css';
import './importing.css';

/** One file on its way: wherever one left it, it goes on; once it is in, its report is the page. */
export function UploadPage() {
  const { uploadId } = getRouteApi('/imports/uploads/$uploadId').useParams();
  const { step = 'columns' } = getRouteApi('/imports/uploads/$uploadId').useSearch();
  const query = useQuery(uploadQuery(uploadId));
  return (
    <div className="page">
      <Loaded query={query} rows={10}>
        {upload =>
          upload.status === 'done' && upload.batchId !== null ? (
            <Navigate to="/imports/$batchId" params={{ batchId: upload.batchId }} replace />
          ) : (
            <UnderWay upload={upload} step={step} />
          )
        }
      </Loaded>
    </div>
  );
}

function UnderWay({ upload, step }: { upload: Upload; step: Step }) {
  const { uploadId, fileName, kindLabel } = upload;
  if (!isUnderWay(upload)) return <Mapped upload={upload} step={step} />;
  return (
    <>
      <PageHead title={fileName} crumbs={[{ label: '导入', link: { to: '/imports' } }, { label: kindLabel }]} />
      <WizardSteps at={STEPS.length + 1} />
      <Running key={uploadId} upload={upload} />
    </>
  );
}

/** The steps that need the table read. */
function Mapped({ upload, step }: { upload: Upload; step: Step }) {
  const preview = useQuery(previewQuery(upload.uploadId));
  if (preview.error !== null && preview.data === undefined) {
    return <Unreadable upload={upload} error={preview.error} onRetry={() => void preview.refetch()} />;
  }
  return (
    <Loaded query={preview} rows={12}>
      {data => {
        const shared = { upload, preview: data, isReading: preview.isFetching, error: preview.error };
        if (step === 'words') return <WordsStep {...shared} />;
        if (step === 'check') return <CheckStep {...shared} />;
        return <ColumnsStep {...shared} />;
      }}
    </Loaded>
  );
}
