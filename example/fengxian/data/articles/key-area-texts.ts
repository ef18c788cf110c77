import type { ColumnSlug } from '../columns.ts';

/** Articles of the 16 key-area columns. Keys as in `statutory-texts.ts`. */
export const KEY_AREA_TEXTS = {
  'public-funds': `
number: 凤财发
title: 关于下达2023年{fund}的通知
body: 下达{fund}{sum:12-960}万元，专款专用，不得截留挪用。
body: 资金分配表、绩效目标表一并公开。

title: 2023年{fund}分配结果公示
body: {fund}共{sum:12-960}万元，按因素法分配到{count:2-9}个镇和{units:1-6}个部门。

title: {town}2023年{fund}使用情况公告
body: 截至{month}底支出{percent:42-98}%，结余资金按规定收回统筹。

title: {fund}绩效评价结果公开
body: 评价等次为{grade}，发现问题{problems:1-6}个，已督促整改。
`,
  'fair-competition': `
number: 凤市监处罚
title: 行政处罚决定书（{firm}{unfair}案）
body: 经查，当事人{unfair}，违反《中华人民共和国反不正当竞争法》，依法责令停止违法行为并处罚款{fine:1-20}万元。

title: {month}反不正当竞争执法情况公示
body: {month}检查经营主体{count:30-260}户，立案{cases:1-6}件，责令改正{fixed:7-18}件。
body: 重点查处{unfair}等行为。

title: 反不正当竞争“守护”专项执法行动：{town}{trade}市场检查情况
body: 检查{trade}经营户{count:8-60}户，发放提醒告诫书{letters:6-50}份，未发现重大违法线索。

title: 反不正当竞争执法典型案例：{unfair}
body: 通过以案释法，提醒经营者诚信经营，消费者理性辨别。

title: 关于对{firm}{unfair}行为责令改正的公示
body: 当事人已停止有关宣传并公开更正，复查未再发现同类行为。
`,
  'social-relief': `
title: 凤县{month}城乡低保和特困供养资金发放公告
body: {month}发放城市低保、农村低保和特困供养资金共{sum:90-160}万元，保障{people:2000-2300}人。
body: 发放名单在各村、社区公示栏长期公示。

title: 凤县临时救助实施情况公告（{month}）
body: {month}对{people:8-60}户困难家庭实施临时救助，发放救助金{sum:2-18}万元。

title: 凤县2023年社会救助标准公告
body: 城乡低保、特困供养和孤儿养育标准按上级规定执行，自{start:1-7}月起调整。

title: {town}特困人员认定结果公示
body: 经申请、核查和评议，拟认定特困人员{people:1-6}人，公示期七日。

title: {town}最低生活保障对象动态调整公示
body: 本次新增{added:1-9}户、退出{removed:1-8}户，如有异议请向镇政府或县民政局反映。

title: 凤县{month}孤儿和事实无人抚养儿童基本生活费发放公告
body: {month}发放{people:18-46}人，资金直接拨付到儿童个人账户。
`,
  'food-and-drugs': `
title: 食品安全监督抽检信息公告（2023年第{batch:9-36}期）
body: 本期抽检{kinds:4-9}类食品{count:20-90}批次，合格{pass<count}批次，不合格产品已下架召回。

title: {month}药品零售企业检查情况通报
body: 检查药店{count:9-40}家，重点检查处方药销售、阴凉储存和进货查验。

title: {town}学校食堂食品安全检查情况
body: 检查学校食堂{count:2-12}家，对{problems:1-8}处问题现场交办。
`,
  'compulsory-education': `
title: 凤县2023年义务教育阶段{edu}公告
body: 坚持免试就近入学，招生范围、时间和材料见附件，咨询电话同时公布。

title: {unit}关于义务教育{edu}情况的公示
body: 公示期五个工作日，欢迎家长和社会监督。
`,
  'health-care': `
title: {clinic}服务信息公开（{month}）
body: 公开科室设置、门诊安排、收费标准和投诉电话。

title: {month}公共场所卫生监督抽检结果公示
body: 抽检{count:8-40}家，合格率{percent:90-99}%，不合格单位已责令整改。
`,
  environment: `
title: 凤县{month}环境空气质量状况
body: {month}优良天数{days:24-31}天，主要污染物浓度同比下降。

title: 关于{works}环境影响评价文件受理情况的公示
body: 公示期间如有意见，请以书面形式反馈，附联系方式。

title: {river}断面{month}水质监测结果
body: 断面水质达到Ⅱ类标准，符合水功能区要求。
`,
  'work-safety': `
title: {month}安全生产执法检查情况公告
body: 检查企业{count:12-50}家，排查隐患{problems:20-160}条，整改率{percent:92-99}%。

title: {firm}安全生产行政处罚信息公示
body: 因隐患整改不到位，依法处以罚款{fine:1-5}万元。

title: 重大事故隐患专项排查整治{month}进展
body: 已建立问题清单和整改台账，重大隐患挂牌督办。
`,
  employment: `
title: {month}就业见习岗位信息发布
body: 本期发布见习岗位{count:12-60}个，涉及{firm}等单位，见习补贴按规定发放。

title: 凤县{month}“秦云就业”招聘会岗位汇总
body: {firms:12-38}家企业提供岗位{count:160-620}个，月薪{low:25-35}百元至{high:45-80}百元。

title: 创业担保贷款发放情况公示（{month}）
body: 发放贷款{count:4-22}笔{sum:60-420}万元，名单见附件。

title: {town}公益性岗位拟聘用人员公示
body: 拟聘用{people:2-16}人，公示期三个工作日，接受群众监督。

title: {industry}就业帮扶车间认定结果公示
body: 认定的帮扶车间吸纳脱贫劳动力{people:6-40}人，按规定给予补助。
`,
  'social-insurance': `
title: 凤县{month}社会保险参保缴费情况
body: 养老、失业、工伤保险参保人数稳定，待遇按时足额发放。

title: 关于2023年社会保险缴费基数的公告
body: 缴费基数上下限按上级公布标准执行，请参保单位按时申报。

title: {town}城乡居民养老保险待遇资格认证公告
body: 可通过手机、村级服务点或预约上门办理认证，不收取任何费用。

title: 凤县{month}工伤认定结果公告
body: {month}受理工伤认定申请{received:2-14}件，作出认定{closed<received}件。
`,
  'elderly-care': `
title: 凤县养老机构备案和服务信息公示（{month}）
body: 公示机构名称、床位、收费和等级评定结果。

title: 高龄老人生活保健补贴发放公告（2023年{span}）
body: 发放{people:2600-3400}人，资金通过“一卡通”发放到人。

title: {town}农村幸福院运营补助公示
body: 对正常运营的幸福院按评定等次给予补助，公示期五个工作日。
`,
  housing: `
title: 凤县2023年农村危房改造对象名单公示（{town}）
body: 公示{count:3-26}户，补助标准按房屋等级确定，有异议请向镇政府反映。

title: 公租房{allocation}结果公示
body: 本次{allocation}{count:12-60}户，按轮候顺序进行，全程接受监督。
`,
  'land-compensation': `
number: 凤征告
title: {works}征收土地{landStep}（{town}{village}）
body: 拟征收{village}集体土地{area:2-38}亩，用途为公共设施建设，期限内可提出意见。

title: {town}{village}征地补偿费用分配公示
body: 补偿标准按区片综合地价执行，费用已拨付到村集体。
`,
  expropriation: `
title: {road}片区国有土地上房屋征收{houseStep}
body: 征收范围、补偿方式和签约期限予以公布，征求被征收人意见。

title: {road}片区房屋征收评估机构选定结果公告
body: 评估机构由被征收人协商选定，评估结果将依法公示。
`,
  'resource-trading': `
title: {project}中标候选人公示
body: 公示期三日，投标人有异议的应当在公示期间提出。

title: {month}公共资源交易情况统计
body: {month}完成交易{count:4-22}宗，成交金额{sum:120-6800}万元，节约资金{percent:2-9}%。
`,
  'farm-subsidies': `
title: 2023年{subsidy}发放情况公示（{town}）
body: 惠及农户{people:400-2600}户，发放资金{sum:20-460}万元，名单在村务栏公示。

title: 凤县2023年{subsidy}实施方案
body: 明确补贴对象、标准、申报程序和监督电话。
`,
} as const satisfies Partial<Record<ColumnSlug, string>>;
