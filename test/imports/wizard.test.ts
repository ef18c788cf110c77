import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRooms } from '../../src/compose.ts';
import { systemClock } from '../../src/kernel/time.ts';
import { openKeyRing } from '../../src/platform/crypto/index.ts';
import { openFileStore } from '../../src/platform/files.ts';
import { createServer } from '../../src/platform/http/index.ts';
import { importingRoutes, importUpload } from '../../src/rooms/importing/index.ts';
import { lockWork } from '../../src/rooms/importing/uploads/store.ts';
import { type Browser, browserOf, PASSWORD } from '../../src/rooms/org/browser.test-kit.ts';
import { addPerson, grantRole, loadCaller, OPERATOR, orgRoutes, setPassword } from '../../src/rooms/org/index.ts';
import { countyWith } from './world-county.ts';

const dir = mkdtempSync(join(tmpdir(), 'wizard-'));
const county = await countyWith(['units']);
const files = openFileStore(join(dir, 'files'));
const needs = { ring: openKeyRing(Buffer.alloc(32, 7)), files: () => files, rooms: importRooms };
const app = await createServer({
  title: '凤县政务公开监管平台',
  version: '1.0.0',
  logger: pino({ level: 'silent' }),
  forCounty: (code, work) => county.db.forCounty(code, work),
  findCounty: async () => ({ code: county.code, name: '凤县', clock: county.clock }),
  loadCaller,
  systemClock,
  uploadDir: join(dir, 'uploads'),
  routes: [
    ...importingRoutes(needs),
    ...orgRoutes({ describeSubjects: async () => new Map(), listSubjects: async () => [] }),
  ],
});
afterAll(async () => {
  await app.close();
  rmSync(dir, { recursive: true });
});

const people = [
  ['dispatcher', '派单员'],
  ['office-supervisor', '监管员'],
  ['inspector', '巡查员'],
  ['leader', '分管领导'],
] as const;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  await county.db.forCounty(county.code, async tx => {
    for (const [role, name] of people) {
      const { personId } = await addPerson(tx, OPERATOR, { account: role, name, unitId: null }, county.clock);
      await setPassword(tx, OPERATOR, { personId, newPassword: PASSWORD, mustChange: false }, systemClock);
      await grantRole(tx, OPERATOR, { personId, role, unitId: null }, county.clock);
    }
  });
  for (const [role] of people) {
    const browser = browserOf(app);
    expect((await browser.signIn(role)).statusCode).toBe(200);
    browsers.set(role, browser);
  }
});

const as = (role: (typeof people)[number][0]) => browsers.get(role)!;
const HEADERS = '工单编号,受理时间,派单时间,诉求类型,标题,诉求内容,承办单位,办结时间,来电人';
const LINES = [
  'A1,2023-07-03 08:41,2023-07-03 10:05,投诉,停水,停水两天,住建局,2023-07-06 16:20,孟书田',
  'A2,2023-07-04 09:12,2023-07-04 11:30,求助,转保险,转不回来,老人社,2023-07-10 10:15,屈麦香',
  'A3,2023-07-04 09:12,2023-07-04 11:30,求助,路坏,坏了,交通局,2023-07-01 10:15,同友全',
];

/** Uploads a CSV as a browser's form does. */
async function upload(role: (typeof people)[number][0], kind: string, lines: readonly string[]) {
  const boundary = 'x-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="工单.csv"\r\ncontent-type: text/csv\r\n\r\n`;
  const { cookie, csrf } = as(role);
  return app.inject({
    method: 'POST',
    url: `/api/imports/uploads?kind=${kind}`,
    headers: { cookie, 'x-csrf-token': csrf, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.from(`${head}${[HEADERS, ...lines].join('\r\n')}\r\n--${boundary}--\r\n`),
  });
}

const work = (uploadId: string) =>
  importUpload(
    county.db,
    uploadId,
    { ...needs, countyNameOf: async () => '凤县' },
    { county: county.code, clock: county.clock },
  );

describe('the import wizard', () => {
  it('goes from the file to the records, step by step, and back', async () => {
    const office = as('office-supervisor');
    const { uploadId } = (await upload('office-supervisor', 'hotline', LINES)).json();
    const url = `/api/imports/uploads/${uploadId}`;

    const preview = (await office.call('GET', `${url}/preview`)).json();
    expect(preview.unknownValues).toMatchObject([{ field: 'units', written: '老人社', rows: 1 }]);
    expect(preview.counts).toEqual({ accepted: 1, repeated: 0, rejected: 2 });
    expect(JSON.stringify(preview)).not.toContain('孟书田');

    // 对单位: what a person says is an alias from then on (IM-04).
    const units = (await office.call('GET', '/api/units')).json().units;
    const unit = units.find((each: { shortName: string }) => each.shortName === '人社局');
    expect((await office.call('POST', `/api/units/${unit.unitId}/aliases`, { alias: '老人社' })).statusCode).toBe(200);
    expect((await office.call('POST', `${url}/trial`)).json()).toMatchObject({ added: 2, rejected: 1 });
    expect((await office.call('GET', '/api/imports')).json().batches).toEqual([]);

    expect((await office.call('POST', `${url}/run`)).json()).toMatchObject({ status: 'waiting' });
    expect((await office.call('POST', `${url}/run`)).statusCode).toBe(422);
    await work(uploadId);
    // A second attempt finds that it is done.
    await work(uploadId);
    const state = (await office.call('GET', url)).json();
    expect(state).toMatchObject({ status: 'done', progress: 3, hasRejects: true, result: { added: 2, rejected: 1 } });

    const { batches } = (await office.call('GET', '/api/imports')).json();
    expect(batches).toMatchObject([{ batchId: state.batchId, importedBy: '监管员', added: 2, rejected: 1 }]);
    const detail = (await office.call('GET', `/api/imports/${state.batchId}`)).json();
    expect(detail).toMatchObject({
      read: 3,
      added: 2,
      warned: 0,
      mayUndo: true,
      hasRejects: true,
      skipped: [{ reason: 'header' }],
    });
    const report = (await office.call('GET', `/api/imports/${state.batchId}/lines?outcome=rejected`)).json();
    expect(report.lines).toHaveLength(1);
    expect(report.lines[0].problems).toContainEqual(
      expect.objectContaining({ row: 4, rule: 'IM-14', level: 'reject' }),
    );
    // Of a rejected row nobody knows whether it is a tip-off (CW-P1): who brings no cases in sees that it is there.
    const inspector = as('inspector');
    const theirs = (await inspector.call('GET', `/api/imports/${state.batchId}/lines?outcome=rejected`)).json();
    expect(theirs.lines[0].problems).toContainEqual(
      expect.objectContaining({ row: 4, rule: 'IM-14', value: '', reason: '（可能涉及举报，只给监管员和派单员看）' }),
    );
    expect(JSON.stringify(theirs)).not.toContain('2023-07-01');
    expect(JSON.stringify(report)).toContain('2023-07-01');
    expect((await inspector.call('GET', `/api/imports/${state.batchId}`)).json()).toMatchObject({
      read: 3,
      skipped: [],
    });
    expect((await inspector.call('GET', `/api/imports/${state.batchId}/rejects`)).statusCode).toBe(403);
    const rejects = await office.call('GET', `/api/imports/${state.batchId}/rejects`);
    expect(rejects.rawPayload.subarray(0, 2).toString()).toBe('PK');

    expect((await office.call('POST', `/api/imports/${state.batchId}/undo`)).json()).toEqual({ undone: 2 });
    expect((await office.call('POST', `/api/imports/${state.batchId}/undo`)).statusCode).toBe(422);
    expect((await office.call('GET', `/api/imports/${state.batchId}`)).json().mayUndo).toBe(false);
    const nothing = await office.call('GET', '/api/imports/0190b0b0-0000-7000-8000-000000000000');
    expect(nothing.statusCode).toBe(404);
  });

  it('tells who looks at a table at once when another of its kind is being imported, and waits for nobody', async () => {
    const office = as('office-supervisor');
    const { uploadId } = (await upload('office-supervisor', 'hotline', LINES)).json();
    const trial = () => office.call('POST', `/api/imports/uploads/${uploadId}/trial`);
    await county.db.forCounty(county.code, async importing => {
      await lockWork(importing, 'import.cases');
      const answer = await trial();
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({ code: 'busy', detail: expect.stringContaining('正在导入') });
    });
    expect((await trial()).statusCode).toBe(200);
    expect((await office.call('DELETE', `/api/imports/uploads/${uploadId}`)).statusCode).toBe(200);
  });

  it('asks before it runs, and takes the answer as a mapping (IM-15)', async () => {
    const office = as('office-supervisor');
    const yearless = LINES.slice(0, 1).map(line => line.replace('2023-07-03 08:41', '7月3日').replace('A1', 'B1'));
    const { uploadId } = (await upload('office-supervisor', 'hotline', yearless)).json();
    const url = `/api/imports/uploads/${uploadId}`;
    const asked = await office.call('POST', `${url}/run`);
    expect(asked.statusCode).toBe(400);
    expect(asked.json().detail).toContain('年');
    const mapping = { columns: {}, values: {}, year: 2023 };
    expect((await office.call('PUT', `${url}/mapping`, mapping)).json().mapping).toEqual(mapping);
    expect((await office.call('POST', `${url}/trial`)).json()).toMatchObject({ added: 1 });
    expect((await office.call('DELETE', url)).statusCode).toBe(200);
    expect((await office.call('GET', url)).statusCode).toBe(404);
  });

  it('is for those who may: cases also for the dispatcher, registers for the office alone', async () => {
    expect((await upload('leader', 'hotline', LINES)).statusCode).toBe(403);
    expect((await upload('dispatcher', 'units', LINES)).statusCode).toBe(403);
    const own = await upload('dispatcher', 'hotline', LINES);
    expect(own.statusCode).toBe(200);
    // Another one's file holds personal data that is none of their business.
    const url = `/api/imports/uploads/${own.json().uploadId}`;
    expect((await as('office-supervisor').call('GET', `${url}/preview`)).statusCode).toBe(404);
  });

  it('says why nothing came in when the file is no table', async () => {
    const { uploadId } = (await upload('office-supervisor', 'hotline', [])).json();
    const answer = await as('office-supervisor').call('GET', `/api/imports/uploads/${uploadId}/preview`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().detail).toContain('只有表头');
  });
});
