import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { groupBy } from '../../ui/group-by.ts';
import { Section } from '../../ui/page.tsx';
import { EmptyState, ErrorNote } from '../../ui/states.tsx';
import type { StepProps } from './columns-step.tsx';
import { withValue } from './mapping.ts';
import { kindsQuery } from './queries.ts';
import { StepHead } from './step-head.tsx';
import { UnknownUnit } from './unknown-unit.tsx';
import { UnknownWord } from './unknown-word.tsx';
import { useSay } from './use-say.ts';

/** 对单位: each unit and word that nobody knows, once, however many rows hold it (IM-04). */
export function WordsStep({ upload, preview, isReading, error }: StepProps) {
  const navigate = useNavigate();
  const kinds = useQuery(kindsQuery);
  const say = useSay(upload.uploadId);
  const fields = kinds.data?.kinds.find(kind => kind.kind === upload.kind)?.fields ?? [];
  const isUnit = (field: string) => fields.find(one => one.key === field)?.type.startsWith('unit') === true;
  const units = preview.unknownValues.filter(value => isUnit(value.field));
  const words = preview.unknownValues.filter(value => !isUnit(value.field));
  const go = () =>
    navigate({
      to: '/imports/uploads/$uploadId',
      params: { uploadId: upload.uploadId },
      search: { step: 'check' },
    });
  return (
    <>
      <StepHead
        upload={upload}
        step="words"
        primary={
          <Button type="primary" loading={isReading} disabled={isReading} onClick={() => void go()}>
            {units.length + words.length > 0 ? '其余先不管，看结果' : '下一步：看结果'}
          </Button>
        }
      />
      <ErrorNote error={say.error ?? error} />
      {units.length + words.length === 0 ? (
        <EmptyState title="单位和词都认得">
          表里的单位、类型、状态都对上了，没有要指定的。下一步看导入后会是什么样。
        </EmptyState>
      ) : null}
      {units.length === 0 ? null : (
        <Section
          title={`认不出的单位 ${units.length} 个`}
          aside="指定以后记为这个单位的别名，下次就认得；先不管的，那些行不导入，另存一表"
        >
          <ul className="unknown-list">
            {units.map(value => (
              <UnknownUnit key={`${value.field} ${value.written}`} value={value} uploadId={upload.uploadId} />
            ))}
          </ul>
        </Section>
      )}
      {[...groupBy(words, value => value.fieldLabel)].map(([label, values]) => (
        <Section key={label} title={`认不出的${label} ${values.length} 个`} aside="只对这种表头的表记住">
          <ul className="unknown-list">
            {values.map(value => (
              <UnknownWord
                key={value.written}
                value={value}
                onSay={meant => say.mutate(withValue(upload.mapping, value.field, value.written, meant))}
              />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
