import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { describe, expect, test } from '@jest/globals';
import { coverageBy, type Grouping } from '../../../../lib/domain/population-pass/coverage.ts';
import type { SkillCoverage } from '../../../../lib/domain/disclosure/say-coverage.ts';
import { negotiation, NOW } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';

const failover = { ...negotiation, skillId: 'failover', label: 'configuring failover' };
const line = (lineId: string, roleIds: string[]) => ({
  lineId,
  roleIds,
  text: 'x',
  skillIds: ['failover'],
  weight: 1,
  ownerId: 'o',
  from: '2026-01-01T00:00:00Z',
  until: '2027-01-01T00:00:00Z',
});
const titles = {
  skills: new Map([['failover', failover]]),
  profiles: new Map([['net', { roleId: 'net', title: 'Network engineer', targets: { failover: 3 } }]]),
  lines: [line('uptime', ['net']), line('recovery', ['net', 'help', 'idle']), line('all', [])],
  minimumGroup: MINIMUM_GROUP,
};
const found: SkillCoverage = {
  skillId: 'failover',
  at: NOW,
  parts: [
    { roleId: 'net', atTarget: 41, below: 17, notAssessed: 17, can: 'most' },
    { roleId: 'help', atTarget: 5, below: 20, notAssessed: 0, can: 'few' },
    { roleId: 'rig', atTarget: 11, below: 1, notAssessed: 0, can: 'most' },
    { department: 'Operations', atTarget: 46, below: 37, notAssessed: 17, can: 'about half' },
  ],
  targeting: {},
  unspoken: [{ roleId: 'desk', word: 'nearly-all' }],
};
const said = (by: Grouping) => coverageBy(by, [found], titles, english).map(({ sentence }) => sentence);

describe('coverage in business words', () => {
  test('of roles, the weakest first and words last', () => {
    expect(said('role')).toEqual([
      'About 5 of 25 helps can do what is asked of them in configuring failover',
      'About 40 of 60 Network engineers can do what is asked of them in configuring failover; of about 15 more it is not known, so it may be 40 to 55 of 75',
      'Nearly all desks of whom it is known can do what is asked of them in configuring failover',
      'Most rigs of whom it is known can do what is asked of them in configuring failover',
    ]);
  });

  test.each([
    [4, 36, 0, 'Nearly none of the Network engineers of whom it is known can'],
    [5, 35, 0, 'About 5 of 40 Network engineers can'],
    [5, 35, 4, 'About 5 of 40 Network engineers can do what is asked of them in configuring failover'],
    [5, 35, 5, 'of about 5 more it is not known, so it may be 5 to 10 of 45'],
  ])('of %i who can, %i who cannot and %i of whom it is not known', (atTarget, below, notAssessed, text) => {
    const one = { ...found, parts: [{ roleId: 'net', atTarget, below, notAssessed }], unspoken: [] };
    const [figure] = coverageBy('role', [one], titles, english);
    expect(figure?.sentence).toContain(text);
    expect(figure?.notKnown).toBe(notAssessed < 5 ? 0 : 5);
  });

  test('of departments, lines of the charter and the company', () => {
    const can = (least: number, known: number, people: string) =>
      `About ${least} of ${known} ${people} can do what is asked of them in configuring failover; of about 15 more it is not known, so it may be ${least} to ${least + 15} of ${known + 15}`;
    expect(said('department')).toEqual([can(45, 85, 'people in Operations')]);
    expect(said('company')).toEqual([can(55, 95, 'people whose role asks for it')]);
    expect(said('charter-line')).toEqual([
      can(45, 85, 'Network engineers and helps'),
      can(55, 95, 'people whom the line speaks about'),
      can(40, 60, 'Network engineers'),
    ]);
  });

  test('says so where too few were assessed', () => {
    const nobody = { ...found, parts: [], unspoken: [] };
    expect(coverageBy('company', [nobody], titles, english).map(({ sentence }) => sentence)).toEqual([
      'It is not known how many people whose role asks for it can do what is asked of them in configuring failover: too few were assessed, or not lately',
    ]);
  });
});
