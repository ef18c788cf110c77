import { AppError } from '../../../kernel/errors.ts';
import { readDay } from '../../../kernel/read-time.ts';
import { signedIn } from '../../../platform/http/index.ts';
import { addAlias } from '../commands/add-alias.ts';
import { addUnit } from '../commands/add-unit.ts';
import { renameUnit } from '../commands/rename-unit.ts';
import { orgPolicy } from '../may.ts';
import type { DescribeSubjects } from '../needs.ts';
import { listResponsibilities } from '../queries/responsibilities.ts';
import { findUnit, listUnits, loadUnitIndex, otherNamesOfUnits } from '../queries/units.ts';
import { route } from '../route.ts';
import * as schemas from '../schemas.ts';
import { describeResponsibilities, listedUnitView, unitDetailView } from '../views.ts';

const tag = '机构';

/** Units, their names and aliases. */
export function unitRoutes(describeSubjects: DescribeSubjects) {
  return [
    route({
      method: 'GET',
      url: '/api/units',
      operationId: 'listUnits',
      summary: '单位列表',
      tag,
      protect: [signedIn, orgPolicy.guard('org.read')],
      schema: { response: schemas.unitList },
      handle: async ({ clock, inCounty }) => {
        const at = clock.now();
        const [units, otherNames] = await inCounty(async tx => [
          await listUnits(tx, at),
          await otherNamesOfUnits(tx, at),
        ]);
        return { units: units.map(unit => listedUnitView(unit, otherNames.get(unit.unitId) ?? [])) };
      },
    }),
    route({
      method: 'GET',
      url: '/api/units/resolution',
      operationId: 'resolveUnit',
      summary: '识别一段文字里的单位',
      tag,
      protect: [signedIn, orgPolicy.guard('org.read')],
      schema: { query: schemas.resolutionQuery, response: schemas.resolution },
      handle: async ({ query, county, inCounty }) => {
        const index = await inCounty(tx => loadUnitIndex(tx, county.name));
        return { parts: index.resolveAll(query.text).map(part => ({ ...part, candidates: [...part.candidates] })) };
      },
    }),
    route({
      method: 'GET',
      url: '/api/units/:unitId',
      operationId: 'getUnit',
      summary: '单位详情：名称沿革、别名、负责的事',
      tag,
      protect: [signedIn, orgPolicy.guard('org.read')],
      schema: { params: schemas.unitParams, response: schemas.unitDetail },
      handle: async ({ params, clock, inCounty }) =>
        inCounty(async tx => {
          const unit = await findUnit(tx, params.unitId, clock.now());
          if (unit === null) throw new AppError('not-found', '没有这个单位，请从单位列表中选择。');
          const rows = await listResponsibilities(tx, clock.now(), { unitId: params.unitId });
          return unitDetailView(unit, await describeResponsibilities(tx, rows, describeSubjects));
        }),
    }),
    route({
      method: 'POST',
      url: '/api/units',
      operationId: 'addUnit',
      summary: '登记单位',
      tag,
      protect: [signedIn, orgPolicy.guard('unit.add')],
      schema: { body: schemas.addUnitBody, response: schemas.addedUnit },
      handle: async ({ actor, body, clock, inCounty }) => {
        const { validFrom, ...rest } = body;
        const input = validFrom === undefined ? rest : { ...rest, validFrom: readDay(validFrom, '生效日') };
        return inCounty(tx => addUnit(tx, actor, input, clock));
      },
    }),
    route({
      method: 'POST',
      url: '/api/units/:unitId/names',
      operationId: 'renameUnit',
      summary: '更改单位名称，保留沿革',
      tag,
      protect: [signedIn, orgPolicy.guard('unit.rename')],
      schema: { params: schemas.unitParams, body: schemas.renameUnitBody, response: schemas.done },
      handle: async ({ actor, params, body, clock, inCounty }) => {
        const { from, ...names } = body;
        const input = { ...params, ...names, ...(from === undefined ? {} : { from: readDay(from, '生效日') }) };
        await inCounty(tx => renameUnit(tx, actor, input, clock));
        return { done: true as const };
      },
    }),
    route({
      method: 'POST',
      url: '/api/units/:unitId/aliases',
      operationId: 'addAlias',
      summary: '登记单位别名',
      tag,
      protect: [signedIn, orgPolicy.guard('unit.add-alias')],
      schema: { params: schemas.unitParams, body: schemas.addAliasBody, response: schemas.addedAlias },
      handle: async ({ actor, params, body, clock, inCounty }) =>
        inCounty(tx => addAlias(tx, actor, { ...params, ...body }, clock)),
    }),
  ];
}
