import { expect, it } from '@jest/globals';
import { takeCompletionFile } from '../../../../../lib/agents/sensing/completion-file/take-completions.ts';
import { counting, noneAsked } from '../../../../bench/people-file/counting.ts';
import { documentsInMemory } from '../../../../support/in-memory-documents.ts';
import { AT, mailOf, portsFor } from '../people-file/company.ts';

const PEOPLE = 3_000;

it('an export that is sent again costs one reading of what is kept, and its differences', async () => {
  const names = Array.from({ length: PEOPLE }, (_, i) => `p${i}`);
  let asked = noneAsked();
  const open = documentsInMemory(() => AT);
  const { ports, bus } = await portsFor(names, (name) => counting(open(name), () => asked));
  const { registers } = ports;
  const skill = { skillId: 'writing', label: 'Writing', description: '', halfLifeDays: 365, neighbours: [] };
  await registers.save({ register: 'skill', id: 'writing', value: skill, at: AT });
  const policy = (await registers.entries('policy')).find(({ id }) => id === 'directory');
  await registers.save({
    register: 'policy',
    id: 'directory',
    value: { identifiers: ['mail'], notReusedSince: '2026-01-01T00:00:00Z' },
    at: AT,
    ifMatch: policy?.etag ?? '',
  });
  const value = {
    fileId: 'academy',
    source: 'lms-file/academy',
    columns: { mail: 'Email', courseId: 'Course', completedAt: 'Day', score: 'Score' },
    scoreOutOf: 100,
    skills: { 'W-1': 'writing' },
    standing: 'confirmed' as const,
  };
  await registers.save({ register: 'completion-file', id: 'academy', value, at: AT });
  const send = async (scoreOf: (i: number) => number) => {
    const rows = names.map((name, i) => `${mailOf(name)},W-1,2026-02-10,${scoreOf(i)}`);
    const content = Buffer.from(['Email,Course,Day,Score', ...rows].join('\n')).toString('base64');
    asked = noneAsked();
    const call = { at: AT, instanceId: 'completion-file', step: takeCompletionFile.name };
    const did = await takeCompletionFile.run({ fileId: 'academy', content, isDry: false }, ports, call);
    return { ...did, ...asked, signals: bus.waiting.splice(0).length };
  };
  expect(await send(() => 70)).toMatchObject({ taken: PEOPLE, signals: PEOPLE });
  const again = await send(() => 70);
  expect(again).toMatchObject({ unchanged: PEOPLE, taken: 0, signals: 0, writes: 0 });
  expect([again.reads, again.pages]).toEqual([0, 3]);
  const corrected = await send((i) => (i < 10 ? 80 : 70));
  expect(corrected).toMatchObject({ unchanged: PEOPLE - 10, taken: 10, signals: 10 });
  expect(corrected.reads + corrected.writes).toBeLessThan(60);
});
