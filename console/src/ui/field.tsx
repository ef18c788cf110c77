import { type ReactNode, useId } from 'react';
import './field.css';

/**
 * A labelled field with its help and what is wrong with it.
 * @param children draws the control with the id that the label points to, and the id of the words below it
 */
export function Field({
  label,
  help,
  wrong,
  children,
}: {
  label: string;
  help?: ReactNode;
  wrong?: string | null;
  children: (id: string, describedBy: string | undefined) => ReactNode;
}) {
  const id = useId();
  const isWrong = wrong !== undefined && wrong !== null;
  const words = isWrong ? wrong : help;
  const wordsId = words === undefined ? undefined : `${id}-words`;
  return (
    <div className={isWrong ? 'field is-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children(id, wordsId)}
      {words === undefined ? null : (
        <p id={wordsId} className="field-words" role={isWrong ? 'alert' : undefined}>
          {words}
        </p>
      )}
    </div>
  );
}
