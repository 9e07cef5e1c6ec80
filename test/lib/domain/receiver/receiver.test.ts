import { describe, expect, it } from '@jest/globals';
import { purposes } from '../../../../lib/domain/person/purpose.ts';
import {
  getsRecordOf,
  getsLevels,
  Receiver,
  TELLABLE,
  type Tellable,
} from '../../../../lib/domain/receiver/receiver.ts';
import { recordStore } from '../../../support/told-company.ts';

const isTaken = (change: object) => Receiver.safeParse({ ...recordStore(), ...change }).success;
const way = recordStore().way;

describe('an entry of the register', () => {
  it.each<[Tellable, string[]]>([
    ['assignments', ['learning', 'record-keeping']],
    ['completions', ['learning', 'record-keeping']],
    ['levels', ['learning']],
    ['acts', ['learning', 'record-keeping']],
  ])('is told of %s for these purposes and no other', (told, allowed) => {
    expect(purposes.filter((purpose) => isTaken({ gets: [told], purpose }))).toEqual(allowed);
  });

  it('is refused with one thing that its purpose does not see', () => {
    expect(isTaken({ gets: ['completions', 'levels'], purpose: 'record-keeping' })).toBe(false);
    expect(isTaken({ gets: [] })).toBe(false);
  });

  it.each<[string, boolean]>([
    ['https://lrs.example/xapi', true],
    ['https://lrs.example:8443/xapi/', true],
    ['http://lrs.example/xapi', false],
    ['https://lrs.example/in?sig=abc', false],
    ['https://lrs.example/in#a', false],
    ['https://lrs example/in', false],
    [`https://lrs.example/${'a'.repeat(481)}`, false],
  ])('has the address %s: %s', (address, expected) => {
    expect(isTaken({ way: { ...way, address } })).toBe(expected);
    expect(isTaken({ way: { kind: 'http', address } })).toBe(expected);
  });

  it('names the home of its accounts, but where people are known by mail', () => {
    const homeless = { kind: 'xapi', address: way.address, version: '1.0.3' };
    expect(isTaken({ way: homeless })).toBe(false);
    expect(isTaken({ way: homeless, knowsPeopleBy: 'mail' })).toBe(true);
    expect(isTaken({ way: { kind: 'http', address: 'https://hcm.example' } })).toBe(true);
  });
});

describe('what is told', () => {
  const toldBy = (gets: Tellable[]) =>
    (['offered', 'completed', 'practised', 'released'] as const).filter((kind) =>
      getsRecordOf({ standing: 'confirmed', gets }, kind),
    );

  it.each<[Tellable, string[], boolean]>([
    ['assignments', ['offered'], false],
    ['completions', ['completed'], false],
    ['levels', ['released'], true],
    ['acts', ['offered', 'practised', 'released'], false],
  ])('as %s', (told, kinds, withLevel) => {
    expect(toldBy([told])).toEqual(kinds);
    expect(getsLevels({ gets: [told] })).toBe(withLevel);
  });

  it('is nothing before it is confirmed, and nothing when it is off', () => {
    for (const standing of ['proposed', 'off'] as const)
      expect(getsRecordOf({ standing, gets: [...TELLABLE] }, 'completed')).toBe(false);
  });
});
