/** The roles there are, as data: who the product's people are, and whether a role is held for one unit or the county. */
export interface Role {
  readonly code: string;
  readonly name: string;
  /** `unit`: held for one unit; `county`: held for all of the county. */
  readonly scope: 'unit' | 'county';
  /** Business, or one of the three separate administrators (SC-06), who hold no other role. */
  readonly group: 'business' | 'administration';
  readonly does: string;
}

export const ROLES = [
  business('office-supervisor', '监管员', 'county', '县政府办公室：看全县情况，管单位和责任登记，督办和整改'),
  business('inspector', '巡查员', 'county', '县数字化信息服务中心：巡查网站和账号，复查整改'),
  business('information-officer', '信息员', 'unit', '本单位：写稿、校对、送审，回应整改'),
  business('first-reviewer', '初审', 'unit', '本单位稿件初审'),
  business('second-reviewer', '复审', 'unit', '本单位稿件复审'),
  business('final-reviewer', '终审', 'county', '稿件终审'),
  business('secrecy-reviewer', '保密审查员', 'unit', '本单位稿件保密审查'),
  business('dispatcher', '派单员', 'county', '热线和信箱：登记、分类、派单、催办、办结'),
  business('handler', '承办人', 'unit', '本单位工单：签收、申请延期、答复'),
  business('unit-head', '单位负责人', 'unit', '本单位：审定答复和整改'),
  business('leader', '分管领导', 'county', '看全县情况'),
  business('bulletin-drafter', '通报拟稿人', 'county', '通报拟稿'),
  business('bulletin-checker', '通报核稿人', 'county', '通报核稿'),
  business('bulletin-signer', '通报签发人', 'county', '通报签发'),
  administrator('system-admin', '系统管理员', '建账号、发初始密码、停用账号'),
  administrator('security-admin', '安全管理员', '授予和收回角色'),
  administrator('audit-admin', '审计管理员', '查看操作记录'),
] as const satisfies readonly Role[];

export type RoleCode = (typeof ROLES)[number]['code'];

/** Whoever runs the product's commands on the server itself. Not a role that a person can be given. */
export const OPERATOR_ROLE = 'operator';

/** The role with this code; null when there is none. */
export function roleOf(code: string): Role | null {
  return ROLES.find(role => role.code === code) ?? null;
}

/** 监管员, or 服务器操作员 for the command line. */
export function roleName(code: string): string {
  return code === OPERATOR_ROLE ? '服务器操作员' : (roleOf(code)?.name ?? code);
}

function business<const Code extends string>(code: Code, name: string, scope: Role['scope'], does: string) {
  return { code, name, scope, group: 'business', does } as const;
}

function administrator<const Code extends string>(code: Code, name: string, does: string) {
  return { code, name, scope: 'county', group: 'administration', does } as const;
}
