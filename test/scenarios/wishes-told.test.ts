// cspell:words statt
import { describe, expect, it } from '@jest/globals';
import { draftParts } from '../../lib/domain/artefact/part.ts';
import { OFFLINE_DRAFTER, type DraftedAsset } from '../../lib/domain/content/content.ts';
import { responseFacts, responseFactsInChannel } from '../../lib/gates/response-facts.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { honestModel } from '../support/models.ts';
import { approves, closingSteps, companyAtWork, lead, playbook } from '../support/small-company.ts';
import type { World } from '../support/world.ts';

letRegistersAge();

const NEED = 'seller.negotiation';

const draftOf = async ({ ports }: World, version: number): Promise<DraftedAsset> => {
  const { value } = await ports.needs.asset(NEED, `need-${NEED}-1.v${version}`);
  if (value.origin !== 'ai-drafted') throw new Error('Nothing was drafted.');
  return value;
};
const textOf = ({ artefact }: DraftedAsset): string =>
  artefact.form === 'sections'
    ? ''
    : draftParts(artefact)
        .map(({ text }) => text)
        .join('\n');

/** A company that waits with the question about its first draft; its model tries to obey, or is none. */
async function drafted(model = 'gpt-5', prompts?: Record<string, unknown>) {
  const honest = honestModel();
  const company = await companyAtWork({
    sources: [playbook, closingSteps],
    model: {
      ...honest,
      async ask(job, spender) {
        const outcome = await honest.ask(job, spender);
        return outcome.outcome === 'answered' ? { ...outcome, model } : outcome;
      },
    },
  });
  if (prompts) await edit(company, 'policy', 'prompts', prompts);
  await company.answer(({ gate }) => (gate === 'publication' ? undefined : approves()));
  return company;
}

/** What whoever decides about the next version reads of a remark on the last. */
async function sentBack(company: World, comment: string) {
  await company.answer(({ approvalId }) =>
    approvalId.endsWith('.publication') ? { by: lead, answer: { verdict: 'send-back', comment } } : undefined,
  );
  const [before, after] = [await draftOf(company, 1), await draftOf(company, 2)];
  return { before, after, facts: responseFacts(after, company.ports.words) };
}

describe('what a remark wants in so many words', () => {
  it('is put in wherever the draft says it otherwise, in several words at once, and told as followed', async () => {
    const company = await drafted();
    const { before, after, facts } = await sentBack(
      company,
      'Please say ‘customer’, not ‘buyer’, and „terms of sale“ statt „terms“.',
    );
    expect(textOf(before)).toMatch(/buyers/);
    expect(textOf(after)).not.toMatch(/buyer/i);
    expect(textOf(after)).toMatch(/customers/);
    expect(facts).toContain('the remark, “customer” and not “buyer”: followed everywhere');
    expect(responseFactsInChannel(after, company.ports.words).join()).not.toContain('the remark, ');
  });

  it('changes nothing else where a check forbids it, and says which', async () => {
    const company = await drafted(OFFLINE_DRAFTER);
    const { before, after, facts } = await sentBack(company, 'say ‘after’, not ‘before’');
    expect(textOf(before)).toMatch(/before/);
    expect(textOf(after)).toBe(textOf(before));
    expect(facts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^the remark, “after” and not “before”: not followed, because a check refuses it: ./,
        ),
        expect.stringContaining('no part is in other words'),
      ]),
    );
    expect(facts.join()).not.toContain('obeys none');
  });

  it('says so where the draft says it nowhere, and leaves the draft as it is', async () => {
    const company = await drafted();
    const { before, after, facts } = await sentBack(company, 'Say ‘main line’, not ‘second line’.');
    expect(textOf(after)).toBe(textOf(before));
    expect(facts.join()).toContain('the draft that came back said “second line” nowhere');
  });
});

describe('what else is wanted of a draft', () => {
  const style = { houseStyle: 'Five words a sentence.', forms: { 'role-play': 'Two scenes.' } };

  it('is told as obeyed by nobody where no model was there', async () => {
    const company = await drafted(OFFLINE_DRAFTER, style);
    const facts = responseFacts(await draftOf(company, 1), company.ports.words).join('\n');
    expect(facts).toContain('the house style: not followed. No model was there');
    expect(facts).toContain('what is asked of this form: not followed. No model was there');
    const next = await sentBack(company, 'Shorter, please.');
    expect(next.facts.join()).toContain('the remark: no model was there, and the offline drafter obeys none');
  });

  it('is told as for whoever decides to look at where a model was told, and not at all where nothing is', async () => {
    const company = await drafted('gpt-5', style);
    expect(responseFacts(await draftOf(company, 1), company.ports.words).join()).toContain(
      'the house style was told to the model',
    );
    const plain = await drafted();
    expect((await draftOf(plain, 1)).wishes).toBeUndefined();
  });
});
