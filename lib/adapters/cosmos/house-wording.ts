import { z } from 'zod';
import { Artefact, type ArtefactForm } from '../../domain/artefact/artefact.ts';
import { addWordingSums, noSums, Wording, WordingSums } from '../../domain/source/house-wording.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { MOST_WORDINGS, type HouseWording } from '../../ports/house-wording.ts';
import { save, type Documents } from './documents.ts';

/** The register among those of the container. */
const REGISTER = 'house-wording';

const WordingDocument = z.object({ wording: Wording });
const SumsDocument = z.object({
  form: z.enum(Artefact.options.map(({ shape }) => shape.form.value)),
  sums: WordingSums,
});

export function cosmosHouseWording(documents: Documents): HouseWording {
  async function* all(): AsyncIterable<Wording> {
    for await (const { value } of documents.query(WordingDocument, `c.type = 'wording'`, {}, REGISTER))
      yield value.wording;
  }
  const of = async (skillId: string): Promise<Wording[]> => {
    const where = `c.type = 'wording' AND c.wording.skillId = @skillId`;
    const found = documents.query(WordingDocument, where, { skillId }, REGISTER);
    const wordings = await Array.fromAsync(found, ({ value }) => value.wording);
    return wordings.toSorted((a, b) => b.at - a.at || a.wordingId.localeCompare(b.wordingId));
  };
  return {
    of,
    all,
    async keep(wording) {
      const others = (await of(wording.skillId)).filter(({ wordingId }) => wordingId !== wording.wordingId);
      await documents.batch(REGISTER, [
        { write: 'upsert', id: wording.wordingId, body: { type: 'wording', wording } },
        ...others
          .slice(MOST_WORDINGS - 1)
          .map(({ wordingId }) => ({ write: 'delete', id: wordingId }) as const),
      ]);
    },
    async forget(wordingId) {
      const found = await documents.read(WordingDocument, REGISTER, wordingId);
      if (found) await documents.batch(REGISTER, [{ write: 'delete', id: wordingId, etag: found.etag }]);
    },
    count: (entryId, form, sums) =>
      withOptimisticRetry(async () => {
        if (await documents.holds(REGISTER, `entry:${entryId}`)) return;
        const id = `sums.${form}`;
        const found = await documents.read(SumsDocument, REGISTER, id);
        const together = addWordingSums(found?.value.sums ?? noSums, sums);
        await documents.batch(REGISTER, [
          save(`entry:${entryId}`, { type: 'wording-entry' }, undefined),
          save(id, { type: 'wording-sums', form, sums: together }, found?.etag),
        ]);
      }),
    async sums() {
      const found = new Map<ArtefactForm, WordingSums>();
      for await (const { value } of documents.query(SumsDocument, `c.type = 'wording-sums'`, {}, REGISTER))
        found.set(value.form, value.sums);
      return found;
    },
  };
}
