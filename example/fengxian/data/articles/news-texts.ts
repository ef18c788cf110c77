/** News of any town; `trade` is what the town is known for. */
export const TOWN_NEWS = `
title: {unit}召开{trade}工作推进会
body: {day}，{unit}召开{trade}工作推进会，镇领导班子、各村党支部书记和驻村干部参加。
body: 会议对照年度任务逐项过堂，明确时限和责任人。

title: {unit}{village}：{harvest}
body: 走进{village}，田间地头一派忙碌景象。
body: 今年{village}种植{area:80-900}亩，预计户均增收{sum:2-12}千元。

title: {unit}开展{campaign}宣传进{village}活动
body: 志愿者向群众发放宣传资料{leaflets:60-400}份，解答咨询{people:20-110}人次。

title: {unit}组织干部到{village}查看{risk}
body: 工作组沿河、沿沟、沿路逐段巡查，对{problems:2-9}处隐患现场交办。
body: 镇村干部实行二十四小时值班，确保群众安全。

title: {unit}{day}开展{risk}转移避险演练
body: 演练从发布预警到集合清点用时{minutes:15-38}分钟，{people:40-180}名群众参加。

title: {unit}：院落会开到家门口，{topicTalk}
body: {village}{group}组的院子里坐满了人，大家围绕{topicTalk}你一言我一语。
body: 会后梳理意见{count:4-18}条，当场答复{answered<count}条。

title: {unit}人居环境整治再加力，{village}变了样
body: 出动机械{machines:2-8}台次，清运垃圾{volume:6-60}方，拆除残垣断壁{places:2-14}处。

title: {unit}便民服务中心{convenience}
body: 群众到一个窗口就能办完，路远的由村干部帮办代办。

title: {unit}{village}水渠修缮完工，{area:60-600}亩农田受益
body: 新渠长{length:300-1800}米，{season}灌溉不再犯愁。

title: {unit}{village}道路硬化通车
body: {length:400-2600}米村组路全线通车，花椒、蔬菜运得出去了。

title: {unit}慰问{visited}
body: 镇干部把慰问品和政策一起送到家里，询问生活困难，叮嘱注意安全。

title: {unit}举办{skill}培训班
body: 县里的技术员手把手教，{people:30-120}名群众参加。

title: {unit}党员干部到{village}帮群众抢收抢种
body: {people:12-60}名党员组成服务队，两天帮{households:4-20}户收完{area:12-90}亩。

title: {unit}开展{law}专项检查
body: 检查商户、企业{count:8-40}家，整改问题{problems:2-14}个。

title: {unit}：干部包户排查，防止返贫不漏一人
body: 入户走访{households:60-420}户，新增监测对象{count:0-4}户，帮扶措施逐户落实。

title: {unit}{festival}文化活动热闹开场
body: 村民自编自演节目{count:8-18}个，广场上笑声不断。

title: {unit}新时代文明实践站开展{volunteer}
body: {people:12-70}名志愿者参加，受到群众称赞。

title: {unit}召开{month}重点工作点评会
body: 逐村通报进度，排名靠后的作表态发言。

title: 县领导到{unit}调研{trade}
body: 调研组走进{village}田间和农户家中，强调要因地制宜、久久为功。

title: {unit}矛盾纠纷调解：{dispute}
body: 镇司法所、村调委会现场讲法讲理，双方握手言和。
`;

/** News of any department; `theme` is its business. */
export const DEPARTMENT_NEWS = `
title: {unit}召开{theme}推进会
body: {day}，{unit}召开{theme}推进会，通报进展，分析问题，安排下一步工作。
body: 会议要求，各股室要压实责任，按周调度、按月销号。

title: {unit}深入{town}督导{theme}
body: 督导组采取听汇报、查资料、看现场的方式，了解{theme}进展情况。
body: 对发现的{problems:2-12}个问题，现场反馈、限期整改。

title: {unit}{扎实推进|全力抓好|持续做好}{theme}
body: 截至{month}底，{theme}各项任务按计划推进，完成年度目标的{percent:48-96}%。

title: {unit}多措并举推动{theme}落地见效
body: 建立工作专班，细化任务清单，定期会商研判。
body: 同时畅通群众反映渠道，{month}办理诉求{count:6-48}件。

title: {unit}举办{theme}业务培训班
body: {people:30-140}名业务骨干参加培训，授课老师结合案例讲解。

title: {unit}到{village}开展{theme}宣传
body: 工作人员发放资料{leaflets:60-400}份，现场解答群众提问。

title: {unit}{theme}工作在全市作经验交流
body: 交流发言介绍了凤县的做法，得到与会单位好评。

title: {unit}与{town}共商{theme}
body: 双方就项目、资金、人员等方面的问题逐一研究，形成清单{count:4-14}条。

title: {unit}集中整治{theme}中的突出问题
body: 整治期间检查点位{places:12-80}处，发现问题{problems:5-40}个，已整改{fixed<problems}个。

title: 我县{theme}顺利通过{level}验收
body: 专家组查看现场、核对资料，一致同意通过验收。

title: {unit}主题党日走进{village}，聚焦{theme}
body: 党员干部在劳动中学习，为群众解决具体困难{count:2-9}件。

title: {unit}晒出{month}{theme}成绩单
body: 用数据说话、用事例说话，差距和不足一并公布。

title: {unit}：把{theme}做到群众心坎上
body: {unit}变“群众跑”为“干部跑”，{month}上门服务{people:16-130}人次。
`;

/** Notices of any unit. */
export const NOTICES = `
title: {unitFull}关于{notice}的公告
body: 现将{notice}有关事项公告如下，请相关单位和个人知悉。
body: 咨询电话0917-0000{phone:100-999}，办公时间为工作日8时至12时、14时至18时。

title: {unitFull}关于{notice}的通知
body: 根据工作安排，现将{notice}的时间、范围和办理方式通知如下。
body: 请按时限要求办理，逾期不再受理。
number: {short}发

title: 关于{notice}的公示
body: 公示期为{day}起五个工作日。如有异议，请以书面形式向{unit}反映，并留下联系方式。
`;

/** 要闻: what the county's leaders did and decided. */
export const COUNTY_NEWS = `
title: 县政府召开第{meeting:14-26}次常务会议
body: 会议研究了{agenda}、{minor}等事项，强调要以群众满意为标准抓好落实。

title: 县领导检查{agenda}
body: 检查组先后来到{town}、{road}等地，实地查看进展，现场解决问题。

title: 全县{agenda}工作会议召开
body: 会议总结前一阶段工作，安排{month}以后重点任务，{town}等作交流发言。

title: 我县{agenda}取得阶段性成效
body: 截至{month}底，各项指标好于去年同期，群众获得感进一步增强。

title: 省市调研组来凤县调研{agenda}
body: 调研组对我县的做法给予肯定，并就下一步工作提出要求。

title: 县政府召开专题会议研究{agenda}
body: 会议明确了时间表、路线图和责任人。
`;
