import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { cosmosVectors } from '../../lib/adapters/cosmos/vectors.ts';
import { remembering } from '../../lib/adapters/openai/remembering.ts';
import { findSkills } from '../../lib/agents/needs-analysis/demand/find-skills.ts';
import { understandMoment } from '../../lib/agents/needs-analysis/demand/understand-moment.ts';
import { weighRequest } from '../../lib/agents/needs-analysis/demand/weigh-request.ts';
import { sha256 } from '../../lib/domain/sha256.ts';
import { SentRequest } from '../../lib/domain/signal/signal.ts';
import { MOST_STRETCHES } from '../../lib/domain/skill-mentions/mentions.ts';
import type { Model } from '../../lib/ports/model.ts';
import { documentsInMemory } from '../support/in-memory-documents.ts';
import { honestModel } from '../support/models.ts';
import { asked, companyAtWork, sellers } from '../support/small-company.ts';
import { START } from '../support/world.ts';

const SPACE = 'embedding of tests';
const Stored = z.object({ id: z.string() });

/** A company whose vectors are kept, what its model was asked for, and what lies in the store. */
async function companyThatKeepsVectors() {
  const documents = documentsInMemory(() => START)('vectors');
  const honest = honestModel();
  const embedded: string[] = [];
  const noting: Model = {
    ...honest,
    embed(texts, of) {
      embedded.push(...texts);
      return honest.embed(texts, of);
    },
  };
  const model = remembering(
    noting,
    cosmosVectors(documents, SPACE, () => START),
  );
  const company = await companyAtWork({ model });
  embedded.length = 0;
  const stored = async () => {
    const ids: string[] = [];
    for await (const { value } of documents.query(Stored, "c.type = 'vector'")) ids.push(value.id);
    return ids.toSorted();
  };
  return { company, embedded, stored };
}

const keysOf = (texts: readonly string[]) => texts.map((text) => sha256(`${SPACE}\n${text}`)).toSorted();

test('no vector is kept of what people ask for, tell of a moment and look up, and those of labels are', async () => {
  const { company, embedded, stored } = await companyThatKeepsVectors();
  const [personId = '', another = ''] = sellers(2);
  const request = 'My manager Jo shouts at me when I haggle over discounts.';
  const moment = 'On Monday I must tell Sam that his illness costs him the bonus.';
  const lookedUp = 'Kim, who failed her trial period, prices badly.';
  const before = await stored();
  const ask = (requesterId: string) =>
    company.run(weighRequest, {
      signal: SentRequest.parse(asked(requesterId, 'seller', request, company.now())),
    });
  await ask(personId);
  await company.run(understandMoment, { text: moment });
  await company.run(findSkills, { text: lookedUp });

  for (const words of ['manager jo shouts', 'tell sam', 'kim']) expect(embedded).toContain(words);
  const labels = [...(await company.ports.registers.skills()).values()].map(({ label }) => label);
  const added = (await stored()).filter((id) => !before.includes(id));
  expect(added).toEqual(keysOf(labels));

  const once = embedded.filter((text) => text === 'manager jo shouts').length;
  await ask(another);
  expect(embedded.filter((text) => text === 'manager jo shouts')).toHaveLength(2 * once);
});

test('a text that is made to have thousands of stretches costs no more than the bound', async () => {
  const { company, embedded } = await companyThatKeepsVectors();
  const text = Array.from({ length: 1_000 }, (_, i) => `x${i.toString(36).padStart(2, '0')}`).join(' ');
  await company.run(findSkills, { text });
  expect(embedded.filter((each) => each.startsWith('x'))).toHaveLength(MOST_STRETCHES);
});
