import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importRooms, routesOf } from '../src/compose.ts';
import { instant, systemClock } from '../src/kernel/time.ts';
import { openFileStore } from '../src/platform/files.ts';
import { createServer } from '../src/platform/http/index.ts';
import { listPublicBulletins } from '../src/rooms/bulletin/index.ts';
import { seedCalendar } from '../src/rooms/calendar/index.ts';
import { importUpload } from '../src/rooms/importing/index.ts';
import { type Browser, browserOf } from '../src/rooms/org/browser.test-kit.ts';
import { addPerson, grantRole, loadCaller, OPERATOR, setPassword } from '../src/rooms/org/index.ts';
import { testCounty } from './helpers/county.ts';
import { testKeyRing } from './helpers/postgres.ts';

/*
 * A county without an example goes from nothing to its issued circular by what people have: the console's routes, and
 * the two accounts that `gongkai user add` makes. Nothing is put into the database behind their backs.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'new-county-'));
const { db, code, clock } = await testCounty();
const ring = testKeyRing();
clock.set(instant('2024-01-08T09:00+08:00'));
const needs = { db, ring, config: { dataDir, fontsDir: null } };
const app = await createServer({
  title: '留坝县政务公开监管平台',
  version: '1.0.0',
  logger: pino({ level: 'silent' }),
  forCounty: (county, work) => db.forCounty(county, work),
  findCounty: async () => ({ code, name: '留坝县', clock }),
  loadCaller,
  systemClock,
  uploadDir: join(dataDir, 'uploads'),
  routes: routesOf(needs),
});
const files = openFileStore(join(dataDir, 'files'));
const worker = { ring, files: () => files, rooms: importRooms, countyNameOf: async () => '留坝县' };
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true });
});

const FIRST = 'Chun+Xiao7Mian';
const OWN = 'Qiu=Feng3Luoye';
/** What `county add` and `user add` do. */
beforeAll(() =>
  db.forCounty(code, async tx => {
    await seedCalendar(tx, clock.now());
    for (const [account, role] of [
      ['jiang', 'system-admin'],
      ['lin', 'security-admin'],
    ] as const) {
      const { personId } = await addPerson(tx, OPERATOR, { account, name: account, unitId: null }, clock);
      await setPassword(tx, OPERATOR, { personId, newPassword: FIRST, mustChange: true }, systemClock);
      await grantRole(tx, OPERATOR, { personId, role, unitId: null }, clock);
    }
  }),
);

/** Signs in for the first time, with a password of one's own from then on. */
async function begin(account: string): Promise<Browser> {
  const browser = browserOf(app);
  expect((await browser.signIn(account, FIRST)).statusCode).toBe(200);
  const changed = await browser.call('POST', '/api/password', { oldPassword: FIRST, newPassword: OWN });
  expect(changed.json()).toMatchObject({ csrfToken: expect.any(String) });
  browser.csrf = changed.json().csrfToken;
  return browser;
}

async function send(browser: Browser, method: 'POST' | 'PUT', url: string, body: object = {}) {
  const answer = await browser.call(method, url, body);
  expect(answer.json(), `${method} ${url}`).not.toHaveProperty('detail');
  return answer.json();
}

const get = async (browser: Browser, url: string) => (await browser.call('GET', url)).json();

/** Uploads a table as the page does, and has the worker import it. */
async function bring(browser: Browser, kind: string, rows: readonly (readonly string[])[]) {
  const csv = rows.map(row => row.join(',')).join('\r\n');
  const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${kind}.csv"\r\ncontent-type: text/csv\r\n\r\n`;
  const uploaded = await app.inject({
    method: 'POST',
    url: `/api/imports/uploads?kind=${kind}`,
    headers: {
      cookie: browser.cookie,
      'x-csrf-token': browser.csrf,
      'content-type': 'multipart/form-data; boundary=x',
    },
    payload: Buffer.from(`${head}${csv}\r\n--x--\r\n`),
  });
  const { uploadId } = uploaded.json();
  const url = `/api/imports/uploads/${uploadId}`;
  await send(browser, 'POST', `${url}/run`);
  await importUpload(db, uploadId, worker, { county: code, clock });
  const state = await get(browser, url);
  expect(state, kind).toMatchObject({ status: 'done', result: { added: rows.length - 1, rejected: 0 } });
}

const UNITS = [
  ['单位名称', '简称', '类别'],
  ['留坝县城关镇人民政府', '城关镇', '镇'],
  ['留坝县马道镇人民政府', '马道镇', '镇'],
  ['留坝县住房和城乡建设局', '住建局', '部门'],
  ['留坝县财政局', '财政局', '部门'],
];
const TABLES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  columns: [
    ['栏目名称', '类别', '责任单位', '更新周期'],
    ['财政预决算', '法定主动公开', '财政局', '365天'],
    ['保障性住房', '重点领域', '住建局', '92天'],
    ['乡村振兴', '专题专栏', '城关镇', '92天'],
  ],
  articles: [
    ['标题', '栏目', '发布单位', '发布时间', '状态'],
    ['城关镇召开冬季防火会', '乡村振兴', '城关镇', '2023-10-12 09:30', '已发布'],
    ['马道镇组织入户走访', '乡村振兴', '马道镇', '2023-11-02 10:10', '已发布'],
    ['2023年三季度预算执行情况', '财政预决算', '财政局', '2023-10-20 15:00', '已发布'],
    ['公租房申请办理指南', '保障性住房', '住建局', '2023-12-01 11:20', '已发布'],
  ],
  hotline: [
    ['工单编号', '受理时间', '派单时间', '诉求类型', '一级分类', '标题', '诉求内容', '承办单位', '办结时间'],
    [
      'R1',
      '2023-10-09 08:41',
      '2023-10-09 10:05',
      '投诉',
      '城市管理',
      '停水',
      '停水两天。',
      '住建局',
      '2023-10-11 16:20',
    ],
    [
      'R2',
      '2023-11-14 09:00',
      '2023-11-14 09:30',
      '求助',
      '农村事务',
      '路灯',
      '村口路灯不亮。',
      '马道镇',
      '2023-11-16 10:00',
    ],
  ],
  mailbox: [
    ['信件编号', '信箱名称', '来信时间', '信件类型', '来信标题', '来信内容', '承办单位', '回复时间'],
    ['X1', '县长信箱', '2023-10-18 20:11', '咨询', '公租房', '怎样申请公租房？', '住建局', '2023-10-20 09:00'],
  ],
  accounts: [
    ['账号名称', '平台', '账号ID', '主办单位', '开设时间', '备案号', '状态'],
    ['留坝住建', '微信公众号', 'lbzj', '住建局', '2020-05-01', 'LB-01', '运行'],
  ],
  posts: [
    ['账号', '标题', '发表时间', '是否原创'],
    ...['09-25', '10-05', '10-15', '10-25', '11-04', '11-14', '11-24', '12-04', '12-14', '12-24', '12-31'].map(day => [
      '留坝住建',
      `住建动态${day}`,
      `2023-${day} 10:00`,
      '是',
    ]),
  ],
  requests: [
    ['申请编号', '申请人类型', '申请方式', '收到申请日期', '所需信息名称', '答复单位', '答复日期', '答复结果'],
    ['GK-1', '公民', '网上', '2023-10-10', '公租房分配结果', '住建局', '2023-10-25', '公开'],
  ],
};

test('a county goes from nothing to an issued circular by what its people have', async () => {
  const [system, security] = [await begin('jiang'), await begin('lin')];
  const people = [
    ['yanqiu', '严秋', 'office-supervisor'],
    ['zhoujin', '周谨', 'bulletin-drafter'],
    ['hehui', '何卉', 'bulletin-checker'],
    ['qinchuan', '秦川', 'bulletin-signer'],
  ] as const;
  const staff = new Map<string, Browser>();
  for (const [account, name, role] of people) {
    const { personId } = await send(system, 'POST', '/api/people', { account, name, unitId: null });
    await send(system, 'POST', `/api/people/${personId}/password`, { newPassword: FIRST });
    await send(security, 'POST', `/api/people/${personId}/roles`, { role, unitId: null });
    staff.set(account, await begin(account));
  }
  const [supervisor, drafter, checker, signer] = ['yanqiu', 'zhoujin', 'hehui', 'qinchuan'].map(
    account => staff.get(account)!,
  );
  if (!supervisor || !drafter || !checker || !signer) throw new Error('somebody is missing');

  await bring(supervisor, 'units', UNITS);
  for (const [kind, rows] of Object.entries(TABLES)) await bring(supervisor, kind, rows);
  expect(await send(supervisor, 'POST', '/api/media/judgements', { period: '2023Q4' })).toMatchObject({ qualified: 1 });
  await send(supervisor, 'POST', '/api/media/judgements/qualified', { period: '2023Q4' });

  // Without a letterhead it says where to write one.
  const refused = (await drafter.call('POST', '/api/bulletins', { period: '2023Q4' })).json();
  expect(refused).toMatchObject({ code: 'refused', detail: expect.stringContaining('通报设置') });
  const letterhead = {
    countyName: '留坝县',
    issuer: '留坝县人民政府办公室',
    redHead: '留坝县人民政府办公室文件',
    documentCode: '留政办发',
    recipients: '各镇人民政府，县政府各工作部门',
    copiesTo: '',
    centre: '县数字化信息服务中心',
    hotlineCentre: '市12345热线受理中心',
    smartCityName: '智慧留坝平台',
  };
  await send(drafter, 'PUT', '/api/bulletin-settings/letterhead', { version: 0, letterhead });

  const { bulletinId } = await send(drafter, 'POST', '/api/bulletins', { period: '2023Q4' });
  const url = `/api/bulletins/${bulletinId}`;
  await send(drafter, 'POST', `${url}/mentions`, { reason: '提议都属实。' });
  for (const { mentionId, hearing } of (await get(drafter, url)).mentions) {
    if (hearing === 'pending')
      await send(drafter, 'POST', `${url}/mentions/${mentionId}`, { act: 'hear', hearing: 'none' });
  }
  const { texts } = await get(drafter, url);
  const keys = texts.map(({ key }: { key: string }) => key);
  const { version } = await get(drafter, url);
  await send(drafter, 'POST', `${url}/confirmations`, { version, keys });
  await send(drafter, 'PUT', url, {
    version: (await get(drafter, url)).version,
    number: '留政办发〔2024〕1号',
    texts: { problems: '个别栏目更新不及时。', requirements: '各单位要按期更新所负责的栏目。' },
  });
  await send(drafter, 'POST', `${url}/steps`, { step: 'submit' });
  await send(checker, 'POST', `${url}/steps`, { step: 'check', opinion: '相符。' });
  clock.set(instant('2024-01-08T09:14+08:00'));
  await send(signer, 'POST', `${url}/issue`, { opinion: '同意。' });

  const issued = await get(signer, url);
  expect(issued).toMatchObject({ status: 'issued', number: '留政办发〔2024〕1号' });
  const figure = (key: string) => issued.figures.find((each: { key: string }) => each.key === key)?.text;
  expect(
    ['publishing.articles', 'hotline.received', 'mailbox.received', 'media.qualifiedRate', 'foi.received'].map(figure),
  ).toEqual(['4', '2', '1', '100%', '1']);
  const [shown] = await db.forCounty(code, listPublicBulletins);
  expect(shown).toMatchObject({ period: '2023Q4' });
}, 120_000);
