import { expect, test } from 'vitest';
import type { Mention, Proposal } from './model.ts';
import { checkNamesInTexts, checkStale, stalenessOf } from './stale-mentions.ts';

const proposal = (unitName: string, change: Partial<Proposal> = {}): Proposal => ({
  section: 'daily',
  kind: 'praise',
  unitId: unitName,
  unitName,
  matter: '',
  reason: '发布 61 条',
  rule: 'AS-P01',
  figureKey: 'publishing.towns.top',
  figureValue: unitName,
  ...change,
});
const mention = (unitName: string, change: Partial<Mention> = {}): Mention => ({
  ...proposal(unitName),
  id: unitName,
  status: 'accepted',
  statusReason: null,
  hearing: 'not-needed',
  hearingUntil: null,
  hearingNote: null,
  ...change,
});

test('records that came after drafting make the list stale: whom to add, who no longer fits, whose number moved', () => {
  const list = [mention('双石铺镇'), mention('河口镇'), mention('平木镇', { status: 'struck' }), mention('凤州镇')];
  const now = [proposal('双石铺镇'), proposal('坪坎镇'), proposal('凤州镇', { reason: '发布 62 条' })];
  const stale = stalenessOf(list, now);
  expect(stale.added.map(({ unitName }) => unitName)).toEqual(['坪坎镇']);
  expect(stale.gone.map(({ unitName }) => unitName)).toEqual(['河口镇']);
  expect(stale.moved).toMatchObject([{ mention: { unitName: '凤州镇' }, reason: '发布 62 条' }]);
  expect(checkStale(stale)).toMatchObject([
    { severity: 'error', message: expect.stringContaining('河口镇已不符合') },
    { severity: 'warn', message: expect.stringContaining('坪坎镇') },
  ]);
  expect(checkStale(stalenessOf([mention('双石铺镇')], [proposal('双石铺镇')]))).toEqual([]);
});

test('AS-B23: wording that blames a unit which was struck or not yet heard bars sending; a neutral mention does not', () => {
  const mentions = [
    mention('公安局', { kind: 'criticise', hearing: 'pending' }),
    mention('商工局', { status: 'struck' }),
    mention('审计局', { kind: 'criticise', hearing: 'none' }),
  ];
  const said = (body: string) => checkNamesInTexts({ problems: body }, mentions, () => 'requirements');
  expect(said('公安局、商工局更新不及时，审计局信息较少。')).toMatchObject([
    { severity: 'error', text: 'problems', message: expect.stringContaining('公安局、商工局') },
  ]);
  expect(said('审计局信息较少，予以通报批评。公安局负责网络安全保障。')).toEqual([]);
});
