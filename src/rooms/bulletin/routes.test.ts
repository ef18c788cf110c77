import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_COUNTY } from '../../../example/fengxian/load.ts';
import { type ExampleServer, exampleServer } from '../../../test/helpers/example-server.ts';
import { fixedClock, instant } from '../../kernel/time.ts';
import { browserOf } from '../org/browser.test-kit.ts';
import { grantRole, OPERATOR, personByAccount } from '../org/index.ts';

/** The example county on its Monday after the third quarter's circular; the second quarter has none yet. */
const clock = fixedClock(instant('2023-10-16T09:00+08:00'));
let server: ExampleServer;

beforeAll(async () => {
  server = await exampleServer(clock);
}, 120_000);

async function as(account: string) {
  const browser = await server.as(account);
  return {
    ...browser,
    get: async (url: string) => (await browser.call('GET', url)).json(),
    send: async (method: 'POST' | 'PUT', url: string, body: object = {}) => {
      const answer = await browser.call(method, url, body);
      return { status: answer.statusCode, ...answer.json() };
    },
  };
}

type Person = Awaited<ReturnType<typeof as>>;
interface Mention {
  mentionId: string;
  kind: string;
  unitName: string;
  status: string;
  hearing: string;
}

const DRAFTER = 'zhoumin';
const CHECKER = 'chenjingyi';
const SIGNER = 'zhaowenbo';
const OUTSIDER = 'liangjianjun';

async function bulletinOf(person: Person, period: string) {
  const { bulletins } = await person.get('/api/bulletins');
  const found = bulletins.find((bulletin: { period: string }) => bulletin.period === period);
  return found === undefined ? null : person.get(`/api/bulletins/${found.bulletinId}`);
}

async function require2nd(person: Person) {
  const found = await bulletinOf(person, '2023Q2');
  if (found === null) throw new Error('the second quarter has not been drafted');
  return found;
}

/** Gives a person the signer's role as well. */
async function alsoSigns(account: string) {
  await server.runtime.db.forCounty(EXAMPLE_COUNTY, async tx => {
    const person = await personByAccount(tx, account);
    if (person === null) throw new Error(`no ${account}`);
    await grantRole(tx, OPERATOR, { personId: person.id, role: 'bulletin-signer', unitId: null }, clock);
  });
}

describe('an issued bulletin', () => {
  it('shows what was printed, and beside it what is known now (CW-K21)', async () => {
    const signer = await as(SIGNER);
    const bulletin = await bulletinOf(signer, '2023Q3');
    expect(bulletin).toMatchObject({ status: 'issued', number: '凤政办发〔2023〕41号', statusName: '已签发' });
    const figure = (key: string) => bulletin.figures.find((item: { key: string }) => item.key === key);
    expect(figure('hotline.received')).toMatchObject({ text: '543', label: '12345热线派发件数' });
    expect(figure('hotline.onTimeRate')).toMatchObject({ text: '98.34%', numerator: 534, denominator: 543 });
    expect(bulletin.changes).toContainEqual(
      expect.objectContaining({ key: 'hotline.received', printed: '543', now: '544' }),
    );
    expect(bulletin.paperHtml).toContain('data-figure="hotline.onTimeRate"');
    expect(bulletin.webHtml).not.toContain('of-red-head');
  });

  it('opens every record behind a printed figure, and those that changed since', async () => {
    const signer = await as(SIGNER);
    const { bulletinId } = await bulletinOf(signer, '2023Q3');
    const base = `/api/bulletins/${bulletinId}/figures/hotline.received`;
    const one = await signer.get(base);
    expect(one).toMatchObject({ figure: { text: '543' }, from: '2023-07-01', to: '2023-09-30' });
    expect(one.previous).toMatchObject({
      periodLabel: '2023年第二季度',
      change: expect.stringMatching(/^[+−]\d+ 件$/),
    });
    expect(one.changedRecords).toEqual([expect.objectContaining({ kind: 'case', change: 'added' })]);
    const numbers = new Set<string>();
    let after: string | null = '';
    while (after !== null) {
      const page: { records: { number: string }[]; next: string | null } = await signer.get(
        `${base}/records${after === '' ? '' : `?after=${encodeURIComponent(after)}`}`,
      );
      for (const record of page.records) numbers.add(record.number);
      after = page.next;
    }
    expect(numbers.size).toBe(543);
    const late = await signer.get(`/api/bulletins/${bulletinId}/figures/hotline.onTimeRate/records?part=rest`);
    expect(late.records).toHaveLength(9);
  });

  it('cannot be worded anew, and says that a correction notice is the way', async () => {
    const drafter = await as(DRAFTER);
    const { bulletinId, version } = await bulletinOf(drafter, '2023Q3');
    const answer = await drafter.send('PUT', `/api/bulletins/${bulletinId}`, {
      version,
      number: '凤政办发〔2023〕42号',
    });
    expect(answer).toMatchObject({ status: 422, code: 'refused', detail: expect.stringContaining('更正说明') });
  });

  it('downloads as Word, PDF, page and text with the same number in them (AS-G20)', async () => {
    const signer = await as(SIGNER);
    const { bulletinId } = await bulletinOf(signer, '2023Q3');
    for (const [format, type] of [
      ['docx', 'application/vnd.openxmlformats'],
      ['pdf', 'application/pdf'],
      ['html', 'text/html'],
      ['txt', 'text/plain'],
    ] as const) {
      const answer = await signer.call('GET', `/api/bulletins/${bulletinId}/file?format=${format}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toContain(type);
      expect(answer.headers['content-disposition']).toContain(encodeURIComponent('2023年第三季度'));
      if (format === 'html' || format === 'txt') expect(answer.body).toContain('98.34%');
    }
  });

  it('is corrected by the signer alone, with a notice of all figures that changed', async () => {
    const { bulletinId } = await bulletinOf(await as(DRAFTER), '2023Q3');
    const url = `/api/bulletins/${bulletinId}/corrections`;
    expect(await (await as(DRAFTER)).send('POST', url, { reason: '补登一件' })).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    const signer = await as(SIGNER);
    expect(await signer.send('POST', url, { reason: ' ' })).toMatchObject({
      status: 422,
      refusals: [{ field: 'reason' }],
    });
    const reason = '9月一件工单补登。';
    expect(await signer.send('POST', url, { reason, seen: { 'hotline.received': '545' } })).toMatchObject({
      status: 409,
      code: 'conflict',
    });
    const shown: { key: string; now: string }[] = (await signer.get(`/api/bulletins/${bulletinId}`)).toCorrect;
    const seen = Object.fromEntries(shown.map(({ key, now }) => [key, now]));
    const { status, correctionId } = await signer.send('POST', url, { reason, seen });
    expect(status).toBe(200);
    expect(await signer.send('POST', url, { reason })).toMatchObject({
      status: 422,
      detail: expect.stringContaining('上一份更正说明已经说过'),
    });
    const { corrections, changes, toCorrect } = await signer.get(`/api/bulletins/${bulletinId}`);
    expect(corrections).toEqual([expect.objectContaining({ correctionId, reason, changes: toCorrect })]);
    // Frozen with the others, but nowhere in the text.
    const keys = (list: { key: string }[]) => list.map(({ key }) => key);
    expect(keys(changes)).toContain('hotline.subtopics');
    expect(keys(toCorrect)).not.toContain('hotline.subtopics');
    const text = await signer.call('GET', `${url}/${correctionId}/file?format=txt`);
    expect(text.body).toContain('543\t544');
    expect(text.body).toContain('投诉 459\t投诉 460');
  });
});

describe('the way from draft to issue', () => {
  it('is not begun by whoever does not draft, nor twice, nor for a period without records', async () => {
    expect(await (await as(OUTSIDER)).send('POST', '/api/bulletins', { period: '2023Q2' })).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    const drafter = await as(DRAFTER);
    expect(await drafter.send('POST', '/api/bulletins', { period: '2023Q3' })).toMatchObject({
      status: 409,
      code: 'conflict',
      details: { bulletinId: expect.any(String) },
    });
    expect(await drafter.send('POST', '/api/bulletins', { period: '2021Q1' })).toMatchObject({
      code: 'no-data',
      detail: expect.stringMatching(/没有任何记录.*请先导入/),
    });
    expect(await drafter.send('POST', '/api/bulletins', { period: '二季度' })).toMatchObject({ code: 'bad-input' });
  });

  it('begins with proposals to decide, and says who has the next step (AS-B23)', async () => {
    const drafter = await as(DRAFTER);
    const cutoff = '2023-07-12T00:00:00+08:00';
    const { bulletinId } = await drafter.send('POST', '/api/bulletins', { period: '2023Q2', cutoff });
    const bulletin = await drafter.get(`/api/bulletins/${bulletinId}`);
    expect(bulletin).toMatchObject({ status: 'draft', cutoff, number: null, people: { check: ['陈静怡'] } });
    expect(bulletin.mentions.length).toBeGreaterThan(5);
    for (const { unitName } of bulletin.mentions as Mention[]) expect(bulletin.paperHtml).not.toContain(unitName);
    const { bulletins } = await (await as(CHECKER)).get('/api/bulletins');
    expect(bulletins).toContainEqual(
      expect.objectContaining({ bulletinId, waitsFor: '等周敏改定送核', waitsForMe: false }),
    );
  });

  it('takes no cut-off before the period is over, nor one that has not come, in a new draft or a saved one (CW-K21)', async () => {
    const drafter = await as(DRAFTER);
    const early = { status: 400, code: 'bad-input', detail: expect.stringContaining('早于统计期结束') };
    const future = { status: 400, code: 'bad-input', detail: expect.stringContaining('还没有到') };
    const draft = (period: string, cutoff: string) => drafter.send('POST', '/api/bulletins', { period, cutoff });
    expect(await draft('2023H1', '2023-06-30T00:00:00+08:00')).toMatchObject(early);
    expect(await draft('2023H1', '2023-10-16T09:00:00.001+08:00')).toMatchObject(future);
    const { bulletinId, version, cutoff } = await require2nd(drafter);
    const url = `/api/bulletins/${bulletinId}`;
    const save = (edit: string) => drafter.send('PUT', url, { version, cutoff: edit });
    expect(await save('2023-06-30T00:00:00+08:00')).toMatchObject(early);
    expect(await save('2023-10-17T00:00:00+08:00')).toMatchObject(future);
    expect(await drafter.get(url)).toMatchObject({ version, cutoff });
  });

  it('keeps two people’s wording apart: the second saving is told, nothing is overwritten', async () => {
    const drafter = await as(DRAFTER);
    const { bulletinId, version } = await require2nd(drafter);
    const url = `/api/bulletins/${bulletinId}`;
    expect(await (await as(CHECKER)).send('PUT', url, { version, texts: { closing: '甲' } })).toMatchObject({
      status: 403,
    });
    const saved = await drafter.send('PUT', url, { version, texts: { closing: '按期整改。' } });
    expect(saved).toMatchObject({ status: 200, version: version + 1 });
    expect(await drafter.send('PUT', url, { version, texts: { closing: '另一种写法。' } })).toMatchObject({
      status: 409,
      code: 'conflict',
      details: { version: version + 1 },
    });
    expect((await drafter.get(url)).texts).toContainEqual(
      expect.objectContaining({ key: 'closing', body: '按期整改。', section: 'requirements' }),
    );
  });

  it('tells a wrong figure key with its text block, line, column and like keys, and saves nothing', async () => {
    const drafter = await as(DRAFTER);
    const { bulletinId, version, templateSource } = await require2nd(drafter);
    const url = `/api/bulletins/${bulletinId}`;
    const texts = { closing: '第一行\n收到{% figure hotline.recieved %}件' };
    const answer = await drafter.send('PUT', url, { version, texts });
    expect(answer).toMatchObject({ status: 400, code: 'bad-template' });
    const problem = { line: 2, column: 3, text: 'closing', near: expect.arrayContaining(['hotline.received']) };
    expect(answer.details.problems).toEqual([expect.objectContaining(problem)]);
    const shown = await drafter.send('POST', `${url}/preview`, {
      texts,
      templateSource: `${templateSource}\n{% figure media.qualifed %}\n{% figure foi.recieved %}`,
    });
    expect(shown.paperHtml).toBeNull();
    expect(shown.problems).toHaveLength(3);
    expect(await drafter.send('POST', `${url}/preview`, { texts: { closing: '试写一段。' } })).toMatchObject({
      problems: [],
      paperHtml: expect.stringContaining('试写一段。'),
    });
    expect((await drafter.get(url)).version).toBe(version);
  });

  it('holds numbers typed in the wording against the figures that they name, while typing and before sending (AS-B20, AS-E9)', async () => {
    const drafter = await as(DRAFTER);
    const { bulletinId, version, texts } = await require2nd(drafter);
    const url = `/api/bulletins/${bulletinId}`;
    const before = texts.find((text: { key: string }) => text.key === 'requirements').body;
    const requirements = `二季度，12345热线共受理案件481件。\n${before}`;
    const told = {
      rule: 'AS-E9',
      severity: 'error',
      section: 'requirements',
      text: 'requirements',
      path: expect.stringMatching(/^body\.\d+$/),
      fix: { from: '12345热线共受理案件481件', to: '12345热线共受理案件{% figure hotline.received %}件' },
      message: expect.stringMatching(/481件.*12345热线派发件数是 480 件.*引用.*hotline\.received/),
    };
    const shown = await drafter.send('POST', `${url}/preview`, { texts: { requirements } });
    expect(shown.checks).toContainEqual(expect.objectContaining(told));
    const saved = await drafter.send('PUT', url, { version, texts: { requirements } });
    const page = await drafter.get(url);
    const { checks } = page.sections.find((item: { section: string }) => item.section === 'requirements');
    expect(checks).toContainEqual(expect.objectContaining({ ok: false, ...told }));
    const sent = await drafter.send('POST', `${url}/steps`, { step: 'submit' });
    expect(sent.refusals).toContainEqual(expect.objectContaining({ message: expect.stringContaining('481件') }));
    const referring = requirements.replace('481', '{% figure hotline.received %}');
    expect(
      await drafter.send('PUT', url, { version: saved.version, texts: { requirements: referring } }),
    ).toMatchObject({ status: 200 });
    const mended = await drafter.get(url);
    expect(mended.paperHtml).toContain('480');
    expect(JSON.stringify(mended.sections)).not.toContain('481');
  });

  it('asks for wording of the last quarter that names a period or has numbers to be read first (AS-B20)', async () => {
    const drafter = await as(DRAFTER);
    const { bulletinId, version, texts } = await require2nd(drafter);
    const dated = texts.filter((text: { dated: string[] }) => text.dated.length > 0);
    expect(dated).toContainEqual(expect.objectContaining({ key: 'topics', dated: ['100%'] }));
    const url = `/api/bulletins/${bulletinId}`;
    const sent = await drafter.send('POST', `${url}/steps`, { step: 'submit' });
    expect(sent.refusals).toContainEqual(
      expect.objectContaining({ message: expect.stringMatching(/“热点要求”沿用上期，含“100%”/) }),
    );
    const keys = dated.map((text: { key: string }) => text.key);
    const confirm = (person: Person, body: object) => person.send('POST', `${url}/confirmations`, body);
    expect(await confirm(await as(SIGNER), { version, keys })).toMatchObject({ status: 403 });
    expect(await confirm(drafter, { version: version - 1, keys })).toMatchObject({ status: 409, code: 'conflict' });
    expect(await confirm(drafter, { version, keys: ['nothing'] })).toMatchObject({ code: 'not-found' });
    expect(await confirm(drafter, { version, keys })).toMatchObject({ version: version + 1 });
    const read = await drafter.get(url);
    expect(read.texts.every((text: { dated: string[] }) => text.dated.length === 0)).toBe(true);
    expect(JSON.stringify(read.sections)).toMatch(/周敏 .* 核对过/);
  });

  it('refuses a document number that is not written as offices write it (RV-F01)', async () => {
    const drafter = await as(DRAFTER);
    const { bulletinId, version } = await require2nd(drafter);
    expect(
      await drafter.send('PUT', `/api/bulletins/${bulletinId}`, { version, number: '凤政办发[2023]第012号' }),
    ).toMatchObject({ status: 400, refusals: [{ field: 'number', rule: 'RV-F01' }] });
    for (const number of ['凤政办发〔2022〕12号', '凤政办发〔2023〕41号']) {
      const answer = await drafter.send('PUT', `/api/bulletins/${bulletinId}`, { version, number });
      expect(answer).toMatchObject({ status: 400, refusals: [{ field: 'number', message: answer.detail }] });
    }
  });

  it('has every name decided by whoever may: struck only with a reason, criticised only after hearing', async () => {
    const drafter = await as(DRAFTER);
    const { bulletinId, mentions } = await require2nd(drafter);
    const url = (mention: Mention) => `/api/bulletins/${bulletinId}/mentions/${mention.mentionId}`;
    const [first] = mentions as Mention[];
    if (first === undefined) throw new Error('no proposal');
    expect(await (await as(OUTSIDER)).send('POST', url(first), { act: 'accept' })).toMatchObject({ status: 403 });
    expect(await drafter.send('POST', url(first), { act: 'strike' })).toMatchObject({
      status: 422,
      refusals: [{ field: 'reason' }],
    });
    const all = mentions as Mention[];
    const criticised = all.find(mention => mention.kind === 'criticise' && mention.unitName !== first.unitName);
    if (criticised === undefined) throw new Error('nobody to criticise');
    expect(await drafter.send('POST', url(first), { act: 'strike', reason: '另有安排。' })).toMatchObject({
      status: 200,
    });
    const sent = await drafter.send('POST', `/api/bulletins/${bulletinId}/steps`, { step: 'submit' });
    expect(sent.refusals.map((refusal: { message: string }) => refusal.message).join('')).toContain(
      `还有 ${all.length - 1} 项`,
    );
    const accepting = (body: object) => drafter.send('POST', `/api/bulletins/${bulletinId}/mentions`, body);
    expect(await accepting({ reason: ' ' })).toMatchObject({ status: 422, refusals: [{ field: 'reason' }] });
    expect(await accepting({ reason: '经主任办公会研究。' })).toMatchObject({ status: 200, accepted: all.length - 1 });
    expect(await accepting({ reason: '再来一次。' })).toMatchObject({ status: 422 });
    const named = await require2nd(drafter);
    expect(named.mentions).toContainEqual(
      expect.objectContaining({ kind: 'criticise', hearing: 'pending', statusReason: '经主任办公会研究。' }),
    );
    const text = await drafter.call('GET', `/api/bulletins/${bulletinId}/file?format=txt`);
    for (const shown of [named.paperHtml, named.webHtml, text.body]) {
      expect(shown).not.toContain(first.unitName);
      expect(shown).not.toContain(criticised.unitName);
    }
    expect(await drafter.send('POST', url(first), { act: 'accept' })).toMatchObject({ status: 200 });
    expect((await require2nd(drafter)).paperHtml).toContain(first.unitName);
    expect((await require2nd(drafter)).mentions.every((mention: Mention) => mention.status === 'accepted')).toBe(true);
  });

  it('is not checked by the drafter, nor while a unit waits to be heard; the page says so beforehand (RV-10, AS-B23)', async () => {
    const drafter = await as(DRAFTER);
    const { bulletinId } = await require2nd(drafter);
    const steps = `/api/bulletins/${bulletinId}/steps`;
    expect(await (await as(SIGNER)).send('POST', steps, { step: 'submit' })).toMatchObject({ status: 403 });
    expect(await drafter.send('POST', steps, { step: 'submit' })).toMatchObject({ status: 200 });
    expect(await drafter.send('POST', steps, { step: 'check' })).toMatchObject({ status: 403, code: 'not-allowed' });
    const checker = await as(CHECKER);
    const page = await checker.get(`/api/bulletins/${bulletinId}`);
    const told = page.possibilities.find((item: { action: string }) => item.action === 'check');
    expect(told).toMatchObject({ isMine: true, label: '核对无误' });
    const refused = await checker.send('POST', steps, { step: 'check' });
    expect(refused).toMatchObject({ status: 422, code: 'refused' });
    expect(refused.refusals.map((refusal: { message: string }) => refusal.message)).toEqual(told.refusals);
    expect(told.refusals.join('')).toContain('申辩还没有了结');
  });

  it('is not issued before it was checked, even by the signer', async () => {
    const signer = await as(SIGNER);
    const { bulletinId } = await require2nd(signer);
    expect(await (await as(CHECKER)).send('POST', `/api/bulletins/${bulletinId}/issue`)).toMatchObject({ status: 403 });
    expect(await signer.send('POST', `/api/bulletins/${bulletinId}/issue`)).toMatchObject({
      status: 422,
      detail: expect.stringContaining('待核稿'),
    });
    expect((await require2nd(signer)).status).toBe('submitted');
  });

  it('is checked and issued by two more people, not by one with both roles, and then frozen (RV-10)', async () => {
    const [checker, signer] = [await as(CHECKER), await as(SIGNER)];
    const { bulletinId, mentions } = await require2nd(checker);
    const [waived] = (mentions as Mention[]).filter(mention => mention.hearing === 'pending');
    const waiving = (body: object) =>
      checker.send('POST', `/api/bulletins/${bulletinId}/mentions/${waived?.mentionId}`, {
        ...{ act: 'hear', hearing: 'waived' },
        ...body,
      });
    expect(await waiving({})).toMatchObject({ status: 422, refusals: [{ field: 'reason', rule: 'AS-B23' }] });
    expect(await waiving({ reason: '单位负责人已书面确认。' })).toMatchObject({ status: 200 });
    for (const mention of mentions as Mention[]) {
      if (mention.hearing !== 'pending' || mention === waived) continue;
      const body = { act: 'hear', hearing: 'none' };
      expect(
        await checker.send('POST', `/api/bulletins/${bulletinId}/mentions/${mention.mentionId}`, body),
      ).toMatchObject({
        status: 200,
      });
    }
    const steps = `/api/bulletins/${bulletinId}/steps`;
    expect(await checker.send('POST', steps, { step: 'send-back' })).toMatchObject({
      refusals: [{ field: 'opinion' }],
    });
    expect(await signer.send('POST', steps, { step: 'send-back', opinion: '再看看。' })).toMatchObject({
      status: 422,
      detail: expect.stringContaining('还在核稿'),
    });
    const checked = await checker.send('POST', steps, { step: 'check', opinion: '相符。' });
    expect(checked).toMatchObject({ status: 200 });
    const page = await signer.get(`/api/bulletins/${bulletinId}`);
    expect(page.possibilities).toContainEqual(
      expect.objectContaining({ action: 'send-back', isMine: true, refusals: [] }),
    );
    await alsoSigns(CHECKER);
    expect(await (await as(CHECKER)).send('POST', `/api/bulletins/${bulletinId}/issue`)).toMatchObject({
      status: 422,
      refusals: [{ rule: 'RV-10', message: '核稿和签发不能是同一个人，请由另一位办理签发。' }],
    });
    const opened = await signer.get(`/api/bulletins/${bulletinId}`);
    expect(opened.possibilities).toContainEqual(
      expect.objectContaining({ action: 'issue', isMine: true, refusals: [] }),
    );
    // Clicked twice: one issues, the other is told.
    const issue = () => signer.send('POST', `/api/bulletins/${bulletinId}/issue`, { opinion: '同意。' });
    const answers = (await Promise.all([issue(), issue()])).sort((a, b) => a.status - b.status);
    expect(answers[0]).toMatchObject({ status: 200 });
    expect([409, 422]).toContain(answers[1].status);
    const issued = await signer.get(`/api/bulletins/${bulletinId}`);
    expect(issued).toMatchObject({ status: 'issued', issuedAt: '2023-10-16T09:00:00+08:00', changes: [] });
    expect(issued.signatures.map((signature: { personName: string }) => signature.personName)).toEqual([
      '周敏',
      '陈静怡',
      '赵文博',
    ]);
    expect(await signer.send('POST', `/api/bulletins/${bulletinId}/issue`)).toMatchObject({ status: 422 });
  });
});

describe('the template', () => {
  it('is saved by whoever may, from the version they had open, and only without mistakes (AS-B20)', async () => {
    const drafter = await as(DRAFTER);
    const { source, version, whyNotEdit } = await drafter.get('/api/bulletin-template');
    expect(whyNotEdit).toBeNull();
    const put = (person: Person, body: object) => person.send('PUT', '/api/bulletin-template', body);
    expect(await put(await as(SIGNER), { source, version })).toMatchObject({ status: 403 });
    const wrong = source.replaceAll('hotline.received', 'hotline.got').replace('mailbox.closed %', 'mailbox.close %');
    const refused = await put(drafter, { source: wrong, version });
    expect(refused).toMatchObject({ status: 400, code: 'bad-template' });
    const messages = new Set(refused.details.problems.map((problem: { message: string }) => problem.message));
    expect([...messages]).toEqual([
      expect.stringContaining('“mailbox.close”'),
      expect.stringContaining('“hotline.got”'),
    ]);
    expect(await put(drafter, { source: `${source}\n（完）`, version })).toMatchObject({ version: version + 1 });
    expect(await put(drafter, { source, version })).toMatchObject({ status: 409, code: 'conflict' });
    const preview = { source: '{% include "package.json" %}', period: '2023Q3' };
    const reading = await drafter.send('POST', '/api/bulletin-template/preview', preview);
    expect(reading).toMatchObject({
      paperHtml: null,
      problems: [{ message: expect.stringContaining('没有“include”') }],
    });
    expect(await (await as(SIGNER)).send('POST', '/api/bulletin-template/preview', preview)).toMatchObject({
      status: 403,
    });
    const shown = await drafter.send('POST', '/api/bulletin-template/preview', { source, period: '2023Q3' });
    expect(shown.paperHtml).toContain('data-figure="hotline.received"');
    expect(shown.figures.length).toBeGreaterThan(30);
  });
});

describe('how the office writes its circulars', () => {
  const url = '/api/bulletin-settings';

  it('keeps the letterhead, saved from the version that was open, every field told that is empty (AS-G07)', async () => {
    const drafter = await as(DRAFTER);
    const { letterhead, letterheadVersion: version } = await drafter.get(url);
    expect(letterhead).toMatchObject({ documentCode: '凤政办发', issuer: '凤县人民政府办公室' });
    const put = (person: Person, body: object) => person.send('PUT', `${url}/letterhead`, body);
    expect(await put(await as(SIGNER), { version, letterhead })).toMatchObject({ status: 403 });
    const wrong = { ...letterhead, redHead: ' ', documentCode: '凤政办发〔2023〕' };
    expect(await put(drafter, { version, letterhead: wrong })).toMatchObject({
      status: 400,
      refusals: [{ field: 'redHead' }, { field: 'documentCode', rule: 'AS-G07' }],
    });
    const changed = { ...letterhead, printedBy: '凤县人民政府办公室文书科' };
    expect(await put(drafter, { version, letterhead: changed })).toMatchObject({ status: 200 });
    expect(await put(drafter, { version, letterhead })).toMatchObject({ status: 409, code: 'conflict' });
    expect(await drafter.get(url)).toMatchObject({ letterhead: changed, letterheadVersion: version + 1 });
    // What is issued keeps the head that it had.
    const { paperHtml } = await bulletinOf(drafter, '2023Q3');
    expect(paperHtml).not.toContain('文书科');
  });

  it('keeps wording from quarter to quarter: added, edited, put out of use, taken over by the next draft', async () => {
    const drafter = await as(DRAFTER);
    const textOf = async (title: string) =>
      (await drafter.get(url)).texts.find((text: { title: string }) => text.title === title);
    const save = (text: { key: string; version: number }, change: object) => {
      const { key, version } = text;
      const { title, body, isArchived } = { ...text, ...change } as Record<string, unknown>;
      return drafter.send('PUT', `${url}/texts/${key}`, { version, title, body, isArchived });
    };
    expect(await drafter.send('POST', `${url}/texts`, { title: ' ', body: '' })).toMatchObject({
      refusals: [{ field: 'title' }],
    });
    const body = '各镇要办好政务公开专区，{{ period.label }}内自查一次。';
    expect(await drafter.send('POST', `${url}/texts`, { title: '公开专区', body })).toMatchObject({ status: 200 });
    const added = await textOf('公开专区');
    expect(added).toMatchObject({ section: '六、存在问题及整改要求', isArchived: false, dated: [] });
    expect(await save(added, { body: '{% figure hotline.got %}' })).toMatchObject({ code: 'bad-template' });
    const basis = await textOf('依据');
    expect(await save(basis, { isArchived: true })).toMatchObject({ status: 200 });
    expect(await save(basis, { isArchived: true })).toMatchObject({ status: 409 });
    const cutoff = '2023-08-12T00:00:00+08:00';
    const drafted = await drafter.send('POST', '/api/bulletins', { period: '2023-07', cutoff });
    if (drafted.status !== 200) throw new Error(drafted.detail);
    const { paperHtml } = await drafter.get(`/api/bulletins/${drafted.bulletinId}`);
    expect(paperHtml).toContain('各镇要办好政务公开专区，2023年7月内自查一次。');
    expect(paperHtml).not.toContain('国务院令第711号');
    expect(paperHtml).toContain('文书科');
  });
});

describe('核数 over HTTP', () => {
  it('finds nothing wrong in our own bulletin, and points into the text it read', async () => {
    const signer = await as(SIGNER);
    const { bulletinId } = await bulletinOf(signer, '2023Q3');
    const report = await signer.send('POST', `/api/bulletins/${bulletinId}/reconciliation`);
    expect(report).toMatchObject({ status: 200, consistent: true });
    expect(report.statements.length).toBeGreaterThan(10);
    for (const { start, end, printed } of report.statements) expect(report.text.slice(start, end)).toBe(printed);
  });

  it('audits a pasted text and a file alike, and asks for text when there is none', async () => {
    const signer = await as(SIGNER);
    const text = '三季度共收到留言31件，逾期2件，按时办结率93.54%。';
    const pasted = await signer.send('POST', '/api/reconciliations', { text });
    expect(pasted.statements).toContainEqual(
      expect.objectContaining({ ok: false, printed: '93.54%', computed: '93.55%', verdict: '截断' }),
    );
    const form = (content: string) =>
      `--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${content}\r\n--x--\r\n`;
    const upload = async (content: string) =>
      server.app.inject({
        method: 'POST',
        url: '/api/reconciliations/files',
        headers: {
          cookie: signer.cookie,
          'x-csrf-token': signer.csrf,
          'content-type': 'multipart/form-data; boundary=x',
        },
        payload: form(content),
      });
    expect((await upload(text)).json()).toMatchObject({ statements: pasted.statements });
    const broken = await upload('%PDF-1.7 cut off');
    expect(broken.json()).toMatchObject({ code: 'bad-file', detail: expect.stringMatching(/PDF.*请/) });
    expect(await signer.send('POST', '/api/reconciliations', { text: ' \n ' })).toMatchObject({ code: 'bad-input' });
    expect((await browserOf(server.app).call('POST', '/api/reconciliations', { text })).statusCode).toBe(401);
  });
});
