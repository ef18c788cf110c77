import { describe, expect, it } from 'vitest';
import { fixedClock, type Instant, instant } from '../../kernel/time.ts';
import { type CountyEntry, countiesByHost } from './county-site.ts';

const fengxian: CountyEntry = { code: 'fengxian', name: '凤县', hosts: ['gk.fengxian.gov.cn'] };
const taibai: CountyEntry = { code: 'taibai', name: '太白县', hosts: ['gk.taibai.gov.cn'] };
const system = fixedClock(instant('2026-01-05T09:00+08:00'));

describe('counties by host name', () => {
  it('finds by host whatever the port and case, each county with its own clock', async () => {
    const clocks = { fengxian: fixedClock(instant('2023-10-16T09:00+08:00')), taibai: system };
    const find = countiesByHost(
      async () => [fengxian, taibai],
      async code => clocks[code as 'taibai'],
      system,
    );
    expect(await find('GK.Fengxian.gov.cn:8080')).toEqual({ code: 'fengxian', name: '凤县', clock: clocks.fengxian });
    expect((await find('gk.taibai.gov.cn'))?.clock).toBe(system);
  });

  it('lets a single county answer under every name, and none of several under an unknown one', async () => {
    const clockOf = async () => system;
    expect((await countiesByHost(async () => [fengxian], clockOf, system)('127.0.0.1:8080'))?.code).toBe('fengxian');
    expect(await countiesByHost(async () => [fengxian, taibai], clockOf, system)('127.0.0.1:8080')).toBeNull();
  });

  it('reads the list again after a while, and does not keep a failure', async () => {
    let counties: CountyEntry[] | null = null;
    const list = async () => {
      if (counties === null) throw new Error('database is away');
      return counties;
    };
    const find = countiesByHost(list, async () => system, system);
    await expect(find('gk.taibai.gov.cn')).rejects.toThrow('database is away');
    counties = [fengxian, { ...fengxian, code: 'other', hosts: [] }];
    expect(await find('gk.taibai.gov.cn')).toBeNull();
    counties = [fengxian, taibai];
    expect(await find('gk.taibai.gov.cn')).toBeNull();
    system.set((system.now() + 10_001) as Instant);
    expect((await find('gk.taibai.gov.cn'))?.code).toBe('taibai');
  });
});
