/**
 * The HTTP API as types, for openapi-fetch. Made by `npm run generate` from the routes; never edited by hand.
 * The release check of the generator (`--check`) fails when it is stale.
 */
export interface paths {
  '/api/session': {
    /** 登录状态 */
    get: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Session'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/sign-in': {
    /** 登录 */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 账号 */
          readonly account: string;
          /** 密码 */
          readonly password: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Session'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/sign-out': {
    /** 退出 */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Session'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/password': {
    /** 修改自己的密码 */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 原密码 */
          readonly oldPassword: string;
          /** 新密码 */
          readonly newPassword: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Session'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/units': {
    /** 单位列表 */
    get: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['UnitList'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 登记单位 */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 单位全称 */
          readonly name: string;
          /** 单位简称 */
          readonly shortName: string;
          /** 单位类别 */
          readonly kind: 'town' | 'department' | 'direct';
          /** 排序 */
          readonly position?: number;
          /** 别名 */
          readonly aliases?: (string)[];
          /** 自哪天起 */
          readonly validFrom?: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['AddedUnit'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/units/resolution': {
    /** 识别一段文字里的单位 */
    get: {
      parameters: {
        query: {
          /** 要识别的单位名称 */
          readonly text: string;
        };
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['UnitResolution'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/units/{unitId}': {
    /** 单位详情：名称沿革、别名、负责的事 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 单位 */
          readonly unitId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['UnitDetail'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/units/{unitId}/names': {
    /** 更改单位名称，保留沿革 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 单位 */
          readonly unitId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 单位全称 */
          readonly name: string;
          /** 单位简称 */
          readonly shortName: string;
          /** 自哪天起 */
          readonly from?: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Done'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/units/{unitId}/aliases': {
    /** 登记单位别名 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 单位 */
          readonly unitId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 别名 */
          readonly alias: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['AddedAlias'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/responsibilities': {
    /** 现在哪个单位负责什么 */
    get: {
      parameters: {
        query?: {
          /** 单位 */
          readonly unitId?: string;
          /** 责任对象类别 */
          readonly subjectKind?: 'column' | 'topic' | 'account' | 'leaderPage';
        };
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ResponsibilityList'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/responsibility-subjects': {
    /** 栏目、专题、账号、领导信息各由谁负责，还没有人负责的在前 */
    get: {
      parameters: {
        query: {
          /** 责任对象类别 */
          readonly subjectKind: 'column' | 'topic' | 'account' | 'leaderPage';
        };
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['SubjectList'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/responsibilities/{subjectKind}/{subjectId}': {
    /** 一个栏目、专题、账号或领导信息先后由谁负责 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 责任对象类别 */
          readonly subjectKind: 'column' | 'topic' | 'account' | 'leaderPage';
          /** 责任对象 */
          readonly subjectId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ResponsibilityList'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 指定责任单位 */
    put: {
      parameters: {
        query?: never;
        path: {
          /** 责任对象类别 */
          readonly subjectKind: 'column' | 'topic' | 'account' | 'leaderPage';
          /** 责任对象 */
          readonly subjectId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 第一责任或备岗 */
          readonly standing: 'primary' | 'backup';
          /** 责任单位，空为取消备岗 */
          readonly unitId: string | null;
          /** 自哪天起 */
          readonly from?: string | null;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Assigned'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/roles': {
    /** 有哪些角色 */
    get: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['RoleList'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/people': {
    /** 人员列表 */
    get: {
      parameters: {
        query?: {
          /** 单位 */
          readonly unitId?: string;
        };
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['PersonList'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 登记人员 */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 账号 */
          readonly account: string;
          /** 姓名 */
          readonly name: string;
          /** 所在单位 */
          readonly unitId: string | null;
          /** 职务 */
          readonly post?: string | null;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['AddedPerson'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/people/{personId}/password': {
    /** 发初始密码，本人首次登录须改 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 人员 */
          readonly personId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 初始密码 */
          readonly newPassword: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Done'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/people/{personId}/roles': {
    /** 授予角色 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 人员 */
          readonly personId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 角色 */
          readonly role: string;
          /** 授予的单位 */
          readonly unitId: string | null;
          /** 自哪天起 */
          readonly from?: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['GrantedRole'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/role-grants/{grantId}': {
    /** 收回角色 */
    delete: {
      parameters: {
        query?: never;
        path: {
          /** 授权 */
          readonly grantId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Done'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/people/{personId}/disabled': {
    /** 停用账号 */
    put: {
      parameters: {
        query?: never;
        path: {
          /** 人员 */
          readonly personId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Done'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 恢复账号 */
    delete: {
      parameters: {
        query?: never;
        path: {
          /** 人员 */
          readonly personId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Done'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/calendar/years/{year}': {
    /** 一年的放假和调休 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 年份 */
          readonly year: number;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['CalendarYear'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 录入一整年的放假安排 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 年份 */
          readonly year: number;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 通知文号 */
          readonly notice: string;
          /** 已对照通知原文 */
          readonly isVerified: boolean;
          /** 放假日和调休上班日 */
          readonly days: ({
            /** 日期 */
            readonly date: string;
            /** 放假或调休上班 */
            readonly kind: 'off' | 'makeup';
            /** 节假日名称 */
            readonly name: string;
          })[];
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['CalendarEntered'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/calendar/years/{year}/verified': {
    /** 标记一年的安排已对照通知原文 */
    put: {
      parameters: {
        query?: never;
        path: {
          /** 年份 */
          readonly year: number;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['CalendarVerified'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/calendar/days/{date}': {
    /** 登记或更改一天的放假、调休 */
    put: {
      parameters: {
        query?: never;
        path: {
          /** 日期 */
          readonly date: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 放假或调休上班 */
          readonly kind: 'off' | 'makeup';
          /** 节假日名称 */
          readonly name: string;
          /** 通知文号 */
          readonly notice: string;
          /** 已对照通知原文 */
          readonly isVerified: boolean;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['CalendarChange'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 取消一天的放假、调休 */
    delete: {
      parameters: {
        query?: never;
        path: {
          /** 日期 */
          readonly date: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['CalendarDayRemoved'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/calendar/deadline': {
    /** 从某天起第几个工作日是哪天，为什么 */
    get: {
      parameters: {
        query: {
          /** 起算的日子 */
          readonly from: string;
          /** 工作日数 */
          readonly workdays: number;
        };
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ExplainedDeadline'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/figures': {
    /** 有哪些指标，各怎么算 */
    get: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['FigureCatalogue'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/figures/values': {
    /** 指标的数值，与上期、去年同期比 */
    get: {
      parameters: {
        query: {
          /** 统计期，如 2023Q3、2023-07、2023H1、2023 */
          readonly period: string;
          /** 截数 */
          readonly cutoff?: string;
          /** 知悉 */
          readonly known?: string;
          /** 指标的键，用逗号分开 */
          readonly keys: string;
          /** 单位 */
          readonly unit?: string;
        };
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['FigureValues'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/overview': {
    /** 一览：数值、对比、走势，和签发后的变化 */
    get: {
      parameters: {
        query: {
          /** 统计期，如 2023Q3、2023-07、2023H1、2023 */
          readonly period: string;
          /** 指标的键，用逗号分开 */
          readonly keys: string;
        };
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Overview'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/figures/{key}/by/{dimension}': {
    /** 一个指标按单位、类型等分项 */
    get: {
      parameters: {
        query: {
          /** 统计期，如 2023Q3、2023-07、2023H1、2023 */
          readonly period: string;
          /** 截数 */
          readonly cutoff?: string;
          /** 知悉 */
          readonly known?: string;
          /** 按已签发通报的口径 */
          readonly asPrinted?: boolean;
          /** 截至现在，含签发以后的办理 */
          readonly atPresent?: boolean;
        };
        path: {
          /** 指标的键 */
          readonly key: string;
          /** 维度 */
          readonly dimension: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Breakdown'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/figures/{key}/members': {
    /** 一个指标数了哪些记录 */
    get: {
      parameters: {
        query: {
          /** 统计期，如 2023Q3、2023-07、2023H1、2023 */
          readonly period: string;
          /** 截数 */
          readonly cutoff?: string;
          /** 知悉 */
          readonly known?: string;
          /** 按已签发通报的口径 */
          readonly asPrinted?: boolean;
          /** 截至现在，含签发以后的办理 */
          readonly atPresent?: boolean;
          /** 单位 */
          readonly unit?: string;
          /** 维度 */
          readonly by?: string;
          /** 维度的一项 */
          readonly value?: string;
          /** 率的分子，或分母中的其余 */
          readonly part?: 'numerator' | 'rest';
          /** 从哪条之后继续 */
          readonly after?: string;
          /** 每页条数 */
          readonly limit: number;
        };
        path: {
          /** 指标的键 */
          readonly key: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Members'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/figures/{key}/members.csv': {
    /** 把一个指标数的记录存成表格 */
    get: {
      parameters: {
        query: {
          /** 统计期，如 2023Q3、2023-07、2023H1、2023 */
          readonly period: string;
          /** 截数 */
          readonly cutoff?: string;
          /** 知悉 */
          readonly known?: string;
          /** 按已签发通报的口径 */
          readonly asPrinted?: boolean;
          /** 截至现在，含签发以后的办理 */
          readonly atPresent?: boolean;
          /** 单位 */
          readonly unit?: string;
          /** 维度 */
          readonly by?: string;
          /** 维度的一项 */
          readonly value?: string;
          /** 率的分子，或分母中的其余 */
          readonly part?: 'numerator' | 'rest';
        };
        path: {
          /** 指标的键 */
          readonly key: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'text/csv': Blob } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/figures/{key}/series': {
    /** 一个指标在统计期内的走势 */
    get: {
      parameters: {
        query: {
          /** 统计期，如 2023Q3、2023-07、2023H1、2023 */
          readonly period: string;
          /** 截数 */
          readonly cutoff?: string;
          /** 知悉 */
          readonly known?: string;
          /** 按已签发通报的口径 */
          readonly asPrinted?: boolean;
          /** 截至现在，含签发以后的办理 */
          readonly atPresent?: boolean;
        };
        path: {
          /** 指标的键 */
          readonly key: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['FigureSeries'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/figures/{key}/printed': {
    /** 印发的数，现在知道的数，和变了的记录 */
    get: {
      parameters: {
        query: {
          /** 统计期，如 2023Q3、2023-07、2023H1、2023 */
          readonly period: string;
        };
        path: {
          /** 指标的键 */
          readonly key: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['PrintedAndNow'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/records/{kind}/{id}': {
    /** 打开一条记录 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 记录的种类 */
          readonly kind: string;
          /** 记录 */
          readonly id: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['RecordView'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/records/{kind}': {
    /** 一种记录的列表，可以加条件 */
    get: {
      parameters: {
        query: {
          /** 统计期，如 2023Q3、2023-07、2023H1、2023 */
          readonly period: string;
          /** 条件，如 channel:hotline;state:open */
          readonly where?: string;
          /** 编号或标题里的字 */
          readonly text?: string;
          /** 起始日 */
          readonly from?: string;
          /** 截止日，含当日 */
          readonly to?: string;
          /** 怎么排 */
          readonly order?: string;
          /** 从哪条之后继续 */
          readonly after?: string;
          /** 每页条数 */
          readonly limit: number;
        };
        path: {
          /** 记录的种类 */
          readonly kind: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Records'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/records/{kind}/facets': {
    /** 一种记录可以按什么筛选、怎么排 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 记录的种类 */
          readonly kind: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['RecordFacets'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/records/{kind}/table.csv': {
    /** 把一种记录的列表存成表格 */
    get: {
      parameters: {
        query: {
          /** 统计期，如 2023Q3、2023-07、2023H1、2023 */
          readonly period: string;
          /** 条件，如 channel:hotline;state:open */
          readonly where?: string;
          /** 编号或标题里的字 */
          readonly text?: string;
          /** 起始日 */
          readonly from?: string;
          /** 截止日，含当日 */
          readonly to?: string;
          /** 怎么排 */
          readonly order?: string;
        };
        path: {
          /** 记录的种类 */
          readonly kind: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'text/csv': Blob } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/cases/due-soon': {
    /** 已超期和 72 小时内到期的诉求 */
    get: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['DueCases'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/cases': {
    /** 按编号找诉求 */
    get: {
      parameters: {
        query: {
          /** 编号 */
          readonly number: string;
        };
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['FoundCases'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/cases/{caseId}/mending': {
    /** 这件诉求可以怎样更正 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 诉求 */
          readonly caseId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['CaseMending'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/cases/{caseId}/clock': {
    /** 这件诉求何时到期，为什么是那天 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 诉求 */
          readonly caseId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['MaybeCaseClock'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/cases/{caseId}/corrections': {
    /** 更正诉求的类型、热点、单位、时间、评价：已签发的数字不变 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 诉求 */
          readonly caseId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          readonly type?: 'consult' | 'help' | 'complaint' | 'suggestion' | 'report';
          /** 热点类目 */
          readonly topic?: string;
          readonly subtopic?: string | null;
          /** 承办单位 */
          readonly unitId?: string;
          /** 收到时间 */
          readonly receivedAt?: string;
          /** 派发时间 */
          readonly assignedAt?: string;
          /** 答复时间 */
          readonly answeredAt?: string;
          /** 办结时间 */
          readonly closedAt?: string;
          /** 满意度 */
          readonly rating?: 'very-satisfied' | 'satisfied' | 'neutral' | 'dissatisfied' | 'very-dissatisfied';
          /** 更正理由 */
          readonly reason: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': {
            readonly done: boolean;
          } } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/cases/{caseId}/redo': {
    /** 退回重办 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 诉求 */
          readonly caseId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 重办理由 */
          readonly reason: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': {
            readonly done: boolean;
          } } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/media/judgements': {
    /** 一期各账号的判定：机器提出的和人工确认的 */
    get: {
      parameters: {
        query: {
          /** 统计期 */
          readonly period: string;
        };
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Judgements'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 按发文判定一期的全部账号，等人确认 */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 统计期 */
          readonly period: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Judged'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/media/judgements/qualified': {
    /** 确认机器判为合格的全部账号 */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 统计期 */
          readonly period: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ConfirmedJudgements'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/media/accounts/{accountId}/judgement': {
    /** 确认或改判一个账号 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 账号 */
          readonly accountId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 统计期 */
          readonly period: string;
          /** 判定 */
          readonly verdict: 'qualified' | 'failed' | 'insufficient';
          /** 改判理由 */
          readonly reason?: string;
          /** 人工复核的截图或链接 */
          readonly evidence?: (string)[];
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ConfirmedJudgements'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports/kinds': {
    /** 可以导入的表和它们的字段 */
    get: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportKinds'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports/uploads': {
    /** 上传要导入的表 */
    post: {
      parameters: {
        query: {
          /** 哪一种表 */
          readonly kind: 'units' | 'columns' | 'articles' | 'mailbox' | 'hotline' | 'smart-city' | 'accounts' | 'posts' | 'requests';
        };
        path?: never;
      };
      requestBody: { content: { 'multipart/form-data': {
          /** 要导入的表 */
          readonly file: Blob;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportUpload'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 存下还没有导入的表 */
    get: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportUploads'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports/uploads/{uploadId}': {
    /** 一张表的导入进展 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 上传的文件 */
          readonly uploadId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportUpload'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 不导入了，删掉上传的表 */
    delete: {
      parameters: {
        query?: never;
        path: {
          /** 上传的文件 */
          readonly uploadId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['Done'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports/uploads/{uploadId}/mapping': {
    /** 改列的对法、值的意思、年份和账号 */
    put: {
      parameters: {
        query?: never;
        path: {
          /** 上传的文件 */
          readonly uploadId: string;
        };
      };
      requestBody: { content: { 'application/json': components['schemas']['ImportMapping'] } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportUpload'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports/uploads/{uploadId}/preview': {
    /** 预览：列的对法、要问的、认不出的、前几行和有问题的行 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 上传的文件 */
          readonly uploadId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportPreview'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports/uploads/{uploadId}/trial': {
    /** 试导：与已有记录比对，什么都不保存 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 上传的文件 */
          readonly uploadId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportTrial'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports/uploads/{uploadId}/run': {
    /** 导入：在后台进行，可以离开，进展另查 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 上传的文件 */
          readonly uploadId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportUpload'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports': {
    /** 做过的导入，新的在前 */
    get: {
      parameters: {
        query?: {
          /** 上一页最后一批 */
          readonly before?: string;
          /** 每页批数 */
          readonly limit?: number;
        };
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportBatches'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports/{batchId}': {
    /** 一次导入：数目、跳过的行、提示 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 导入批次 */
          readonly batchId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportBatchDetail'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports/{batchId}/lines': {
    /** 一次导入里变更、拒绝、有提示的行 */
    get: {
      parameters: {
        query?: {
          /** 结果 */
          readonly outcome?: 'added' | 'changed' | 'unchanged' | 'rejected';
          /** 上一页最后一行的表 */
          readonly afterSheet?: string;
          /** 上一页最后一行 */
          readonly afterRow?: number;
          /** 每页行数 */
          readonly limit?: number;
        };
        path: {
          /** 导入批次 */
          readonly batchId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportLines'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports/{batchId}/rejects': {
    /** 被拒绝的行，改好后可以再导入 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 导入批次 */
          readonly batchId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/imports/{batchId}/undo': {
    /** 整批撤回，或说明哪些记录之后又办理过 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 导入批次 */
          readonly batchId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ImportUndone'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins': {
    /** 通报列表，各等谁办 */
    get: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['BulletinList'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 拟一期通报 */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 统计期 */
          readonly period: string;
          /** 截数时刻 */
          readonly cutoff?: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['DraftedBulletin'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}': {
    /** 一份通报：正文、数字、核对、名单、签名、我能办什么 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['BulletinDetail'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 修改文字、发文字号、整改期限；数字不能改 */
    put: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 版本 */
          readonly version: number;
          /** 发文字号 */
          readonly number?: string | null;
          /** 整改期限 */
          readonly rectifyBy?: string;
          /** 截数时刻 */
          readonly cutoff?: string;
          /** 文字 */
          readonly texts?: Readonly<Record<string, string>>;
          /** 模板 */
          readonly templateSource?: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['EditedBulletin'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/confirmations': {
    /** 上期沿用的文字核对过，照样用 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 版本 */
          readonly version: number;
          /** 核对过、照样沿用的文字块 */
          readonly keys: (string)[];
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['EditedBulletin'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/preview': {
    /** 没保存的文字印出来的样子，或错在哪里 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 发文字号 */
          readonly number?: string | null;
          /** 整改期限 */
          readonly rectifyBy?: string;
          /** 文字 */
          readonly texts?: Readonly<Record<string, string>>;
          /** 模板 */
          readonly templateSource?: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['BulletinPreview'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/figures/{key}': {
    /** 通报里的一个数：口径、上一期、印发后的变化 */
    get: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
          /** 指标 */
          readonly key: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['FigureOfBulletin'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/figures/{key}/records': {
    /** 通报里的一个数背后的记录 */
    get: {
      parameters: {
        query?: {
          /** 只看其中一项 */
          readonly value?: string;
          /** 比率的分子，或其余 */
          readonly part?: 'numerator' | 'rest';
          /** 接着上一页 */
          readonly after?: string;
        };
        path: {
          /** 通报 */
          readonly bulletinId: string;
          /** 指标 */
          readonly key: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['FigureRecords'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/mentions/{mentionId}': {
    /** 采纳、划去名单里的一项，或记下申辩结果 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
          /** 名单里的一项 */
          readonly mentionId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 采纳、划去、申辩结果 */
          readonly act: 'accept' | 'strike' | 'hear';
          /** 理由 */
          readonly reason?: string;
          /** 申辩结果 */
          readonly hearing?: 'none' | 'upheld' | 'struck' | 'waived';
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['BulletinDone'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/mentions': {
    /** 采纳名单里全部待定的提议，批评的仍须申辩 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 理由 */
          readonly reason: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['AcceptedAll'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/proposals': {
    /** 按现在的数字重新提议名单，已定的不变 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ProposedAgain'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/steps': {
    /** 送核、核对无误、退回修改 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 步骤 */
          readonly step: 'submit' | 'check' | 'send-back';
          /** 意见 */
          readonly opinion?: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['BulletinDone'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/issue': {
    /** 签发：定格全部数字和它背后的记录 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 意见 */
          readonly opinion?: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['BulletinDone'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/corrections': {
    /** 发布更正说明 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 更正原因 */
          readonly reason: string;
          /** 发布的人看到的：哪个指标现在是多少。与发布时不同则不发布 */
          readonly seen?: Readonly<Record<string, string>>;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['IssuedCorrection'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/official.css': {
    /** 公文版式的样式表，与正文配用 */
    get: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'text/css; charset=utf-8': Blob } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/file': {
    /** 下载通报：DOCX、PDF、网页、文本 */
    get: {
      parameters: {
        query: {
          /** 格式 */
          readonly format: 'docx' | 'pdf' | 'html' | 'txt';
        };
        path: {
          /** 通报 */
          readonly bulletinId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob; 'application/pdf': Blob; 'text/html; charset=utf-8': Blob; 'text/plain; charset=utf-8': Blob } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/corrections/{correctionId}/file': {
    /** 下载更正说明 */
    get: {
      parameters: {
        query: {
          /** 格式 */
          readonly format: 'docx' | 'pdf' | 'html' | 'txt';
        };
        path: {
          /** 通报 */
          readonly bulletinId: string;
          /** 更正说明 */
          readonly correctionId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob; 'application/pdf': Blob; 'text/html; charset=utf-8': Blob; 'text/plain; charset=utf-8': Blob } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletin-template': {
    /** 通报模板 */
    get: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['BulletinTemplate'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 保存通报模板，下一份拟稿起用 */
    put: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 模板 */
          readonly source: string;
          /** 版本，自带的模板为 0 */
          readonly version: number;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['EditedTemplate'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletin-template/preview': {
    /** 用一个统计期的数字看没保存的模板，或错在哪里 */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 模板 */
          readonly source: string;
          /** 统计期 */
          readonly period: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['TemplatePreview'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletin-settings': {
    /** 文头和沿用的文字 */
    get: {
      parameters: {
        query?: never;
        path?: never;
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['BulletinSettings'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletin-settings/letterhead': {
    /** 保存文头，下一份拟稿起用 */
    put: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 版本 */
          readonly version: number;
          readonly letterhead: {
            /** 县名 */
            readonly countyName: string;
            /** 发文机关 */
            readonly issuer: string;
            /** 发文机关标志 */
            readonly redHead: string;
            /** 机关代字 */
            readonly documentCode: string;
            /** 主送机关 */
            readonly recipients: string;
            /** 抄送机关 */
            readonly copiesTo: string;
            /** 复查单位 */
            readonly centre: string;
            /** 12345热线派发单位 */
            readonly hotlineCentre: string;
            /** 智慧管理平台名称 */
            readonly smartCityName: string;
            /** 印发机关 */
            readonly printedBy?: string;
          };
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['BulletinDone'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletin-settings/texts': {
    /** 增加一块沿用的文字，印在工作要求之后 */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 名称 */
          readonly title: string;
          /** 文字 */
          readonly body: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['AddedBulletinText'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletin-settings/texts/{key}': {
    /** 修改、停用、恢复一块沿用的文字，下一份拟稿起用 */
    put: {
      parameters: {
        query?: never;
        path: {
          /** 文字块 */
          readonly key: string;
        };
      };
      requestBody: { content: { 'application/json': {
          /** 版本 */
          readonly version: number;
          /** 名称 */
          readonly title: string;
          /** 文字 */
          readonly body: string;
          /** 停用 */
          readonly isArchived: boolean;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['BulletinDone'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/reconciliations': {
    /** 核一段通报文字的算术 */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'application/json': {
          /** 通报文字 */
          readonly text: string;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ReconcileReport'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/reconciliations/files': {
    /** 核一份通报文件的算术：TXT、DOCX、HTML、PDF */
    post: {
      parameters: {
        query?: never;
        path?: never;
      };
      requestBody: { content: { 'multipart/form-data': {
          /** 通报文件 */
          readonly file: Blob;
        } } };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ReconcileReport'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/bulletins/{bulletinId}/reconciliation': {
    /** 核本县一份通报的算术 */
    post: {
      parameters: {
        query?: never;
        path: {
          /** 通报 */
          readonly bulletinId: string;
        };
      };
      responses: {
        200: { headers: Record<string, string>; content: { 'application/json': components['schemas']['ReconcileReport'] } };
        default: { headers: Record<string, string>; content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
}

export interface components {
  schemas: {
    AcceptedAll: {
      /** 采纳了几项 */
      readonly accepted: number;
    };
    AddedAlias: {
      /** 原来没有登记过 */
      readonly isNew: boolean;
    };
    AddedBulletinText: {
      /** 文字块 */
      readonly key: string;
    };
    AddedPerson: {
      /** 人员 */
      readonly personId: string;
    };
    AddedUnit: {
      /** 单位 */
      readonly unitId: string;
    };
    Assigned: {
      /** 是否有变化 */
      readonly changed: boolean;
    };
    Breakdown: {
      readonly moment: components['schemas']['Moment'];
      /** 维度 */
      readonly dimension: string;
      /** 维度名称 */
      readonly label: string;
      readonly lines: (components['schemas']['BreakdownLine'])[];
    };
    BreakdownLine: {
      /** 项 */
      readonly value: string;
      /** 名称 */
      readonly name: string;
      readonly figure: components['schemas']['CountValue'] | components['schemas']['SplitValue'] | components['schemas']['RatioValue'];
    };
    BulletinCheck: {
      /** 规则编号 */
      readonly rule: string;
      /** 部分 */
      readonly section: 'head' | 'daily' | 'disclosure' | 'topics' | 'interaction' | 'media' | 'requirements' | 'tail';
      /** 成立 */
      readonly ok: boolean;
      /** 轻重：不得签发、提醒、提示 */
      readonly severity: 'error' | 'warn' | 'hint';
      /** 核对了什么，不成立时怎么办 */
      readonly message: string;
      /** 在正文哪一段 */
      readonly path?: string;
      /** 在哪个文字块里改 */
      readonly text?: string;
      readonly fix?: {
        /** 现在的字 */
        readonly from: string;
        /** 改成 */
        readonly to: string;
      };
      /** 如缺记录，导入哪一类 */
      readonly importKind?: string;
      /** 在等别人了结，先送核不妨 */
      readonly isAwaited?: boolean;
    };
    BulletinDetail: {
      /** 通报 */
      readonly bulletinId: string;
      /** 统计期代码 */
      readonly period: string;
      /** 统计期 */
      readonly periodLabel: string;
      /** 状态 */
      readonly status: 'draft' | 'submitted' | 'checked' | 'issued';
      /** 状态名称 */
      readonly statusName: string;
      /** 发文字号 */
      readonly number: string | null;
      /** 截数时刻 */
      readonly cutoff: string;
      /** 整改期限 */
      readonly rectifyBy: string;
      /** 签发时刻 */
      readonly issuedAt: string | null;
      /** 标题 */
      readonly title: string;
      /** 版本，修改时带上 */
      readonly version: number;
      /** 机关代字 */
      readonly documentCode: string;
      /** 模板 */
      readonly templateSource: string;
      /** 可改的文字 */
      readonly texts: ({
        /** 文字块 */
        readonly key: string;
        /** 文字块名称 */
        readonly title: string;
        /** 部分 */
        readonly section: 'head' | 'daily' | 'disclosure' | 'topics' | 'interaction' | 'media' | 'requirements' | 'tail';
        /** 文字 */
        readonly body: string;
        /** 上期沿用的文字里还没有人核对过的统计期和数字 */
        readonly dated: (string)[];
      })[];
      /** 各部分和它的核对 */
      readonly sections: ({
        /** 部分 */
        readonly section: 'head' | 'daily' | 'disclosure' | 'topics' | 'interaction' | 'media' | 'requirements' | 'tail';
        /** 部分名称 */
        readonly name: string;
        readonly checks: (components['schemas']['BulletinCheck'])[];
      })[];
      /** 全部指标 */
      readonly figures: (components['schemas']['BulletinFigure'])[];
      /** 正文里的数字有几处 */
      readonly printedCount: number;
      /** 表扬、批评、督促名单 */
      readonly mentions: (components['schemas']['BulletinMention'])[];
      /** 谁何时签过，旧的在前 */
      readonly signatures: (components['schemas']['BulletinSignature'])[];
      /** 各步骤由谁办 */
      readonly people: Readonly<Record<string, (string)[]>>;
      /** 我能办什么，不能办的为什么 */
      readonly possibilities: (components['schemas']['BulletinPossibility'])[];
      /** 按公文版式的正文，数字带标记 */
      readonly paperHtml: string;
      /** 供屏幕阅读的正文，数字带标记 */
      readonly webHtml: string;
      /** 印发后有变的数字 */
      readonly changes: (components['schemas']['ChangedFigure'])[];
      /** 其中印在正文里的：更正说明说这些 */
      readonly toCorrect: (components['schemas']['ChangedFigure'])[];
      /** 更正说明 */
      readonly corrections: ({
        /** 更正说明 */
        readonly correctionId: string;
        /** 更正原因 */
        readonly reason: string;
        /** 发布时刻 */
        readonly issuedAt: string;
        readonly changes: (components['schemas']['ChangedFigure'])[];
      })[];
      /** 哪些字体用了替代 */
      readonly fontNotes: (string)[];
    };
    BulletinDone: {
      readonly done: true;
    };
    BulletinFigure: {
      /** 指标 */
      readonly key: string;
      /** 名称 */
      readonly label: string;
      /** 单位 */
      readonly unit: string;
      /** 口径 */
      readonly formula: string;
      /** 规则编号 */
      readonly rule: string;
      /** 一个数、分项、比率 */
      readonly kind: 'count' | 'split' | 'ratio';
      /** 印出的样子 */
      readonly text: string;
      /** 分子 */
      readonly numerator: number | null;
      /** 分母 */
      readonly denominator: number | null;
      /** 分项 */
      readonly lines: ({
        /** 分项 */
        readonly value: string;
        /** 分项名称 */
        readonly name: string;
        /** 件数 */
        readonly count: number;
        /** 占比 */
        readonly share?: string;
      })[];
    };
    BulletinList: {
      readonly bulletins: (components['schemas']['BulletinSummary'])[];
      /** 为什么不能拟稿，能拟则为空 */
      readonly whyNotDraft: string | null;
      /** 还没有通报的季度，该拟的在前 */
      readonly draftable: ({
        /** 统计期代码 */
        readonly period: string;
        /** 统计期 */
        readonly label: string;
        /** 为什么现在不能拟，能拟则为空 */
        readonly whyNot: string | null;
      })[];
    };
    BulletinMention: {
      /** 名单里的一项 */
      readonly mentionId: string;
      /** 部分 */
      readonly section: 'head' | 'daily' | 'disclosure' | 'topics' | 'interaction' | 'media' | 'requirements' | 'tail';
      /** 表扬、批评、督促 */
      readonly kind: 'praise' | 'criticise' | 'remind';
      /** 表扬、批评、督促 */
      readonly kindName: string;
      /** 单位 */
      readonly unitName: string;
      /** 事由 */
      readonly matter: string;
      /** 为什么提议 */
      readonly reason: string;
      /** 规则编号 */
      readonly rule: string;
      /** 依据的指标 */
      readonly figureKey: string;
      /** 指标里的哪一项 */
      readonly figureValue: string | null;
      /** 待定、采纳、划去 */
      readonly status: 'proposed' | 'accepted' | 'struck';
      /** 采纳或划去的理由 */
      readonly statusReason: string | null;
      /** 申辩 */
      readonly hearing: 'not-needed' | 'pending' | 'none' | 'upheld' | 'struck' | 'waived';
      /** 申辩情况 */
      readonly hearingName: string;
      /** 申辩截止 */
      readonly hearingUntil: string | null;
      /** 申辩内容 */
      readonly hearingNote: string | null;
    };
    BulletinPossibility: {
      /** 能办的事 */
      readonly action: 'edit' | 'mention' | 'submit' | 'check' | 'send-back' | 'issue' | 'correct';
      /** 叫什么 */
      readonly label: string;
      /** 属于我的角色 */
      readonly isMine: boolean;
      /** 现在不能办的原因，空为能办 */
      readonly refusals: (string)[];
    };
    BulletinPreview: {
      /** 预览，有错时为空 */
      readonly paperHtml: string | null;
      /** 错处 */
      readonly problems: (components['schemas']['TemplateProblem'])[];
      /** 这样写了以后不成立的核对 */
      readonly checks: (components['schemas']['BulletinCheck'])[];
    };
    BulletinSettings: {
      /** 文头，没有登记则为空 */
      readonly letterhead: {
        /** 县名 */
        readonly countyName: string;
        /** 发文机关 */
        readonly issuer: string;
        /** 发文机关标志 */
        readonly redHead: string;
        /** 机关代字 */
        readonly documentCode: string;
        /** 主送机关 */
        readonly recipients: string;
        /** 抄送机关 */
        readonly copiesTo: string;
        /** 复查单位 */
        readonly centre: string;
        /** 12345热线派发单位 */
        readonly hotlineCentre: string;
        /** 智慧管理平台名称 */
        readonly smartCityName: string;
        /** 印发机关 */
        readonly printedBy?: string;
      } | null;
      /** 文头的版本，没有登记为 0 */
      readonly letterheadVersion: number;
      /** 一季沿用到下一季的文字 */
      readonly texts: ({
        /** 文字块 */
        readonly key: string;
        /** 名称 */
        readonly title: string;
        /** 文字 */
        readonly body: string;
        /** 印在哪一部分 */
        readonly section: string;
        /** 停用 */
        readonly isArchived: boolean;
        /** 版本 */
        readonly version: number;
        /** 提到的统计期和手写的数字 */
        readonly dated: (string)[];
      })[];
      /** 为什么不能修改，能改则为空 */
      readonly whyNotEdit: string | null;
    };
    BulletinSignature: {
      /** 步骤 */
      readonly step: 'draft' | 'check' | 'sign' | 'send-back';
      /** 步骤名称 */
      readonly stepName: string;
      /** 谁 */
      readonly personName: string;
      /** 何时 */
      readonly at: string;
      /** 意见 */
      readonly opinion: string | null;
    };
    BulletinSummary: {
      /** 通报 */
      readonly bulletinId: string;
      /** 统计期代码 */
      readonly period: string;
      /** 统计期 */
      readonly periodLabel: string;
      /** 状态 */
      readonly status: 'draft' | 'submitted' | 'checked' | 'issued';
      /** 状态名称 */
      readonly statusName: string;
      /** 发文字号 */
      readonly number: string | null;
      /** 截数时刻 */
      readonly cutoff: string;
      /** 整改期限 */
      readonly rectifyBy: string;
      /** 签发时刻 */
      readonly issuedAt: string | null;
      /** 等谁办什么 */
      readonly waitsFor: string;
      /** 等我办 */
      readonly waitsForMe: boolean;
    };
    BulletinTemplate: {
      /** 模板 */
      readonly source: string;
      /** 版本，修改时带上 */
      readonly version: number;
      /** 上次修改，自带的模板为空 */
      readonly updatedAt: string | null;
      /** 为什么不能修改，能改则为空 */
      readonly whyNotEdit: string | null;
      /** 可引用的文字块 */
      readonly texts: ({
        /** 文字块 */
        readonly key: string;
        /** 文字块名称 */
        readonly title: string;
      })[];
    };
    CalendarChange: {
      /** 是否有变化 */
      readonly changed: boolean;
    };
    CalendarDay: {
      /** 日期 */
      readonly date: string;
      /** 放假或调休上班 */
      readonly kind: 'off' | 'makeup';
      /** 放假或调休上班 */
      readonly kindName: string;
      /** 节假日名称 */
      readonly name: string;
      /** 通知文号 */
      readonly notice: string;
      /** 来源标记 */
      readonly source: 'verified' | 'derived' | 'from memory' | 'design' | 'local';
      /** 来源标记的说法 */
      readonly sourceName: string;
    };
    CalendarDayRemoved: {
      readonly done: true;
    };
    CalendarEntered: {
      /** 录入几天 */
      readonly entered: number;
    };
    CalendarVerified: {
      /** 新标记几天 */
      readonly verified: number;
    };
    CalendarYear: {
      /** 年份 */
      readonly year: number;
      /** 有这一年的放假安排，可以推算期限 */
      readonly isKnown: boolean;
      /** 有放假安排的年份 */
      readonly knownYears: (number)[];
      /** 放假日和调休上班日，按日期 */
      readonly days: (components['schemas']['CalendarDay'])[];
      /** 您可以改 */
      readonly mayEdit: boolean;
    };
    CaseClock: {
      /** 这一段从何时起 */
      readonly startedAt: string;
      /** 承办单位 */
      readonly unit: string;
      /** 到期：此刻起即超期 */
      readonly dueAt: string;
      /** 到期，如 2023-10-12 24:00 */
      readonly dueText: string;
      readonly lamp: 'green' | 'amber' | 'amber-urgent' | 'red' | null;
      /** 到期前还有几个工作日 */
      readonly leftWorkdays: number;
      /** 停表后怎样：按期答复、超期答复 */
      readonly outcome: string | null;
      /** 这一段超过了期限 */
      readonly isLate: boolean;
      readonly deadline: components['schemas']['ExplainedDeadline'] | null;
      /** 期限从哪里来、改过几次 */
      readonly lines: (components['schemas']['ClockLine'])[];
    };
    CaseMending: {
      readonly type: 'consult' | 'help' | 'complaint' | 'suggestion' | 'report' | null;
      readonly topic: string | null;
      readonly subtopic: string | null;
      readonly unitId: string | null;
      /** 有记录、可以更正的时间 */
      readonly times: (components['schemas']['CorrectableTime'])[];
      readonly rating: 'very-satisfied' | 'satisfied' | 'neutral' | 'dissatisfied' | 'very-dissatisfied' | null;
      /** 计入哪一部分的指标 */
      readonly subject: 'mailbox' | 'hotline' | 'smartCity' | null;
      readonly cohortAt: string | null;
      readonly units: ({
        readonly value: string;
        readonly name: string;
      })[];
      readonly ratings: ({
        /** 满意度 */
        readonly value: 'very-satisfied' | 'satisfied' | 'neutral' | 'dissatisfied' | 'very-dissatisfied';
        readonly name: string;
      })[];
      readonly types: ({
        readonly value: 'consult' | 'help' | 'complaint' | 'suggestion' | 'report';
        readonly name: string;
      })[];
      readonly topics: ({
        readonly value: string;
        readonly name: string;
        readonly subtopics: (string)[];
      })[];
      readonly correct: {
        readonly may: boolean;
        readonly why: string | null;
      };
      readonly redo: {
        readonly may: boolean;
        readonly why: string | null;
      };
    };
    ChangedFigure: {
      /** 指标 */
      readonly key: string;
      /** 名称 */
      readonly label: string;
      /** 印发时 */
      readonly printed: string;
      /** 现在 */
      readonly now: string;
    };
    ChangedMember: {
      /** 记录 */
      readonly id: string;
      /** 编号 */
      readonly number: string;
      /** 标题 */
      readonly title: string;
      /** 单位 */
      readonly unit: string;
      readonly facts: (components['schemas']['Fact'])[];
      /** 怎么变的 */
      readonly change: 'added' | 'removed' | 'changed';
    };
    ClockLine: {
      /** 说明 */
      readonly text: string;
      /** 结果 */
      readonly result: string;
    };
    CohortChanges: {
      /** 队列 */
      readonly cohort: string;
      /** 队列名称 */
      readonly label: string;
      /** 签发后补登记 */
      readonly added: number;
      /** 签发后不再计入 */
      readonly removed: number;
      /** 签发后有变化 */
      readonly changed: number;
    };
    Comparison: {
      /** 统计期 */
      readonly periodLabel: string;
      /** 统计期简称 */
      readonly shortLabel: string;
      /** 截数 */
      readonly cutoff: string;
      /** 只到本期同样的进度 */
      readonly isPartial: boolean;
      readonly value: components['schemas']['CountValue'] | components['schemas']['SplitValue'] | components['schemas']['RatioValue'];
      /** 差额，如印发 */
      readonly change: string;
    };
    ConfirmedJudgements: {
      /** 确认了几个账号 */
      readonly confirmed: number;
    };
    CorrectableTime: {
      readonly field: 'receivedAt' | 'assignedAt' | 'answeredAt' | 'closedAt';
      /** 名称 */
      readonly label: string;
      /** 现在记的 */
      readonly at: string;
    };
    CountValue: {
      readonly kind: 'count';
      readonly count: number;
      /** 如印发 */
      readonly text: string;
    };
    CountedDay: {
      /** 日期 */
      readonly date: string;
      /** 第几个工作日，不计则为空 */
      readonly ordinal: number | null;
      /** 为什么计或不计 */
      readonly why: string;
    };
    DeadlineStep: {
      /** 哪几天，是什么日子 */
      readonly text: string;
      /** 第几个工作日，或不计 */
      readonly result: string;
      /** 依据的通知 */
      readonly notice: string | null;
    };
    DimensionName: {
      /** 维度 */
      readonly name: string;
      /** 名称 */
      readonly label: string;
    };
    Done: {
      readonly done: true;
    };
    DraftedBulletin: {
      /** 通报 */
      readonly bulletinId: string;
    };
    DueCase: {
      /** 诉求 */
      readonly id: string;
      /** 编号 */
      readonly number: string;
      /** 标题 */
      readonly title: string;
      /** 渠道 */
      readonly channelName: string;
      /** 类型 */
      readonly typeName: string;
      /** 承办单位 */
      readonly unit: string | null;
      /** 到期：此刻起即超期 */
      readonly dueAt: string;
      /** 指示灯 */
      readonly lamp: 'green' | 'amber' | 'amber-urgent' | 'red';
    };
    DueCases: {
      /** 按县里的哪个时刻算 */
      readonly now: string;
      /** 多于列出的件数 */
      readonly isCut: boolean;
      /** 已超期和 72 小时内到期的，急的在前 */
      readonly cases: (components['schemas']['DueCase'])[];
    };
    EditedBulletin: {
      /** 新的版本 */
      readonly version: number;
    };
    EditedTemplate: {
      /** 新的版本 */
      readonly version: number;
    };
    ExplainedDeadline: {
      /** 起算的日子，当日不计 */
      readonly from: string;
      /** 工作日数 */
      readonly workdays: number;
      /** 最后一个工作日，当日 24:00 到期 */
      readonly due: string;
      /** 到期时刻（不含） */
      readonly dueAt: string;
      /** 起算之后到到期日的每一天 */
      readonly days: (components['schemas']['CountedDay'])[];
      /** 一步步怎样算到 */
      readonly steps: (components['schemas']['DeadlineStep'])[];
      /** 同样的内容，写成句子 */
      readonly sentences: (string)[];
    };
    FacetValue: {
      /** 值 */
      readonly value: string;
      /** 名称 */
      readonly name: string;
    };
    Fact: {
      /** 名称 */
      readonly label: string;
      /** 内容 */
      readonly text: string;
    };
    FigureCard: {
      /** 键 */
      readonly key: string;
      /** 名称 */
      readonly label: string;
      /** 计量单位 */
      readonly unit: '件' | '条' | '个' | '%';
      /** 公式 */
      readonly formula: string;
      /** 规则编号 */
      readonly rule: string;
      /** 属于哪一部分 */
      readonly subject: string;
      readonly value: components['schemas']['CountValue'] | components['schemas']['SplitValue'] | components['schemas']['RatioValue'];
      readonly printed: components['schemas']['CountValue'] | components['schemas']['SplitValue'] | components['schemas']['RatioValue'] | null;
      /** 口径已变：印发的数和现在的数不能相比 */
      readonly isRedefined: boolean;
      readonly present: components['schemas']['CountValue'] | components['schemas']['SplitValue'] | components['schemas']['RatioValue'] | null;
      readonly previous: components['schemas']['Comparison'] | null;
      readonly lastYear: components['schemas']['Comparison'] | null;
      readonly series: components['schemas']['Series'] | null;
    };
    FigureCatalogue: {
      readonly figures: (components['schemas']['FigureDefinition'])[];
    };
    FigureDefinition: {
      /** 键 */
      readonly key: string;
      /** 名称 */
      readonly label: string;
      /** 计量单位 */
      readonly unit: '件' | '条' | '个' | '%';
      /** 公式 */
      readonly formula: string;
      /** 规则编号 */
      readonly rule: string;
      /** 属于哪一部分 */
      readonly subject: string;
      /** 计法 */
      readonly kind: 'count' | 'distinct' | 'split' | 'shares' | 'ratio';
      /** 定义的版本 */
      readonly version: number;
      /** 队列 */
      readonly cohort: string;
      /** 什么使记录进入统计期 */
      readonly instantLabel: string;
      /** 记录的种类 */
      readonly memberKind: string;
      readonly by: string | null;
      readonly dimensions: (components['schemas']['DimensionName'])[];
    };
    FigureOfBulletin: {
      readonly figure: components['schemas']['BulletinFigure'];
      /** 怎样计入统计期 */
      readonly instantLabel: string;
      /** 统计期首日 */
      readonly from: string;
      /** 统计期末日 */
      readonly to: string;
      /** 截数时刻 */
      readonly cutoff: string;
      /** 以何时所知为准，现在则为空 */
      readonly known: string | null;
      /** 口径已变：印发以后改了算法，不与现在的数相比 */
      readonly isRedefined: boolean;
      /** 上一期，分项没有 */
      readonly previous: {
        /** 上一期 */
        readonly periodLabel: string;
        /** 上一期的数 */
        readonly text: string;
        /** 与上一期相比 */
        readonly change: string;
      } | null;
      /** 印发后有变的记录 */
      readonly changedRecords: ({
        /** 记录 */
        readonly recordId: string;
        /** 记录种类 */
        readonly kind: string;
        /** 编号 */
        readonly number: string;
        /** 标题 */
        readonly title: string;
        /** 单位 */
        readonly unit: string;
        /** 后来加入、后来不计、后来有变 */
        readonly change: 'added' | 'removed' | 'changed';
      })[];
    };
    FigureRecord: {
      /** 记录 */
      readonly recordId: string;
      /** 记录种类 */
      readonly kind: string;
      /** 编号 */
      readonly number: string;
      /** 标题 */
      readonly title: string;
      /** 单位 */
      readonly unit: string;
      /** 计入时刻 */
      readonly at: string;
    };
    FigureRecords: {
      readonly records: (components['schemas']['FigureRecord'])[];
      /** 下一页从哪里接，没有则为空 */
      readonly next: string | null;
    };
    FigureSeries: {
      readonly moment: components['schemas']['Moment'];
      readonly series: components['schemas']['Series'] | null;
    };
    FigureValues: {
      readonly moment: components['schemas']['Moment'];
      readonly issued: components['schemas']['IssuedFreeze'] | null;
      readonly figures: (components['schemas']['FigureCard'])[];
    };
    FoundCase: {
      /** 诉求 */
      readonly id: string;
      /** 编号 */
      readonly number: string;
      /** 标题 */
      readonly title: string;
      /** 渠道 */
      readonly channelName: string;
      /** 状态 */
      readonly statusName: string;
      /** 承办单位 */
      readonly unit: string | null;
    };
    FoundCases: {
      readonly cases: (components['schemas']['FoundCase'])[];
    };
    GrantedRole: {
      /** 授权 */
      readonly grantId: string;
    };
    HeldRole: {
      /** 角色代码 */
      readonly role: string;
      /** 角色名称 */
      readonly roleName: string;
      /** 授予的单位，全县的角色为空 */
      readonly unitId: string | null;
    };
    Holder: {
      /** 单位 */
      readonly unitId: string;
      /** 单位简称 */
      readonly unitName: string;
      /** 自哪天起 */
      readonly validFrom: string | null;
    };
    ImportBatch: {
      /** 导入批次 */
      readonly batchId: string;
      /** 哪一种表 */
      readonly kind: 'units' | 'columns' | 'articles' | 'mailbox' | 'hotline' | 'smart-city' | 'accounts' | 'posts' | 'requests';
      /** 表的名称 */
      readonly kindLabel: string;
      /** 文件名 */
      readonly fileName: string;
      /** 导入时间 */
      readonly importedAt: string;
      /** 导入人 */
      readonly importedBy: string;
      readonly undoneAt: string | null;
      /** 读到 */
      readonly read: number;
      /** 新增 */
      readonly added: number;
      /** 变更 */
      readonly changed: number;
      /** 未变 */
      readonly unchanged: number;
      /** 拒绝 */
      readonly rejected: number;
      /** 有拒绝的行可以下载 */
      readonly hasRejects: boolean;
    };
    ImportBatchDetail: {
      /** 导入批次 */
      readonly batchId: string;
      /** 哪一种表 */
      readonly kind: 'units' | 'columns' | 'articles' | 'mailbox' | 'hotline' | 'smart-city' | 'accounts' | 'posts' | 'requests';
      /** 表的名称 */
      readonly kindLabel: string;
      /** 文件名 */
      readonly fileName: string;
      /** 导入时间 */
      readonly importedAt: string;
      /** 导入人 */
      readonly importedBy: string;
      readonly undoneAt: string | null;
      /** 读到 */
      readonly read: number;
      /** 新增 */
      readonly added: number;
      /** 变更 */
      readonly changed: number;
      /** 未变 */
      readonly unchanged: number;
      /** 拒绝 */
      readonly rejected: number;
      /** 有拒绝的行可以下载 */
      readonly hasRejects: boolean;
      /** 您可以撤回 */
      readonly mayUndo: boolean;
      /** 收下并有提示；命令行导入的没有留 */
      readonly warned: number | null;
      readonly skipped: (components['schemas']['SkippedRow'])[];
      /** 提示 */
      readonly notices: (string)[];
    };
    ImportBatches: {
      readonly batches: (components['schemas']['ImportBatch'])[];
      /** 还有更早的 */
      readonly hasMore: boolean;
    };
    ImportKind: {
      /** 哪一种表 */
      readonly kind: 'units' | 'columns' | 'articles' | 'mailbox' | 'hotline' | 'smart-city' | 'accounts' | 'posts' | 'requests';
      /** 名称 */
      readonly label: string;
      readonly fields: ({
        /** 字段 */
        readonly key: string;
        /** 字段名称 */
        readonly label: string;
        /** 类型 */
        readonly type: string;
        /** 必填 */
        readonly isRequired: boolean;
        /** 只比对，不导入 */
        readonly isDerived: boolean;
        /** 个人信息 */
        readonly isPersonal: boolean;
      })[];
      /** 可以导入 */
      readonly mayImport: boolean;
    };
    ImportKinds: {
      readonly kinds: (components['schemas']['ImportKind'])[];
    };
    ImportLine: {
      /** 表 */
      readonly sheet: string;
      /** 行 */
      readonly row: number;
      /** 结果 */
      readonly outcome: string;
      /** 记录 */
      readonly recordId: string | null;
      readonly problems: (components['schemas']['ImportProblem'])[];
      readonly changes: ({
        /** 列 */
        readonly field: string;
        /** 原来 */
        readonly before: string;
        /** 现在 */
        readonly after: string;
      })[];
    };
    ImportLines: {
      readonly lines: (components['schemas']['ImportLine'])[];
      /** 后面还有 */
      readonly hasMore: boolean;
    };
    ImportMapping: {
      /** 表名 */
      readonly sheet?: string;
      /** 表头行 */
      readonly headerRow?: number;
      /** 字段对到的表头 */
      readonly columns: Readonly<Record<string, string | null>>;
      /** 原值对到的规范值 */
      readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
      /** 年份 */
      readonly year?: number;
      /** 账号 */
      readonly account?: string;
      /** 时限怎么算 */
      readonly limits?: 'both' | 'dates-only';
    };
    ImportPreview: {
      readonly sheets: ({
        /** 表名 */
        readonly name: string;
        /** 表头行 */
        readonly headerRows: (number)[];
        /** 数据行 */
        readonly records: number;
        readonly columns: ({
          /** 列 */
          readonly letters: string;
          /** 表头 */
          readonly header: string;
          /** 第一个值 */
          readonly firstValue: string;
          /** 对到的字段 */
          readonly field: {
            readonly key: string;
            readonly label: string;
            readonly type: string;
          } | null;
          /** 结果 */
          readonly state: string;
          /** 把握 */
          readonly confidence: number;
          /** 说明 */
          readonly note: string;
          /** 隐藏的列 */
          readonly isHidden: boolean;
          /** 写法 */
          readonly writings: Readonly<Record<string, number>>;
          /** 拒绝的行 */
          readonly rejected: number;
          /** 有提示的行 */
          readonly warned: number;
        })[];
        readonly rows: ({
          /** 行 */
          readonly row: number;
          /** 各列（个人信息已遮盖） */
          readonly cells: (string)[];
          readonly problems: (components['schemas']['ImportProblem'])[];
          /** 判定 */
          readonly verdict: string;
        })[];
        readonly skipped: (components['schemas']['SkippedRow'])[];
      })[];
      readonly skippedSheets: ({
        readonly name: string;
        readonly why: string;
      })[];
      readonly questions: (components['schemas']['ImportQuestion'])[];
      readonly unknownValues: (components['schemas']['UnknownValue'])[];
      readonly notices: (string)[];
      readonly counts: {
        /** 收下 */
        readonly accepted: number;
        /** 重复 */
        readonly repeated: number;
        /** 拒绝 */
        readonly rejected: number;
      };
      readonly mapping: components['schemas']['ImportMapping'];
    };
    ImportProblem: {
      /** 表 */
      readonly sheet: string;
      /** 行 */
      readonly row: number;
      /** 列 */
      readonly column: string;
      /** 表头 */
      readonly header: string;
      /** 值（个人信息已遮盖） */
      readonly value: string;
      /** 原因 */
      readonly reason: string;
      /** 建议 */
      readonly advice: string;
      /** 规则 */
      readonly rule: string;
      /** 拒绝或提示 */
      readonly level: 'reject' | 'warn';
    };
    ImportQuestion: {
      /** 问什么 */
      readonly about: string;
      /** 字段 */
      readonly field?: string;
      /** 问题 */
      readonly text: string;
      /** 可选的回答 */
      readonly choices: (string)[];
    };
    ImportResult: {
      /** 读到 */
      readonly read: number;
      /** 新增 */
      readonly added: number;
      /** 变更 */
      readonly changed: number;
      /** 未变 */
      readonly unchanged: number;
      /** 拒绝 */
      readonly rejected: number;
      /** 收下并有提示 */
      readonly warned: number;
      readonly skipped: (components['schemas']['SkippedRow'])[];
      /** 提示 */
      readonly notices: (string)[];
    };
    ImportTrial: {
      /** 读到 */
      readonly read: number;
      /** 新增 */
      readonly added: number;
      /** 变更 */
      readonly changed: number;
      /** 未变 */
      readonly unchanged: number;
      /** 拒绝 */
      readonly rejected: number;
      /** 收下并有提示 */
      readonly warned: number;
      readonly skipped: (components['schemas']['SkippedRow'])[];
      /** 提示 */
      readonly notices: (string)[];
      readonly problems: (components['schemas']['ImportProblem'])[];
      readonly unknownValues: (components['schemas']['UnknownValue'])[];
    };
    ImportUndone: {
      /** 撤回的记录 */
      readonly undone: number;
    };
    ImportUpload: {
      /** 上传的文件 */
      readonly uploadId: string;
      /** 哪一种表 */
      readonly kind: 'units' | 'columns' | 'articles' | 'mailbox' | 'hotline' | 'smart-city' | 'accounts' | 'posts' | 'requests';
      /** 表的名称 */
      readonly kindLabel: string;
      /** 文件名 */
      readonly fileName: string;
      /** 大小（字节） */
      readonly bytes: number;
      readonly mapping: components['schemas']['ImportMapping'];
      /** 进展 */
      readonly status: 'open' | 'waiting' | 'running' | 'done' | 'failed';
      /** 已读行数 */
      readonly progress: number;
      /** 导入批次 */
      readonly batchId: string | null;
      /** 有拒绝的行可以下载 */
      readonly hasRejects: boolean;
      /** 结果 */
      readonly result: components['schemas']['ImportResult'] | null;
      /** 没有导入的原因 */
      readonly failure: string | null;
      /** 上传时间 */
      readonly uploadedAt: string;
    };
    ImportUploads: {
      readonly uploads: (components['schemas']['ImportUpload'])[];
    };
    IssuedCorrection: {
      /** 更正说明 */
      readonly correctionId: string;
    };
    IssuedFreeze: {
      /** 通报 */
      readonly bulletinId: string;
      /** 定格 */
      readonly freezeId: string;
      /** 签发 */
      readonly issuedAt: string;
    };
    Judged: {
      /** 合格 */
      readonly qualified: number;
      /** 不合格 */
      readonly failed: number;
      /** 数据不足 */
      readonly insufficient: number;
      /** 新提出或有变化，等人确认的 */
      readonly proposed: number;
    };
    JudgedAccount: {
      /** 账号 */
      readonly accountId: string;
      /** 名称 */
      readonly name: string;
      /** 平台 */
      readonly platformName: string;
      /** 主办单位 */
      readonly unit: string;
      /** 发文数据截至 */
      readonly dataAsOf: string | null;
      /** 机器提出，等人确认 */
      readonly proposed: {
        /** 判定 */
        readonly verdict: 'qualified' | 'failed' | 'insufficient';
        /** 判定 */
        readonly verdictName: string;
        readonly reasons: (string)[];
      } | null;
      /** 人工确认，统计用的就是它 */
      readonly confirmed: {
        /** 判定 */
        readonly verdict: 'qualified' | 'failed' | 'insufficient';
        /** 判定 */
        readonly verdictName: string;
        readonly reasons: (string)[];
      } | null;
    };
    Judgements: {
      /** 为什么不能运行判定 */
      readonly whyNotJudge: string | null;
      /** 为什么不能确认 */
      readonly whyNotConfirm: string | null;
      readonly accounts: (components['schemas']['JudgedAccount'])[];
    };
    ListedRecord: {
      /** 记录 */
      readonly id: string;
      /** 编号 */
      readonly number: string;
      /** 标题 */
      readonly title: string;
      /** 单位 */
      readonly unit: string;
      readonly facts: (components['schemas']['Fact'])[];
      /** 排列所依的时刻 */
      readonly at: string;
    };
    MaybeCaseClock: {
      readonly clock: components['schemas']['CaseClock'] | null;
    };
    Member: {
      /** 记录 */
      readonly id: string;
      /** 编号 */
      readonly number: string;
      /** 标题 */
      readonly title: string;
      /** 单位 */
      readonly unit: string;
      readonly facts: (components['schemas']['Fact'])[];
      /** 进入统计期的时刻 */
      readonly at: string;
    };
    Members: {
      readonly moment: components['schemas']['Moment'];
      /** 记录的种类 */
      readonly memberKind: string;
      readonly rows: (components['schemas']['Member'])[];
      readonly next: string | null;
    };
    Moment: {
      /** 统计期代码 */
      readonly period: string;
      /** 统计期 */
      readonly periodLabel: string;
      /** 统计期简称 */
      readonly shortLabel: string;
      /** 首日 */
      readonly first: string;
      /** 末日 */
      readonly last: string;
      /** 截数：此前发生的才计入 */
      readonly cutoff: string;
      readonly known: string | null;
    };
    Overview: {
      readonly moment: components['schemas']['Moment'];
      readonly issued: components['schemas']['IssuedFreeze'] | null;
      readonly figures: (components['schemas']['FigureCard'])[];
      /** 问到而本系统没有的指标 */
      readonly missing: (string)[];
      readonly changes: (components['schemas']['CohortChanges'])[];
    };
    Passage: {
      /** 名称 */
      readonly label: string;
      /** 全文 */
      readonly text: string;
      /** 谁的话 */
      readonly voice: 'citizen' | 'ours';
    };
    Person: {
      /** 人员 */
      readonly personId: string;
      /** 账号 */
      readonly account: string;
      /** 姓名 */
      readonly name: string;
      /** 职务 */
      readonly post: string | null;
      /** 所在单位 */
      readonly unitId: string | null;
      /** 所在单位简称 */
      readonly unitName: string | null;
      /** 账号已停用 */
      readonly isDisabled: boolean;
      readonly roles: (components['schemas']['PersonRole'])[];
    };
    PersonList: {
      readonly people: (components['schemas']['Person'])[];
    };
    PersonRole: {
      /** 授权 */
      readonly grantId: string;
      /** 角色代码 */
      readonly role: string;
      /** 角色名称 */
      readonly roleName: string;
      /** 授予的单位 */
      readonly unitId: string | null;
      /** 授予的单位简称 */
      readonly unitName: string | null;
      /** 自哪天起 */
      readonly validFrom: string;
    };
    PrintedAndNow: {
      readonly issued: components['schemas']['IssuedFreeze'] | null;
      readonly printed: components['schemas']['CountValue'] | components['schemas']['SplitValue'] | components['schemas']['RatioValue'] | null;
      /** 口径已变：印发的数和现在的数不能相比 */
      readonly isRedefined: boolean;
      readonly now: components['schemas']['CountValue'] | components['schemas']['SplitValue'] | components['schemas']['RatioValue'] | null;
      readonly changed: (components['schemas']['ChangedMember'])[];
    };
    Problem: {
      /** 错误类型的说明地址 */
      readonly type: string;
      /** 出了什么问题 */
      readonly title: string;
      /** HTTP 状态码 */
      readonly status: number;
      /** 给使用者看的一句话：发生了什么、怎么办 */
      readonly detail: string;
      /** 错误代码 */
      readonly code: 'bad-input' | 'bad-file' | 'bad-template' | 'not-signed-in' | 'sign-in-failed' | 'locked-out' | 'csrf' | 'not-allowed' | 'not-found' | 'conflict' | 'busy' | 'refused' | 'no-data' | 'calendar-missing' | 'too-large' | 'unavailable' | 'disk-full' | 'internal';
      readonly refusals: ({
        /** 一条原因 */
        readonly message: string;
        /** 规则编号 */
        readonly rule?: string;
        /** 有问题的字段 */
        readonly field?: string;
      })[];
      /** 请求编号，报修时告诉系统管理员 */
      readonly id: string;
      readonly details?: Readonly<Record<string, unknown>>;
    };
    ProposedAgain: {
      /** 新提议几项 */
      readonly added: number;
      /** 划去几项 */
      readonly struck: number;
    };
    RatioValue: {
      readonly kind: 'ratio';
      readonly numerator: number;
      readonly denominator: number;
      /** 如印发 */
      readonly text: string;
    };
    ReconcileReport: {
      /** 读到的格式 */
      readonly format: 'txt' | 'html' | 'docx' | 'pdf';
      /** 读到的文字 */
      readonly text: string;
      readonly blocks: ({
        /** 起 */
        readonly start: number;
        /** 止 */
        readonly end: number;
        /** 标题、段落、表 */
        readonly kind: 'title' | 'paragraph' | 'table';
        /** 表的各格，段落没有 */
        readonly rows: (({
          /** 起 */
          readonly start: number;
          /** 止 */
          readonly end: number;
        })[])[];
      })[];
      /** 没有算错的；一项也没有核到时为空，不等于没有错 */
      readonly consistent: boolean | null;
      /** 核了几项 */
      readonly checked: number;
      /** 看到几个数 */
      readonly quantities: number;
      /** 核过的，按文中先后 */
      readonly statements: (components['schemas']['ReconcileStatement'])[];
      /** 没核的 */
      readonly notChecked: ({
        /** 数 */
        readonly text: string;
        /** 为什么没核 */
        readonly why: string;
        /** 起 */
        readonly start: number;
        /** 止 */
        readonly end: number;
      })[];
    };
    ReconcileStatement: {
      /** 起 */
      readonly start: number;
      /** 止 */
      readonly end: number;
      /** 规则编号 */
      readonly rule: string;
      /** 核了什么 */
      readonly title: string;
      /** 原句 */
      readonly text: string;
      /** 印的是 */
      readonly printed: string;
      /** 应为 */
      readonly computed: string;
      /** 相符 */
      readonly ok: boolean;
      /** 轻重 */
      readonly severity: 'error' | 'warn' | 'hint';
      /** 结论 */
      readonly verdict: string;
      /** 怎样算的 */
      readonly note: string;
      readonly operands: ({
        /** 印的是 */
        readonly text: string;
        /** 起 */
        readonly start: number;
        /** 止 */
        readonly end: number;
      })[];
    };
    RecordFacet: {
      /** 条件 */
      readonly name: string;
      /** 名称 */
      readonly label: string;
      readonly values: (components['schemas']['FacetValue'])[];
    };
    RecordFacets: {
      /** 种类名称 */
      readonly kindLabel: string;
      /** 起止日说的是什么时间 */
      readonly timeLabel: string;
      readonly facets: (components['schemas']['RecordFacet'])[];
      readonly orders: (components['schemas']['RecordOrder'])[];
    };
    RecordField: {
      /** 名称 */
      readonly label: string;
      /** 内容 */
      readonly text: string;
    };
    RecordOrder: {
      /** 排法 */
      readonly name: string;
      /** 名称 */
      readonly label: string;
    };
    RecordView: {
      /** 记录的种类 */
      readonly kind: string;
      /** 种类名称 */
      readonly kindLabel: string;
      /** 记录 */
      readonly id: string;
      /** 编号 */
      readonly number: string;
      /** 标题 */
      readonly title: string;
      /** 单位 */
      readonly unit: string;
      /** 状态 */
      readonly status: string;
      readonly fields: (components['schemas']['RecordField'])[];
      readonly passages: (components['schemas']['Passage'])[];
      readonly story: (components['schemas']['StoryLine'])[];
    };
    Records: {
      readonly rows: (components['schemas']['ListedRecord'])[];
      readonly next: string | null;
      readonly count: number | null;
      /** 比数到的还多 */
      readonly isMore: boolean;
    };
    Responsibility: {
      /** 责任对象类别 */
      readonly subjectKind: 'column' | 'topic' | 'account' | 'leaderPage';
      /** 责任对象类别名称 */
      readonly subjectKindName: string;
      /** 责任对象 */
      readonly subjectId: string;
      /** 责任对象名称 */
      readonly subjectTitle: string | null;
      /** 第一责任或备岗 */
      readonly standing: 'primary' | 'backup';
      /** 第一责任单位或备岗单位 */
      readonly standingName: string;
      /** 单位 */
      readonly unitId: string;
      /** 单位简称 */
      readonly unitName: string;
      /** 自哪天起，空为一直如此 */
      readonly validFrom: string | null;
      /** 到哪天止（不含），空为仍有效 */
      readonly validTo: string | null;
      /** 登记时刻 */
      readonly recordedAt: string;
    };
    ResponsibilityList: {
      readonly responsibilities: (components['schemas']['Responsibility'])[];
    };
    Role: {
      /** 角色代码 */
      readonly code: string;
      /** 角色名称 */
      readonly name: string;
      /** 按单位授予还是全县 */
      readonly scope: 'unit' | 'county';
      /** 业务角色或三员 */
      readonly group: 'business' | 'administration';
      /** 做什么 */
      readonly does: string;
    };
    RoleList: {
      readonly roles: (components['schemas']['Role'])[];
    };
    Series: {
      /** 一步几天 */
      readonly stepDays: number;
      readonly points: (components['schemas']['SeriesPoint'])[];
    };
    SeriesPoint: {
      /** 首日 */
      readonly first: string;
      /** 末日 */
      readonly last: string;
      readonly value: number | null;
      /** 如印发 */
      readonly text: string;
    };
    Session: {
      readonly county: {
        readonly code: string;
        /** 县名 */
        readonly name: string;
      };
      readonly person: components['schemas']['SignedInPerson'] | null;
      /** 修改类请求在 X-CSRF-Token 头里带上它 */
      readonly csrfToken: string | null;
      /** 须先办的事（改密码），没有则为空 */
      readonly hold: string | null;
      /** 为什么退出了，没有则为空 */
      readonly notice: string | null;
      /** 不再操作时何时自动退出 */
      readonly expiresAt: string | null;
      /** 县里的当前时刻 */
      readonly countyNow: string;
    };
    SignedInPerson: {
      /** 人员 */
      readonly personId: string;
      /** 姓名 */
      readonly name: string;
      /** 所在单位 */
      readonly unitId: string | null;
      readonly roles: (components['schemas']['HeldRole'])[];
    };
    SkippedRow: {
      /** 表 */
      readonly sheet: string;
      /** 行 */
      readonly row: number;
      /** 为什么跳过 */
      readonly reason: string;
      /** 行里的字 */
      readonly text: string;
    };
    SplitLine: {
      /** 项 */
      readonly value: string;
      /** 名称 */
      readonly name: string;
      /** 件数 */
      readonly count: number;
      /** 占比 */
      readonly share?: string;
    };
    SplitValue: {
      readonly kind: 'split';
      readonly lines: (components['schemas']['SplitLine'])[];
      readonly total: number;
      /** 如印发 */
      readonly text: string;
    };
    StoryChange: {
      /** 原为 */
      readonly from: string;
      /** 改为 */
      readonly to: string;
    };
    StoryLine: {
      /** 序号 */
      readonly seq: number;
      /** 事项 */
      readonly label: string;
      /** 内容 */
      readonly text: string;
      readonly reason: string | null;
      /** 更正了什么 */
      readonly changes: (components['schemas']['StoryChange'])[];
      readonly rule: string | null;
      readonly who: string | null;
      /** 随导入的表而来 */
      readonly isImported: boolean;
      /** 发生时刻 */
      readonly occurredAt: string;
      /** 发生在一日之末：写作那一日的 24:00 */
      readonly endsDay: boolean;
      /** 登记时刻 */
      readonly recordedAt: string;
      /** 已被更正或撤回 */
      readonly isVoid: boolean;
    };
    Subject: {
      /** 责任对象 */
      readonly subjectId: string;
      /** 责任对象名称，已不用的为空 */
      readonly title: string | null;
      /** 第一责任单位，空为还没有 */
      readonly primary: components['schemas']['Holder'] | null;
      /** 备岗单位，空为没有 */
      readonly backup: components['schemas']['Holder'] | null;
    };
    SubjectList: {
      /** 还没有责任单位的在前 */
      readonly subjects: (components['schemas']['Subject'])[];
    };
    TemplatePreview: {
      /** 预览，有错时为空 */
      readonly paperHtml: string | null;
      /** 错处 */
      readonly problems: (components['schemas']['TemplateProblem'])[];
      /** 可引用的指标和它现在的数 */
      readonly figures: (components['schemas']['BulletinFigure'])[];
    };
    TemplateProblem: {
      /** 第几行 */
      readonly line: number;
      /** 第几列 */
      readonly column: number;
      /** 错在哪里 */
      readonly message: string;
      /** 相近的指标 */
      readonly near: (string)[];
      /** 在哪个文字块里，模板里的为空 */
      readonly text: string | null;
    };
    Unit: {
      /** 单位 */
      readonly unitId: string;
      /** 单位全称 */
      readonly name: string;
      /** 单位简称 */
      readonly shortName: string;
      /** 单位类别 */
      readonly kind: 'town' | 'department' | 'direct';
      /** 单位类别名称 */
      readonly kindName: string;
      /** 排序 */
      readonly position: number;
      /** 旧称和别名 */
      readonly otherNames: (string)[];
    };
    UnitDetail: {
      /** 单位 */
      readonly unitId: string;
      /** 单位全称 */
      readonly name: string;
      /** 单位简称 */
      readonly shortName: string;
      /** 单位类别 */
      readonly kind: 'town' | 'department' | 'direct';
      /** 单位类别名称 */
      readonly kindName: string;
      /** 排序 */
      readonly position: number;
      /** 用过的名称，新的在前 */
      readonly names: (components['schemas']['UnitName'])[];
      /** 别名 */
      readonly aliases: (string)[];
      /** 负责的栏目、专题、账号、领导信息 */
      readonly responsibilities: (components['schemas']['Responsibility'])[];
    };
    UnitList: {
      readonly units: (components['schemas']['Unit'])[];
    };
    UnitName: {
      /** 单位全称 */
      readonly name: string;
      /** 单位简称 */
      readonly shortName: string;
      /** 自哪天起，空为一直如此 */
      readonly validFrom: string | null;
      /** 到哪天止（不含），空为仍在用 */
      readonly validTo: string | null;
      /** 登记时刻 */
      readonly recordedAt: string;
    };
    UnitResolution: {
      readonly parts: ({
        /** 识别的一段 */
        readonly text: string;
        /** 一个为认出，几个须人选，没有须人指定 */
        readonly candidates: ({
          /** 单位 */
          readonly unitId: string;
          /** 对上的写法 */
          readonly text: string;
          /** 是哪种写法 */
          readonly source: 'name' | 'shortName' | 'alias' | 'formerName';
        })[];
      })[];
    };
    UnknownValue: {
      /** 字段 */
      readonly field: string;
      /** 字段名称 */
      readonly fieldLabel: string;
      /** 表里的写法 */
      readonly written: string;
      /** 行数 */
      readonly rows: number;
      /** 可能是 */
      readonly candidates: (string)[];
    };
  };
}
