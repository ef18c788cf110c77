import { describe, expect, it } from 'vitest';
import { AppError } from '../kernel/errors.ts';
import { loadConfig } from './config.ts';

const refusalsOf = (environment: Record<string, string>): string[] => {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof AppError) return error.refusals.map(refusal => refusal.message);
    throw error;
  }
  return [];
};

describe('configuration', () => {
  it('needs nothing: every setting has a default', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      databaseUrl: null,
      host: '127.0.0.1',
      port: 8080,
      masterKey: null,
      logLevel: 'info',
    });
    expect(config.dataDir.startsWith('/')).toBe(true);
  });

  it('keeps data outside the checkout when it runs as root, one folder per checkout', () => {
    const { checkout, dataDir } = loadConfig({});
    if (process.getuid?.() === 0) expect(dataDir).toMatch(/^\/var\/lib\/gongkai\/[0-9a-f]{12}$/);
    else expect(dataDir).toBe(`${checkout}/data`);
  });

  it('reads what is given', () => {
    const masterKey = Buffer.alloc(32, 7);
    const config = loadConfig({
      DATABASE_URL: 'postgres://a:b@db.example/gongkai',
      GONGKAI_DATA: '/srv/政务 公开',
      PORT: '0',
      GONGKAI_MASTER_KEY: masterKey.toString('base64'),
      GONGKAI_LOG: 'debug',
    });
    expect(config.dataDir).toBe('/srv/政务 公开');
    expect(config.port).toBe(0);
    expect(config.masterKey).toEqual(masterKey);
  });

  it('treats an empty variable as one that is not set', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 8080, databaseUrl: null });
  });

  it.each([
    ['DATABASE_URL', 'mysql://a/b'],
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['GONGKAI_MASTER_KEY', 'c2hvcnQ='],
    ['GONGKAI_MASTER_KEY', `${'A'.repeat(43)}!`],
    ['GONGKAI_TRUST_PROXY', 'everybody'],
    ['GONGKAI_LOG', 'loud'],
  ])('names %s when it is %s', (name, value) => {
    const refusals = refusalsOf({ [name]: value });
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain(name);
    expect(refusals[0]).not.toContain(value);
  });

  it('says everything that is wrong at once', () => {
    expect(refusalsOf({ PORT: 'x', GONGKAI_LOG: 'x' })).toHaveLength(2);
  });
});
