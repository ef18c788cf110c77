import type { Actor } from './model.ts';
import { OPERATOR_ROLE } from './roles.ts';

/** The command line on the server: the example county and the first administrators are made by it. */
export const OPERATOR: Actor = {
  personId: '00000000-0000-0000-0000-000000000000',
  name: '服务器操作员',
  unitId: null,
  roles: [{ role: OPERATOR_ROLE, unitId: null }],
};
