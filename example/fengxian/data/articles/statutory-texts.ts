import type { ColumnSlug } from '../columns.ts';

/** Articles of the 17 statutory columns. Keys of a block: `title`, `body`, and `number` for the prefix of a document number. */
export const STATUTORY_TEXTS = {
  'policy-documents': `
number: 凤政办发
title: 凤县人民政府办公室关于印发《{policy}》的通知
body: 《{policy}》已经县政府第{meeting:14-24}次常务会议研究同意，现印发给你们，请认真贯彻执行。
body: 各镇、各部门要结合实际细化措施，执行中的问题及时报告县政府办公室。

number: 凤政发
title: 凤县人民政府关于{matter}的通知
body: 为做好{matter}工作，现就有关事项通知如下。
body: 各镇人民政府要落实属地责任，县级有关部门按照职责分工抓好督促检查。

number: 凤政办规
title: 凤县人民政府办公室关于印发《{rule}》的通知
body: 《{rule}》自2023年{start:8-12}月1日起施行，有效期五年。
body: 施行中的具体问题由{ruleUnit}负责解释。

number: 凤政发
title: 凤县人民政府关于表彰{merit}先进集体和先进个人的决定
body: 决定对{merit}工作中成绩突出的{count:4-12}个集体和{people:8-30}名个人予以表彰。
body: 希望受表彰的集体和个人珍惜荣誉，再接再厉。
`,
  institutions: `
title: {other}机构职能（2023年更新）
body: {other}内设股室{rooms:4-9}个，核定编制和主要职责按“三定”规定公布。
body: 办公地址、办公时间和联系电话同步更新，请以本页为准。

title: 关于调整{other}内设机构和人员编制的说明
body: 经县委编委研究，{other}增设{office}，相关职责同步调整。

title: {other}权责清单动态调整公告
body: 依据法律法规的立改废，本次新增{added:1-5}项、取消{removed:1-4}项、调整{changed:2-8}项。
`,
  leaders: `
title: {unit}领导信息及分工（{month}更新）
body: 因人事变动，{unit}领导班子分工作相应调整，照片、简历和分工同步更新。
body: 本页内容由{unit}每季度核对一次。

title: 关于调整{unit}领导班子成员分工的公告
body: 经研究，对领导班子成员分工进行调整，现予公布。

title: {unit}{office}负责人信息更新
body: {office}负责人的姓名、职务和办公电话已更新，其他信息不变。

title: 关于更新{unit}领导照片和简历的说明（{month}）
body: 按照栏目要求统一更换领导照片，补充个人简历和工作分工。
`,
  plans: `
title: 凤县“十四五”{field}规划{half}评估情况
body: 规划确定的{tasks:12-28}项主要指标中，达到或超过序时进度的{done<tasks}项。
body: 对进度滞后的指标，已明确责任单位和完成时限。

number: 凤政发
title: 凤县{field}专项规划（2023—2030年）
body: 规划明确了发展目标、空间布局和重点任务，附项目库和责任分工。
`,
  statistics: `
title: 2023年{span}凤县{measure}情况
body: 初步核算，2023年{span}全县{measure}同比增长{grow:2-9}.{tenth:1-9}%。
body: 数据来自统计调查，季度数据经上级统计部门反馈后公布。

title: 凤县2023年{span}国民经济运行简析
body: {span}全县经济运行总体平稳，农业生产形势较好，工业降幅收窄，消费市场逐步恢复。
body: 下一阶段要在项目建设、规上企业培育和就业保障上持续用力。

title: 凤县第五次全国经济普查{step}公告
body: 普查对象为在本县从事第二产业、第三产业的法人单位、产业活动单位和个体经营户。
body: 请普查对象依法如实提供资料，普查机构对商业秘密和个人信息严格保密。
`,
  permits: `
title: {permit}行政许可公示（2023年第{batch:21-48}批）
body: 依据行政许可法，现将{firm}等{count:1-6}家申请人的{permit}许可结果予以公示。
body: 对公示内容有异议的，请在公示期内向行政审批局书面反映。

title: 关于准予{firm}{permit}许可的决定
body: 经审查，申请材料齐全、符合法定形式，决定准予许可，许可证编号见附件。

title: {month}{permit}许可办理结果一览
body: {month}共受理{permit}申请{received:6-40}件，办结{closed<received}件，平均用时{days:1-4}个工作日。
`,
  services: `
title: {service}办事指南（2023年修订）
body: 本次修订减少申请材料{cut:1-4}项，办理时限压缩至{days:1-7}个工作日。
body: 可在县政务服务中心综合窗口或陕西政务服务网办理。

title: 凤县“一件事一次办”{service}实施说明
body: {service}由综合窗口一次受理、部门并联审批，群众只跑一次。
`,
  penalties: `
number: {short}罚
title: {unit}行政处罚决定书（{firm}）
body: 当事人{offence}，违反有关法律规定，责令改正并处罚款{fine:2-30}千元。
body: 当事人不服本决定的，可依法申请行政复议或者提起行政诉讼。

title: {unit}{month}行政处罚案件信息公示
body: {month}共作出行政处罚决定{cases:1-9}件，主要涉及{offence}等情形。

title: {unit}行政强制措施决定公告（{firm}）
body: 当事人{offence}，依法采取行政强制措施，期限三十日，救济途径见决定书。
`,
  budgets: `
title: {other}2022年度部门决算公开说明
body: 2022年度决算收支总额{sum:300-4800}万元，“三公”经费较上年下降{down:2-14}%。
body: 预算绩效自评情况和名词解释一并公开。

title: 凤县2023年{span}财政收支情况
body: {span}全县地方一般公共预算收入完成{sum:8000-32000}万元，为年初预算的{percent:41-79}%。
body: 民生支出占一般公共预算支出的{share:78-86}%。

title: {other}2023年部门预算调整公开
body: 经批准，{other}年中追加专项资金{sum:20-600}万元，用于{use}。
`,
  fees: `
title: 凤县行政事业性收费目录清单（2023年{half}版）
body: 清单列明收费项目、收费标准、收费依据和执收单位，清单之外一律不得收费。

title: 关于{feeItem}收费标准的公告
body: 按照上级文件，{feeItem}执行标准自{day}起调整，困难群众按规定减免。
`,
  procurement: `
title: {project}政府采购结果公告
body: 项目编号凤采〔2023〕{serial:21-96}号，采购方式为{method}，成交金额{sum:18-460}万元。
body: 供应商如有异议，可在公告期满七个工作日内提出质疑。

title: {project}采购意向公开
body: 预算金额{sum:18-460}万元，预计采购时间为2023年{start:8-12}月。
`,
  projects: `
title: {works}进展情况（{month}）
body: 项目概算总投资{sum:300-9800}万元，{month}累计完成投资{percent:18-92}%。
body: 参建单位、质量安全监督和竣工验收信息同步公开。

title: 关于{works}可行性研究报告的批复
body: 原则同意所报可行性研究报告，建设规模、投资估算和资金来源见批复正文。
number: 凤发改发
`,
  livelihood: `
title: {livelihood}政策明白纸（2023年）
body: 用一张纸讲清谁能享受、标准多少、怎么申请、找谁办。
body: 政策如有调整，以最新文件为准。

title: {unit}关于{livelihood}实施情况的公告
body: 截至{month}底，{livelihood}惠及{people:120-6800}人，发放资金{sum:12-860}万元。

title: 凤县{livelihood}问答
body: 本期回答群众来电来信问得最多的{count:5-12}个问题。
`,
  emergency: `
title: 凤县{warning}预警信息（{day}）
body: 预计未来{hours:12-48}小时，我县{town}等地有{warning}风险，请注意防范。
body: 临河、临坡、临沟住户要提前转移，遇险请拨打119或当地值班电话。

number: 凤应急发
title: 关于印发《凤县{hazard}应急预案（2023年修订）》的通知
body: 预案明确了组织体系、响应分级和处置流程，原预案同时废止。

title: {town}{hazard}应急演练情况通报
body: 演练设置预警发布、群众转移、抢险救援等科目，参演{people:60-260}人。
`,
  supervision: `
title: {unit}{month}监督检查情况通报
body: {month}检查单位{count:18-160}家次，发现问题{problems:5-60}个，已整改{fixed<problems}个。
body: 对整改不到位的依法立案查处。

title: {unit}{inspected}专项检查结果公示
body: 本次抽查{count:8-60}家，合格率{percent:88-99}%，不合格的已责令改正。

title: {unit}“双随机、一公开”抽查结果公示（{town}）
body: 随机抽取检查对象{count:6-40}家，检查结果记于企业名下并向社会公示。
`,
  recruitment: `
title: 凤县2023年{recruit}公告
body: 本次计划招聘{count:4-46}名，报名时间、岗位条件和考试安排见附件。
body: 招聘各环节结果在县政府网站公布，接受社会监督。

title: 2023年{recruit}{stage}名单公示
body: 公示期为五个工作日，如有异议请向县人社局事业单位人事管理股反映。
`,
  proposals: `
number: 凤政办函
title: 对县第十九届人大二次会议第{serial:3-118}号建议的答复
body: 您提出的关于{proposal}的建议收悉，经研究，已采取措施办理，现答复如下。
body: 感谢您对政府工作的关心支持。

number: 凤政办函
title: 关于政协第十届凤县委员会第{serial:3-96}号提案的复函
body: 您提出的关于{proposal}的提案收悉，现将办理情况函复如下。
`,
} as const satisfies Partial<Record<ColumnSlug, string>>;
