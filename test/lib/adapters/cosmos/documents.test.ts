import { nothingStopped } from '../../../support/nothing-stopped.ts';
import { describe, expect, it } from '@jest/globals';
import { cosmosLearners } from '../../../../lib/adapters/cosmos/learners.ts';
import { cosmosCalibration } from '../../../../lib/adapters/cosmos/calibration.ts';
import { cosmosRegisters } from '../../../../lib/adapters/cosmos/registers.ts';
import { newLearner } from '../../../../lib/domain/person/learner.ts';
import { documentsInMemory } from '../../../support/in-memory-documents.ts';
import { NOW, personId } from '../../examples.ts';

const PERSON = personId(1);

describe('what a store answers', () => {
  it('is refused where it is not what is stored there, by the names of fields and no values', async () => {
    const documents = documentsInMemory(() => NOW)('learners');
    const learner = { ...newLearner(PERSON), skills: { negotiation: { weight: 'said in confidence' } } };
    await documents.batch(PERSON, [{ write: 'create', id: 'learner', body: { type: 'learner', learner } }]);
    const read = cosmosLearners(documents, nothingStopped, () => 'salt').read('learning', PERSON);
    await expect(read).rejects.toMatchObject({
      name: 'Unreadable',
      message: expect.stringMatching(
        /^Document learner of learners cannot be read: learner\.skills\.negotiation\.weight is of a wrong kind/,
      ),
    });
    await expect(read).rejects.not.toMatchObject({
      message: expect.stringMatching(new RegExp(`confidence|${PERSON}`)),
    });
  });

  it('holds no more than the schema, so that what an earlier version stored besides goes with the next write', async () => {
    const documents = documentsInMemory(() => NOW)('learners');
    const learner = { ...newLearner(PERSON), mood: 'not kept any more' };
    await documents.batch(PERSON, [{ write: 'create', id: 'learner', body: { type: 'learner', learner } }]);
    const read = cosmosLearners(documents, nothingStopped, () => 'salt').read('learning', PERSON);
    expect((await read).value).toEqual(newLearner(PERSON));
  });

  it.each([
    ['charter', 'C1', { lineId: 'C1', text: 'Negotiate well' }],
    ['skill', 'negotiation', { skillId: 'speaking' }],
    ['policy', 'thresholds', { approvalDays: 0 }],
    ['policy', 'moods', {}],
  ] as const)('is an entry of its register: not in %s this of %s', async (register, id, value) => {
    const documents = documentsInMemory(() => NOW)('registers');
    const entry = { id, value, version: 1, at: NOW };
    await documents.batch(register, [{ write: 'create', id, body: { type: register, entry } }]);
    await expect(
      cosmosRegisters(documents, cosmosCalibration(documents)).entries(register),
    ).rejects.toMatchObject({
      name: 'Unreadable',
      message: expect.stringContaining(`Document ${id} of registers cannot be read`),
    });
  });
});
