import { Link } from '@tanstack/react-router';
import { STEPS, type Step } from './steps.ts';
import './wizard-steps.css';

const ALL = ['选文件', ...STEPS.map(step => step.label), '导入'];

/**
 * Where in the import one is. Steps that were passed are links back.
 * @param at from 0: 选文件, 对列, 对单位, 看结果, 导入
 */
export function WizardSteps({ at, uploadId }: { at: number; uploadId?: string }) {
  return (
    <ol className="wizard-steps">
      {ALL.map((label, index) => {
        const step: Step | undefined = STEPS[index - 1]?.key;
        const isPassed = index < at;
        return (
          <li
            key={label}
            className={isPassed ? 'is-passed' : index === at ? 'is-here' : ''}
            aria-current={index === at ? 'step' : undefined}
          >
            <i aria-hidden="true">{isPassed ? '✓' : index + 1}</i>
            {isPassed && step !== undefined && uploadId !== undefined ? (
              <Link to="/imports/uploads/$uploadId" params={{ uploadId }} search={{ step }}>
                {label}
              </Link>
            ) : (
              label
            )}
          </li>
        );
      })}
    </ol>
  );
}
