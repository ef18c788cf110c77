import type { UnitSlug } from './units.ts';

/** How a disclosure request was answered: codes of the annual report's rows (`R-G` 予以公开, `R-P` 部分公开, …). */
export type FoiResult = 'R-G' | 'R-P' | 'R-D4' | 'R-U1' | 'R-U2' | 'R-N1';

/** A request for disclosure, written by hand. Times are the county's wall clock. */
export interface FoiRequest {
  readonly unit: UnitSlug;
  readonly applicant: '自然人' | '商业企业' | '法律服务机构';
  readonly channel: '互联网' | '邮寄' | '当面';
  /** The day from which the 20 working days count (FOI-06, FOI-13). */
  readonly receivedOn: string;
  readonly title: string;
  /** The description of the information (FOI-03). */
  readonly asked: string;
  readonly form: string;
  /** null while the request is open. */
  readonly answer: {
    readonly on: string;
    readonly result: FoiResult;
    readonly text: string;
    readonly basis: string;
  } | null;
}

const REGULATION = '《中华人民共和国政府信息公开条例》';

/** Six requests of the third quarter of 2023: five answered in time, one carried into the fourth (due 2023-10-17). */
export const FOI_REQUESTS: readonly FoiRequest[] = [
  {
    unit: 'zhujian',
    applicant: '自然人',
    channel: '互联网',
    receivedOn: '2023-07-04',
    title: '申请公开清江苑小区竣工验收备案表',
    asked: '清江苑小区1至6号楼建设工程竣工验收备案表及备案日期。',
    form: '电子数据，发送电子邮件',
    answer: {
      on: '2023-07-20',
      result: 'R-G',
      text: '您申请公开的六幢楼竣工验收备案表，本机关予以公开，已按您要求的方式发送，共六页。',
      basis: `${REGULATION}第三十六条第（二）项`,
    },
  },
  {
    unit: 'caizheng',
    applicant: '法律服务机构',
    channel: '邮寄',
    receivedOn: '2023-07-17',
    title: '申请公开2022年度农村公益事业奖补资金分配情况',
    asked: '2022年度全县农村公益事业财政奖补资金分镇、分项目的分配表和下达文件文号。',
    form: '纸质复印件，邮寄',
    answer: {
      on: '2023-08-08',
      result: 'R-G',
      text: '您申请的信息已在县政府网站“财政资金信息”栏目主动公开，现告知网页地址，并随函寄送打印件四页。',
      basis: `${REGULATION}第三十六条第（一）项`,
    },
  },
  {
    unit: 'shijian',
    applicant: '商业企业',
    channel: '互联网',
    receivedOn: '2023-07-26',
    title: '申请公开某超市不正当竞争案件处理材料',
    asked: '我公司2023年3月举报的商业混淆案件的行政处罚决定书和检查记录。',
    form: '电子数据，自行领取',
    answer: {
      on: '2023-08-21',
      result: 'R-P',
      text: '行政处罚决定书予以公开，其中涉及个人身份证号、住址和商业秘密的内容已作区分处理；检查记录属于行政执法案卷信息，不予公开。',
      basis: `${REGULATION}第十五条、第十六条第二款、第三十七条`,
    },
  },
  {
    unit: 'hekou',
    applicant: '自然人',
    channel: '当面',
    receivedOn: '2023-08-14',
    title: '申请公开安河村1998年二轮承包原始台账',
    asked: '河口镇安河村二组1998年第二轮土地承包原始登记台账中本户一页。',
    form: '查阅、抄录',
    answer: {
      on: '2023-09-05',
      result: 'R-U1',
      text: '经检索镇档案室1997年至2000年农业类全部卷宗，并向镇农业综合服务站和安河村委会核实，未查到您申请的台账，本机关不掌握该信息。县档案馆保存有部分土地承包档案，建议向其查询。',
      basis: `${REGULATION}第三十六条第（四）项`,
    },
  },
  {
    unit: 'huanjing',
    applicant: '自然人',
    channel: '互联网',
    receivedOn: '2023-08-28',
    title: '申请公开某石料厂环境影响评价批复和近两年监测报告',
    asked: '红花铺镇一石料厂的环评批复文件、2021年以来的监督性监测报告。',
    form: '电子数据，发送电子邮件',
    answer: {
      on: '2023-09-19',
      result: 'R-G',
      text: '环评批复和三份监督性监测报告予以公开，已发送至您的电子邮箱，共二十三页。',
      basis: `${REGULATION}第三十六条第（二）项`,
    },
  },
  {
    unit: 'ziran',
    applicant: '自然人',
    channel: '邮寄',
    receivedOn: '2023-09-13',
    title: '申请公开征地补偿安置方案',
    asked: '凤州镇污水管网延伸工程涉及下川村三组土地的征地补偿安置方案及批准文件。',
    form: '纸质复印件，邮寄',
    answer: null,
  },
];

/** Four requests of the second quarter, in outline: all answered in time. */
export const FOI_OUTLINE: readonly FoiRequest[] = [
  {
    unit: 'ziran',
    applicant: '自然人',
    channel: '邮寄',
    receivedOn: '2023-04-06',
    title: '申请公开上河滩村建设用地批准文件',
    asked: '双石铺镇上河滩村2020年以来建设用地批准文件。',
    form: '纸质复印件，邮寄',
    answer: {
      on: '2023-04-27',
      result: 'R-G',
      text: '您申请的三份批准文件予以公开，随函寄送复印件。',
      basis: `${REGULATION}第三十六条第（二）项`,
    },
  },
  {
    unit: 'renshe',
    applicant: '自然人',
    channel: '互联网',
    receivedOn: '2023-04-19',
    title: '要求答复工资被拖欠问题',
    asked: '要求说明本人工资被拖欠为什么一直没有解决。',
    form: '电子邮件',
    answer: {
      on: '2023-05-08',
      result: 'R-N1',
      text: '您的申请属于投诉举报，不作为政府信息公开申请处理。您可以到县劳动保障监察大队登记或拨打12333反映。',
      basis: `${REGULATION}第三十九条第一款`,
    },
  },
  {
    unit: 'jiaoti',
    applicant: '自然人',
    channel: '互联网',
    receivedOn: '2023-05-15',
    title: '申请公开民办幼儿园年检结果汇总',
    asked: '近三年全县民办幼儿园年检结果，按等次制作的汇总分析。',
    form: '电子邮件',
    answer: {
      on: '2023-06-06',
      result: 'R-U2',
      text: '各年度年检结果已公开，现告知网页地址；您要求的三年汇总分析没有现成信息，需要另行制作，不予提供。',
      basis: `${REGULATION}第三十八条`,
    },
  },
  {
    unit: 'shenpi',
    applicant: '商业企业',
    channel: '当面',
    receivedOn: '2023-06-05',
    title: '申请公开一家企业的许可申报材料',
    asked: '本县另一家企业办理食品经营许可时提交的平面图和工艺说明。',
    form: '复印件',
    answer: {
      on: '2023-06-28',
      result: 'R-D4',
      text: '该信息涉及第三方商业秘密，经征求意见，第三方不同意公开，且不公开不会对公共利益造成重大影响，不予公开。',
      basis: `${REGULATION}第十五条、第三十二条`,
    },
  },
];
