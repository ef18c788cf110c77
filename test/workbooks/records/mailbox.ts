/** Letters to the leaders' mailboxes; all writers and events are invented. */
export interface LetterRecord {
  readonly number: string;
  readonly received: string;
  readonly mailbox: '市长信箱' | '县长信箱';
  readonly type: string;
  readonly title: string;
  readonly text: string;
  readonly unit: string;
  readonly answered: string;
  readonly answer: string;
  readonly isPublic: string;
  readonly writer: string;
  readonly phone: string;
}

type Line = readonly [
  received: string,
  mailbox: LetterRecord['mailbox'],
  type: string,
  unit: string,
  answered: string,
  isPublic: string,
  title: string,
  text: string,
  answer: string,
  writer: string,
];

const LINES: readonly Line[] = [
  [
    '2023-07-05 21:14',
    '县长信箱',
    '投诉',
    '住建局',
    '2023-07-11 10:22',
    '是',
    '凤凰路路灯坏了三盏一直没修',
    '凤凰路中段靠近幼儿园的三盏路灯坏了快一个月，晚上接孩子看不清路，打过物业电话说不归他们管，请问归谁修？',
    '您好，来信收悉。凤凰路路灯由我局负责维护，7月8日已更换三盏灯具并检查了线路，感谢您的监督。',
    '祁文娟',
  ],
  [
    '2023-07-11 08:40',
    '市长信箱',
    '咨询',
    '人社局',
    '2023-07-14 16:05',
    '是',
    '灵活就业人员能否在凤县参加职工养老保险',
    '本人户口在外县，在凤县租房做小生意三年，想以灵活就业身份参保，需要什么条件？',
    '您好，凡在本县办理居住证的灵活就业人员均可参保，请带身份证、居住证到县政务大厅人社窗口办理。',
    '汤世杰',
  ],
  [
    '2023-07-20 13:02',
    '县长信箱',
    '求助',
    '民政局',
    '2023-07-26 09:31',
    '否',
    '申请临时救助',
    '爱人6月做了手术，自费部分四万多元，家里两个孩子上学，想申请临时救助，村上说名额已满，请帮助核实。',
    '您好，临时救助没有名额限制，我局已联系镇社会救助站，7月25日入户核查，符合条件的次月发放。',
    '焦守信',
  ],
  [
    '2023-08-03 10:55',
    '县长信箱',
    '建议',
    '交通局',
    '2023-08-10 17:18',
    '是',
    '建议增开县城到留凤关镇的末班车',
    '目前末班车是下午五点，镇上在县城打工的人赶不上，建议旅游旺季加开一班七点左右的车。',
    '您好，建议很好。我局与客运公司商定，自8月15日至10月8日每天加开19:00一班，客流稳定后再定是否保留。',
    '白秀峰',
  ],
  [
    '2023-08-17 19:26',
    '市长信箱',
    '投诉',
    '城管执法局',
    '2023-08-23 11:47',
    '是',
    '早市占了消防通道',
    '农贸市场外的早市把北侧消防通道堵死了，消防车根本进不来，希望划线管理，不是一赶了之。',
    '您好，8月20日我局会同市场管理方重新划线，并设置隔离桩，早市摊位向南移十五米。',
    '连志远',
  ],
  [
    '2023-09-06 07:58',
    '县长信箱',
    '咨询',
    '教体局',
    '2023-09-12 15:40',
    '是',
    '转学回县城小学要什么材料',
    '孩子原在外地读三年级，户口在双石铺镇，想这学期转回来，学校说没有学位，能不能统筹安排？',
    '您好，请于开学后两周内带户口簿、房产证或租房合同、学籍信息表到教体局基教股登记，按就近和统筹原则安排。',
    '段凤霞',
  ],
];

export const LETTERS: readonly LetterRecord[] = LINES.map((line, index) => {
  const [received, mailbox, type, unit, answered, isPublic, title, text, answer, writer] = line;
  const serial = String(index + 1).padStart(3, '0');
  return {
    number: `XX2023${serial}`,
    received,
    mailbox,
    type,
    title,
    text,
    unit,
    answered,
    answer,
    isPublic,
    writer,
    phone: `19000001${serial}`,
  };
});
