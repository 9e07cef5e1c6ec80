import { describe, expect, it } from '@jest/globals';
import { phrasesDraft } from '../../functions/http/registers/phrases-draft.ts';
import { phrasesKeep } from '../../functions/http/registers/phrases-keep.ts';
import { phrasesList } from '../../functions/http/registers/phrases-list.ts';
import type { draftPhrases } from '../../lib/agents/needs-analysis/demand/draft-phrases.ts';
import { unavailable } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import { english } from '../../lib/messages/words.ts';
import type { Model, ModelJob } from '../../lib/ports/model.ts';
import { decisionLog } from '../support/decision-log.ts';
import { companyAtWork, lead } from '../support/small-company.ts';
import type { World } from '../support/world.ts';

const SAID = ['they beat me down on price', 'They beat me down on price!', 'I never ask for anything back'];
const tokens = { input: 1, output: 1, thought: 0 };

/** A model that says these, and notes what it was shown. */
function sayer(phrases: readonly string[] | undefined) {
  const jobs: ModelJob<unknown>[] = [];
  const ask = ((job: ModelJob<unknown>) => {
    jobs.push(job);
    return phrases === undefined
      ? Promise.reject(unavailable(message('problem.model.silent', { task: job.task })))
      : Promise.resolve({ outcome: 'answered', value: job.schema.parse({ phrases }), model: 'says', tokens });
  }) as Model['ask'];
  return { ask, jobs };
}

let calls = 0;
function office(company: World, phrases: readonly string[] | undefined) {
  const { ask, jobs } = sayer(phrases);
  const ports = { ...company.ports, model: { ...company.ports.model, ask } };
  const visit = (skillId: string, body: object = {}) =>
    ({
      params: { skillId },
      body,
      ports,
      at: company.now(),
      callId: `call ${(calls += 1)}`,
      principal: { kind: 'user', id: lead, roles: ['Register.Write'] },
      run: (step: typeof draftPhrases, input: Parameters<typeof draftPhrases.run>[0]) =>
        step.run(input, ports, { at: company.now() } as never),
      callersWords: () => Promise.resolve(english),
    }) as never;
  return {
    jobs,
    list: async () => phrasesList.reply.parse((await phrasesList.handle(visit(''))).json).skills,
    draft: async (skillId = 'negotiation') =>
      phrasesDraft.reply.parse((await phrasesDraft.handle(visit(skillId))).json),
    keep: async (version: number, said: string) =>
      phrasesKeep.reply.parse(
        (await phrasesKeep.handle(visit('negotiation', phrasesKeep.body.parse({ version, said })))).json,
      ),
  };
}
const phrasesOf = async (company: World) =>
  (await company.ports.registers.skills()).get('negotiation')?.phrases;

describe('what people say who ask for a skill', () => {
  it('is drafted, counts for nothing, and stands once a human has kept what fits', async () => {
    const company = await companyAtWork();
    const { draft, keep, list } = office(company, SAID);
    const before = await phrasesOf(company);
    const { drafted, isDrafted, version } = await draft();
    expect({ drafted, isDrafted }).toEqual({ drafted: [SAID[0], SAID[2]], isDrafted: true });
    expect(await phrasesOf(company)).toEqual(before);
    await keep(version, `${SAID[2]}\n  we always pay too much ;${SAID[2]}`);
    expect(await phrasesOf(company)).toEqual([SAID[2], 'we always pay too much']);
    expect(await list()).toContainEqual({ skillId: 'negotiation', name: 'Negotiation', phrases: 2 });
    expect((await decisionLog(company.ports)).at(-1)).toMatchObject({
      subject: 'registers',
      evidence: expect.arrayContaining(['skill:negotiation']),
    });
  });

  it('is refused of a skill that somebody changed since, and where it is too long', async () => {
    const company = await companyAtWork();
    const { draft, keep } = office(company, SAID);
    const { version } = await draft();
    await keep(version, 'they beat me down');
    await expect(keep(version, 'we pay too much')).rejects.toMatchObject({ name: 'stale' });
    await expect(keep(version + 1, 'p'.repeat(121))).rejects.toMatchObject({ name: 'bad-input' });
    await expect(draft('juggling')).rejects.toMatchObject({ name: 'not-found' });
  });

  it('shows the model names and a description, and nothing that anybody asked', async () => {
    const { draft, jobs } = office(await companyAtWork(), SAID);
    await draft();
    expect(Object.keys(jobs[0]?.material ?? {})).toEqual([
      'task',
      'skill',
      'standing',
      'others',
      'languages',
    ]);
  });

  it('is written by whoever reads it where no model says any', async () => {
    const company = await companyAtWork();
    const { draft, keep } = office(company, undefined);
    const { version, ...rest } = await draft();
    expect(rest).toMatchObject({ drafted: [], isDrafted: false });
    await keep(version, 'they beat me down');
    expect(await phrasesOf(company)).toEqual(['they beat me down']);
  });
});
