import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { ErrorNote } from '../../ui/states.tsx';
import { ORG, unitsQuery } from '../org/queries.ts';
import { UnitChoice } from '../org/unit-choice.tsx';
import { IMPORTS, previewQuery, type UnknownValue } from './queries.ts';

/** One written name that no unit has: which unit is it? What is said becomes the unit's alias (IM-04). */
export function UnknownUnit({ value, uploadId }: { value: UnknownValue; uploadId: string }) {
  const [unitId, setUnitId] = useState<string | null>(null);
  const units = useQuery(unitsQuery);
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: (chosen: string) =>
      api.POST('/api/units/{unitId}/aliases', { params: { path: { unitId: chosen } }, body: { alias: value.written } }),
    onSuccess: async () => {
      client.removeQueries({ queryKey: [...IMPORTS, 'trial', uploadId] });
      await client.invalidateQueries({ queryKey: ORG });
      await client.invalidateQueries({ queryKey: previewQuery(uploadId).queryKey });
    },
  });
  const candidates = value.candidates.flatMap(name =>
    (units.data?.units ?? []).filter(
      unit => unit.name === name || unit.shortName === name || unit.otherNames.includes(name),
    ),
  );
  return (
    <li>
      <div>
        <b>{value.written}</b>
        <span className="muted">
          {value.fieldLabel}，{value.rows} 行
        </span>
      </div>
      <div className="unknown-choice">
        <UnitChoice value={unitId} label={`“${value.written}”是哪个单位`} onChange={setUnitId} />
        <Button
          disabled={unitId === null}
          loading={add.isPending}
          onClick={() => (unitId === null ? undefined : add.mutate(unitId))}
        >
          就是它
        </Button>
      </div>
      {candidates.length === 0 ? null : (
        <p className="unknown-guesses">
          <span className="quiet">是不是</span>
          {[...new Map(candidates.map(unit => [unit.unitId, unit])).values()].map(unit => (
            <Button key={unit.unitId} type="link" className="cell-link" onClick={() => add.mutate(unit.unitId)}>
              {unit.shortName}
            </Button>
          ))}
        </p>
      )}
      <ErrorNote error={add.error} />
    </li>
  );
}
