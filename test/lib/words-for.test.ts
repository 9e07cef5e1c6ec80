import { expect, test } from '@jest/globals';
import { languagesOf } from '../../lib/messages/languages.ts';
import { english } from '../../lib/messages/words.ts';
import { byWords, wordsFor, wordsTo } from '../../lib/words-for.ts';
import { documentsInMemory } from '../support/in-memory-documents.ts';
import { inMemoryBus } from '../support/in-memory-bus.ts';
import { storesOver } from '../support/in-memory-ports.ts';
import { guidOf } from '../../lib/domain/sha256.ts';

const languages = languagesOf('en', 'formal');
const person = (name: string, language?: string) => ({
  personId: guidOf(name),
  roleId: 'seller',
  department: 'Sales',
  timeZone: 'Europe/Berlin',
  workingHours: { from: 9, to: 17 },
  ...(language === undefined ? {} : { language }),
});

async function company() {
  const stores = storesOver(
    documentsInMemory(() => 0),
    inMemoryBus(),
  );
  const { learners, directoryAccounts } = stores;
  for (const known of [person('anna', 'de-AT'), person('ben'), person('cho', 'fr-FR')]) {
    const stored = await learners.read('record-keeping', known.personId);
    await learners.commit({ ...stored, value: { ...stored.value, person: known } }, []);
  }
  const account = { personId: guidOf('dora'), isRemoved: false, round: 1, attributes: { language: 'de-DE' } };
  await directoryAccounts.save({ value: account }, 0);
  return { learners, directoryAccounts, languages };
}

test.each([
  ['anna', 'de-DE', 'the language that they prefer'],
  ['ben', 'en-GB', 'the company’s, where nobody said which they prefer'],
  ['cho', 'en-GB', 'the company’s, where there is no catalogue of it'],
  ['dora', 'de-DE', 'that of their account, where they have no role here'],
  ['nobody', 'en-GB', 'the company’s, where nobody knows them'],
])('%s is spoken to in %s: %s', async (name, language) => {
  expect((await wordsFor(guidOf(name), await company())).language).toBe(language);
});

test('who is told the same is told together by language, the company’s as before there were any', () => {
  const people = [person('anna', 'de-AT'), person('ben'), person('cho', 'fr'), person('dora', 'de')];
  const told = byWords(
    people,
    (one) => wordsTo({ person: one }, { languages }),
    { words: english },
    'notice',
  );
  expect(told.map(({ words, people: some, part }) => [words.language, some.length, part])).toEqual([
    ['de-DE', 2, 'notice.de-DE'],
    ['en-GB', 2, 'notice'],
  ]);
});
