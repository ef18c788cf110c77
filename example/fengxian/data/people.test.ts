import { describe, expect, it } from 'vitest';
import { composeCitizen } from './citizens.ts';
import { type Duty, PEOPLE } from './people.ts';
import { TOWN_PLACES } from './places.ts';
import { seededRng } from './random.ts';
import { unitsOfKind } from './units.ts';

const withDuty = (duty: Duty) => PEOPLE.filter(person => person.duties.includes(duty));

describe('people who sign in', () => {
  it('have accounts of their own', () => {
    expect(new Set(PEOPLE.map(person => person.account)).size).toBe(PEOPLE.length);
    expect(new Set(PEOPLE.map(person => person.name)).size).toBe(PEOPLE.length);
  });

  it('draft, check and sign the bulletin with three different hands', () => {
    const hands = [withDuty('通报拟稿'), withDuty('通报核稿'), withDuty('通报签发')].flat();
    expect(hands.map(person => person.name)).toEqual(['周敏', '陈静怡', '赵文博']);
  });

  it('keep system, security and audit in three separate hands', () => {
    const duties: Duty[] = ['系统管理员', '安全管理员', '审计管理员'];
    expect(new Set(duties.flatMap(withDuty)).size).toBe(3);
    for (const person of duties.flatMap(withDuty)) expect(person.duties).toHaveLength(1);
  });

  it('never call back what they handle themselves (CW-R6)', () => {
    const handlingUnits = new Set(withDuty('承办人').map(person => person.unit));
    for (const caller of withDuty('回访员')) expect(handlingUnits.has(caller.unit)).toBe(false);
  });

  it('give every town an information officer', () => {
    const officers = new Set(withDuty('信息员').map(person => person.unit));
    expect(unitsOfKind('town').filter(unit => !officers.has(unit.slug))).toEqual([]);
  });
});

describe('citizens', () => {
  it('have telephone numbers that cannot ring anywhere', () => {
    const rng = seededRng('citizens');
    for (const town of TOWN_PLACES) {
      for (let index = 0; index < 50; index += 1) {
        const citizen = composeCitizen(rng, town);
        expect(citizen.phone).toMatch(/^1\d\d0000\d{4}$/);
        expect(citizen.name).toMatch(/^\p{Script=Han}{2,3}$/u);
        expect(citizen.address.startsWith(`凤县${town.name}`)).toBe(true);
      }
    }
  });
});
