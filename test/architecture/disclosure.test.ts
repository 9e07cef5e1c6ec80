// What single people's states come to in a group is decided in one place (decision 37). Whoever looks at many people,
// counts what they can, or makes the type that surfaces take, stands here with the reason.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const files = ['lib', 'functions', 'orchestrators']
  .flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: root }))
  .map((file) => file.replaceAll('\\', '/'));

const naming = (pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8'))).toSorted();

describe('only lib/domain/disclosure', () => {
  test('makes what surfaces may say', () => {
    const makers = naming(/\bsayable\b|as Said</);
    expect(makers).toContain('lib/domain/disclosure/said.ts');
    expect(makers.filter((file) => !file.startsWith('lib/domain/disclosure/'))).toEqual([]);
  });

  test('draws noise; the store keeps its secret', () => {
    const drawing = naming(/\bnoiseFrom\b/);
    expect(drawing).toEqual(['lib/adapters/cosmos/disclosures.ts', 'lib/domain/disclosure/noise.ts']);
  });

  test('counts people, from what the passes over them hand to it', () => {
    const outside = naming(/\bcountIn\b|\bcontributionOf\b|\baddToPass\b|\baddToTally\b/).filter(
      (file) => !/^lib\/domain\/(disclosure|population-pass)\//.test(file),
    );
    expect(outside.map((file) => file.split('/').at(-1)).toSorted()).toEqual([
      'find-needs.ts',
      'look-ahead.ts',
      'read-team.ts',
    ]);
  });

  test('hears of many people at once, but for what reaches each of them', () => {
    const many = naming(/learners\.(all|page|evidenceOn|answers)\(|needs\/people-of\.ts/);
    expect(many.map((file) => file.split('/').slice(-2).join('/')).toSorted()).toEqual(
      Object.keys(readers).toSorted(),
    );
  });
});

/** Who reads about many people, and what becomes of it. */
const readers: Record<string, string> = {
  'analytics/agent.ts': 'a reading',
  'delivery/deliver-page.ts': 'what reaches each of them',
  'delivery/offer-at-moments.ts': 'what reaches each of them',
  'delivery/draw-parts.ts': 'whom it will reach',
  'agents/who-comes-first.ts': 'who of them comes first, where places are short',
  'delivery/plan-delivery.ts': 'when the working day of each of them begins',
  'needs/people-of.ts': 'whom a need is about, for those who are named here',
  'demand/weigh-request.ts': 'whether a role has five people',
  'experts/signal-unanswered.ts': 'whether a role has five people more than asked',
  'gates/by-standing-approval.ts': 'whether a role is as small as a standing approval asks',
  'gates/measure.ts': 'how many a sample is drawn from',
  'needs-analysis/find-needs.ts': 'what the module says of roles and departments',
  'agents/shared-briefs.ts': 'what each of them shares',
  'practice/count-measures.ts': 'sums of what a sample answered, said in words from a full group on',
  'practice/remind.ts': 'what reaches each of them',
  'translation/languages-of-readers.ts': 'which languages as many of them as make a group are spoken to in',
  'cohort/attendance.ts': 'whom whoever led a session marks',
  'cohort/people-who-meet.ts': 'who meets whom',
  'programme/run-programmes.ts': 'what reaches each of them',
  'programme/share-plan.ts': 'what each of them shares',
  'skills/calibrate-evidence.ts': 'how hard questions are, and how far sources are believed',
  'skills/read-team.ts': 'what the module says of a team',
  'workforce-planning/count-heads.ts': 'how many hold a role',
  'workforce-planning/look-ahead.ts': 'what the module says of roles ahead',
};
