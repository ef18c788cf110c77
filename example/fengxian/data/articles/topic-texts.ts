import type { ColumnSlug } from '../columns.ts';

/** Articles of the 19 topic columns. Keys as in `statutory-texts.ts`. */
export const TOPIC_TEXTS = {
  'healthy-county': `
title: 健康科普：{health}，{tip}
body: 县疾控中心提醒，{health}要早发现、早干预，日常做到合理膳食、适量运动、规律作息。
body: 出现不适请及时到正规医疗机构就诊。

title: {town}卫生院开展{health}知识讲座
body: {day}，{town}卫生院组织医务人员到{village}讲解{health}知识，现场测血压、血糖{people:26-120}人次。

title: 健康凤县行动走进{village}：{health}
body: 健康讲师团把{health}知识送到群众家门口，发放资料{leaflets:80-400}份。
body: 村医对重点人群逐户随访。

title: 凤县{campaign}主题宣传活动在{town}举行
body: 活动设置咨询台、展板和义诊区，{people:90-460}名群众参与。

title: 县医院专家团队到{town}卫生院坐诊带教
body: {specialty}专家坐诊{days:1-3}天，接诊{people:30-160}人次，开展教学查房。

title: {town}家庭医生签约服务{season}上门
body: 签约团队为{village}高血压、糖尿病患者和老年人上门体检、指导用药。

title: 凤县{school}开展{health}健康教育课
body: 校医用情景演示教学生掌握{health}要点，学校同步开展教室采光、饮水检查。

title: {month}健康提示：{health}
body: {month}请多关注{health}，老年人、儿童和慢性病患者尤其要做好防护。

title: 凤县{specialty}能力提升培训班开班
body: 来自{count:6-14}个镇卫生院和村卫生室的{people:36-120}名医务人员参加培训。

title: 无偿献血：{town}干部群众{people:30-110}人次伸援手
body: 采血车开进{town}，全天采集血液{volume:6-30}千毫升。

title: 健康细胞建设：{village}创建省级健康村
body: {village}改造卫生厕所、建设健身步道，村民健康素养水平持续提升。

title: 凤县疾控中心开展{survey}
body: 工作人员深入{town}采集样本{count:20-160}份，结果用于分析研判。

title: 中医药适宜技术进{village}
body: 村医为群众提供针灸、拔罐、穴位贴敷等服务，{people:20-90}人受益。
`,
  'sanitary-county': `
title: {town}爱国卫生运动推进国家卫生县城复审
body: 清理卫生死角{count:20-90}处，整治农贸市场和背街小巷。

title: 国家卫生县城复审{month}工作通报
body: 对照标准逐项自查，对存在的{problems:6-30}个问题限期整改。
`,
  'rule-of-law': `
title: 凤县{month}行政执法案卷评查情况通报
body: 评查案卷{count:20-80}卷，优秀率{percent:24-48}%，反馈问题{problems:12-60}个。

title: 凤县2023年度法治政府建设重点任务推进情况
body: 细化任务{tasks:24-48}项，逐项明确牵头单位和完成时限。
`,
  'legal-education': `
title: “法律明白人”培训在{town}开班
body: 培训{people:40-120}人，围绕婚姻家庭、土地承包、防范诈骗以案释法。

title: 民法典宣传走进{village}
body: 普法志愿者现场解答法律咨询{people:20-80}人次。
`,
  investment: `
title: 凤县{industry}项目招商推介
body: 项目选址{town}，用地、用水、用电条件具备，诚邀企业考察合作。

title: 县招商小分队赴{province}对接{industry}项目
body: 走访企业{count:3-9}家，达成合作意向{deals:1-4}个。
`,
  archives: `
title: 凤县档案馆{month}开放档案目录公告
body: 本次开放档案{count:120-900}件，可凭有效证件到馆查阅。

title: 档案里的凤县：{town}老照片里的变迁
body: 馆藏照片记录了{town}道路、集市和学校的变化。
`,
  openness: `
title: 凤县政务公开工作简报（{month}）
body: 通报各镇、各部门栏目更新、依申请公开和政策解读情况。

title: 县政府办开展政务公开业务培训
body: 围绕信息审核、格式规范和解读方式进行讲解，{people:60-110}名信息员参加。

title: “政府开放日”走进{other}
body: 群众代表参观办事流程，现场提出意见建议{count:6-24}条。

title: 基层政务公开标准目录更新说明
body: 根据机构职能变化，调整公开事项{count:4-20}项。
`,
  gazette: `
title: 凤县人民政府公报（2023年第{issue:2-8}期）
body: 本期刊登规范性文件、人事任免和大事记，可下载全文。

title: 凤县人民政府公报{month}目录
body: 刊登县政府及县政府办公室文件{count:4-12}件。
`,
  interpretation: `
title: 一图读懂：《{policy}》
body: 用图解方式说明出台背景、主要内容和惠民举措。

title: {other}负责人解读《{rule}》
body: 就适用范围、办理流程和群众关心的问题作了说明。
`,
  'business-climate': `
title: 凤县优化营商环境典型做法：{service}
body: {service}推行告知承诺和容缺受理，平均用时压缩{percent:30-70}%。

title: 营商环境“亲商助企”座谈会召开
body: 听取{count:8-20}家企业意见，现场交办问题{problems:5-18}个。
`,
  'fiscal-oversight': `
title: 凤县财会监督专项检查{month}通报
body: 检查单位{count:6-20}家，发现问题{problems:8-40}个，限期整改。

title: {fund}监督检查结果公告
body: 重点检查资金拨付、使用和绩效，未发现截留挪用。
`,
  'job-services': `
title: 返乡创业故事：{village}的{industry}带头人
body: 在创业担保贷款支持下，带动{people:8-40}名乡亲就近就业。

title: {town}零工市场{month}用工信息
body: 发布日结、周结岗位{count:20-120}个。
`,
  'wage-arrears': `
title: 凤县根治欠薪{month}工作动态
body: 检查在建项目{count:8-30}个，为{people:12-160}名农民工追回工资{sum:8-180}万元。

title: 保障农民工工资支付制度落实情况公示
body: 公示在建项目工资专户、实名制考勤和维权电话。

title: {town}在建项目工资支付检查情况
body: 检查项目{count:3-12}个，重点查看用工台账、工资专户流水和维权告示牌。

title: {works}欠薪线索办结公告
body: 线索涉及{people:3-26}名农民工，工资已足额支付到本人银行卡。
`,
  'disaster-prevention': `
title: {hazard}防范科普：遇险怎么办
body: 记住撤离路线和集合点，听到预警立即转移，不返回取物。

title: {town}开展{hazard}避险转移演练
body: 从预警到全部转移用时{minutes:18-40}分钟，{people:60-240}名群众参加。

title: 凤县{month}自然灾害综合风险提示
body: {month}需重点防范{hazard}，加强巡查值守。
`,
  quality: `
title: 消费提示：购买{goods}要注意这几点
body: 看标识、留票据、比价格，发生纠纷可拨打12315。

title: {month}消费投诉分析
body: 受理投诉举报{count:60-260}件，为消费者挽回损失{sum:3-40}万元。

title: {goods}质量监督抽查结果公布
body: 抽查{count:10-40}批次，合格率{percent:88-99}%。
`,
  'rural-revival': `
title: {village}：{industry}富了一方人
body: {village}发展{industry}，带动{people:30-160}户户均增收{sum:2-9}千元。

title: {town}和美乡村建设见成效
body: 改造农村厕所、整治污水垃圾，村容村貌明显改善。

title: 防止返贫监测帮扶{month}工作动态
body: 新增监测对象{count:1-9}户，均已落实帮扶措施。
`,
  'high-standard-farmland': `
title: {town}高标准农田建设项目{landWork}
body: 建设面积{area:1200-5200}亩，配套渠道、机耕路和蓄水池。

title: 2023年高标准农田建设{month}进度
body: 完成总工程量的{percent:22-90}%，质量抽检合格。
`,
  'pollution-control': `
title: {month}大气污染治理专项行动进展
body: 出动执法人员{people:60-220}人次，检查工地和企业{count:24-90}家。

title: {river}流域水污染防治{month}情况
body: 排查入河排口{count:6-36}处，完成整治{fixed<count}处。
`,
  'school-admission': `
title: {school}2023年秋季招生简章
body: 公布招生计划、服务区和报名时间。

title: “双减”{month}检查情况通报
body: 检查学校{count:6-22}所、校外培训机构{shops:3-12}家，整改问题{problems:2-12}个。
`,
} as const satisfies Partial<Record<ColumnSlug, string>>;
