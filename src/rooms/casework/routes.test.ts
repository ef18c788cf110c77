import { beforeAll, expect, test } from 'vitest';
import { type ExampleServer, exampleServer } from '../../../test/helpers/example-server.ts';

/** The example county on its Monday after the third quarter's circular. */
let server: ExampleServer;

beforeAll(async () => {
  server = await exampleServer();
}, 120_000);

const as = (account: string) => server.as(account);

const DISPATCHER = 'zhoulixin';
const HANDLER = 'liangjianjun';

/** The id of a case by its number. */
async function caseCalled(browser: Awaited<ReturnType<typeof as>>, number: string): Promise<string> {
  const { cases } = (await browser.call('GET', `/api/cases?number=${number}`)).json();
  return cases[0].id;
}

test('AS-B20: a wrong figure is mended at its record; what is known now follows, what was printed stays', async () => {
  const dispatcher = await as(DISPATCHER);
  const id = await caseCalled(dispatcher, 'DH20230706-0213');
  const values = async (known = '') => {
    const answer = await dispatcher.call(
      'GET',
      `/api/figures/values?period=2023Q3&keys=hotline.byType&cutoff=2023-10-12T00:00:00%2B08:00${known}`,
    );
    return JSON.stringify(answer.json());
  };
  const before = await values();
  const mending = (await dispatcher.call('GET', `/api/cases/${id}/mending`)).json();
  expect(mending).toMatchObject({ type: 'complaint', correct: { may: true, why: null }, redo: { may: true } });

  const answer = await dispatcher.call('POST', `/api/cases/${id}/corrections`, {
    type: 'help',
    reason: '来件人是求助，登记时选错',
  });
  expect(answer.statusCode).toBe(200);
  expect(await values()).not.toBe(before);
  const printed = (await dispatcher.call('GET', '/api/figures/hotline.byType/printed?period=2023Q3')).json();
  expect(JSON.stringify(printed)).toContain('DH20230706-0213');
  const record = (await dispatcher.call('GET', `/api/records/case/${id}`)).json();
  expect(JSON.stringify(record)).toContain('来件人是求助，登记时选错');
});

test('a correction without its reason, or of a topic that does not exist, is refused with every sentence', async () => {
  const dispatcher = await as(DISPATCHER);
  const id = await caseCalled(dispatcher, 'DH20230719-0158');
  const answer = await dispatcher.call('POST', `/api/cases/${id}/corrections`, { topic: 'nonsense', reason: ' ' });
  expect(answer.statusCode).toBe(422);
  expect(answer.json().refusals.map((refusal: { message: string }) => refusal.message)).toEqual([
    '请写明更正的理由。',
    '没有“nonsense”这个热点类目。',
  ]);
});

test('AS-B20: unit and times are mended too; the limit, the overdue and the story follow (CW-D20, CW-K20)', async () => {
  const dispatcher = await as(DISPATCHER);
  const id = await caseCalled(dispatcher, 'DH20230907-0094');
  const mending = (await dispatcher.call('GET', `/api/cases/${id}/mending`)).json();
  expect(mending).toMatchObject({
    subject: 'hotline',
    times: [{ field: 'receivedAt' }, { field: 'assignedAt' }, { field: 'closedAt' }],
  });
  const unitCalled = (name: string) => mending.units.find((unit: { name: string }) => unit.name === name).value;
  expect(mending.unitId).toBe(unitCalled('住建局'));
  const overdueOf = async (unit: string) => {
    const query = `period=2023Q3&cutoff=2023-10-12T00:00:00%2B08:00`;
    const lines = (await dispatcher.call('GET', `/api/figures/hotline.overdue/by/unit?${query}`)).json().lines;
    return lines.find((line: { name: string }) => line.name === unit)?.figure.count ?? 0;
  };
  const before = [await overdueOf('住建局'), await overdueOf('税务局')];

  const wrong = await dispatcher.call('POST', `/api/cases/${id}/corrections`, {
    receivedAt: '2023-09-08T10:00:00+08:00',
    closedAt: '2023-11-06T10:00:00+08:00',
    reason: '试',
  });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.json().refusals.map((refusal: { field: string }) => refusal.field)).toEqual(['assignedAt', 'closedAt']);

  // The wrong unit: the overdue goes with the case.
  const moved = { unitId: unitCalled('税务局'), reason: '派单时选错了单位' };
  expect((await dispatcher.call('POST', `/api/cases/${id}/corrections`, moved)).statusCode).toBe(200);
  expect([await overdueOf('住建局'), await overdueOf('税务局')]).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1]);

  // Dispatched a day later than was written: in time after all.
  const later = { assignedAt: '2023-09-08T09:30:00+08:00', reason: '平台补录时日期提前了一天' };
  expect((await dispatcher.call('POST', `/api/cases/${id}/corrections`, later)).statusCode).toBe(200);
  expect(await overdueOf('税务局')).toBe(before[1]);

  const record = (await dispatcher.call('GET', `/api/records/case/${id}`)).json();
  const told = record.story.filter((line: { reason: string | null }) => line.reason === moved.reason);
  expect(told[0]).toMatchObject({
    label: '更正“派发”',
    who: '周立新（政府办）',
    changes: [
      { from: '交住建局，5 个工作日，2023-09-14 24:00 到期', to: '交税务局，5 个工作日，2023-09-14 24:00 到期' },
    ],
  });
  const dispatch = record.story.filter((line: { reason: string | null }) => line.reason === later.reason)[0];
  expect(dispatch.changes[1]).toMatchObject({ to: '2023-09-08 09:30' });
  expect(record.story.at(-1)).toMatchObject({ label: '撤回记录', text: '逾期不再计入' });
  expect(record.fields.map((field: { label: string }) => field.label)).not.toContain('超期');
  const same = await dispatcher.call('POST', `/api/cases/${id}/corrections`, later);
  expect(same.json().detail).toBe('和现在记的一样，没有要更正的。');
  // Neither is one that says all over again what is so, in other blanks.
  const { type, topic, subtopic, unitId } = (await dispatcher.call('GET', `/api/cases/${id}/mending`)).json();
  const again = { type, topic, subtopic: subtopic === null ? ' ' : ` ${subtopic} `, unitId, reason: '核对' };
  expect((await dispatcher.call('POST', `/api/cases/${id}/corrections`, again)).statusCode).toBe(422);
  const unchanged = (await dispatcher.call('GET', `/api/records/case/${id}`)).json().story;
  expect(unchanged).toHaveLength(record.story.length);
});

test('G-07: the clock of a case says when it is due, why, and what is left', async () => {
  const dispatcher = await as(DISPATCHER);
  const clockOf = async (number: string) =>
    (await dispatcher.call('GET', `/api/cases/${await caseCalled(dispatcher, number)}/clock`)).json().clock;
  const running = await clockOf('DH20231001-0417');
  expect(running).toMatchObject({
    unit: '住建局',
    dueText: '2023-10-16 24:00',
    lamp: 'amber-urgent',
    leftWorkdays: 0,
    outcome: null,
  });
  expect(running.deadline).toMatchObject({ from: '2023-10-01', due: '2023-10-16', workdays: 8 });
  expect(running.lines[0]).toEqual({ text: '投诉 5 个工作日', result: '2023-10-11 24:00' });
  expect(running.lines.at(-1).text).toMatch(/批准延期$/);
  expect(await clockOf('DH20230706-0213')).toMatchObject({ lamp: null, outcome: '超期答复', isLate: true });
});

test('G-04: the limit and the overdue are one instant, told in the same words everywhere', async () => {
  const dispatcher = await as(DISPATCHER);
  const id = await caseCalled(dispatcher, 'DH20230719-0158');
  const record = (await dispatcher.call('GET', `/api/records/case/${id}`)).json();
  expect(record.fields).toContainEqual({ label: '到期', text: '2023-07-26 24:00' });
  expect(record.fields).toContainEqual({ label: '超期', text: '2023-07-26 24:00 起' });
  expect(record.story.find((line: { label: string }) => line.label === '逾期')).toMatchObject({
    endsDay: true,
    who: null,
  });
  const rows = (await dispatcher.call('GET', '/api/records/case?period=2023Q3&text=DH20230719-0158')).json().rows;
  expect(rows[0].facts).toContainEqual({ label: '超期', text: '1 个工作日' });
});

test('a handler may neither correct nor send back, and is told who may', async () => {
  const handler = await as(HANDLER);
  const id = await caseCalled(handler, 'DH20230719-0158');
  for (const path of ['corrections', 'redo']) {
    const answer = await handler.call('POST', `/api/cases/${id}/${path}`, { reason: '试' });
    expect([path, answer.statusCode]).toEqual([path, 403]);
    expect(answer.json().detail).toMatch(/派单员/);
  }
  expect((await handler.call('GET', `/api/cases/${id}/mending`)).json()).toMatchObject({
    correct: { may: false, why: expect.stringContaining('派单员') },
  });
});

test('CW-K11: a closed case is sent back once; an open one cannot be', async () => {
  const dispatcher = await as(DISPATCHER);
  const id = await caseCalled(dispatcher, 'DH20230802-0241');
  expect((await dispatcher.call('POST', `/api/cases/${id}/redo`, { reason: '款项仍未到账' })).statusCode).toBe(200);
  const again = await dispatcher.call('POST', `/api/cases/${id}/redo`, { reason: '再退一次' });
  expect(again.statusCode).toBe(422);
  expect(again.json().detail).toMatch(/已派发.*不能重办/);
});
