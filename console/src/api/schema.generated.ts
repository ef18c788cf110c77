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
}

export interface components {
  schemas: {
    AddedAlias: {
      /** 原来没有登记过 */
      readonly isNew: boolean;
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
    CountValue: {
      readonly kind: 'count';
      readonly count: number;
      /** 如印发 */
      readonly text: string;
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
    IssuedFreeze: {
      /** 通报 */
      readonly bulletinId: string;
      /** 定格 */
      readonly freezeId: string;
      /** 签发 */
      readonly issuedAt: string;
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
      readonly code: 'bad-input' | 'bad-file' | 'bad-template' | 'not-signed-in' | 'sign-in-failed' | 'locked-out' | 'csrf' | 'not-allowed' | 'not-found' | 'conflict' | 'refused' | 'no-data' | 'calendar-missing' | 'too-large' | 'unavailable' | 'internal';
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
    RatioValue: {
      readonly kind: 'ratio';
      readonly numerator: number;
      readonly denominator: number;
      /** 如印发 */
      readonly text: string;
    };
    RecordField: {
      /** 名称 */
      readonly label: string;
      /** 内容 */
      readonly text: string;
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
    StoryLine: {
      /** 序号 */
      readonly seq: number;
      /** 事项 */
      readonly label: string;
      /** 内容 */
      readonly text: string;
      readonly rule: string | null;
      /** 发生时刻 */
      readonly occurredAt: string;
      /** 登记时刻 */
      readonly recordedAt: string;
      /** 已被更正或撤回 */
      readonly isVoid: boolean;
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
  };
}
