// cspell:words Nicht
// cspell:words einer Kein Modell verglichen
import { describe, expect, test } from '@jest/globals';
import { approvalIdOf } from '../../lib/domain/gate/approval.ts';
import type { DraftedAsset } from '../../lib/domain/content/content.ts';
import { partsToTranslate } from '../../lib/domain/content/translation.ts';
import { approvalCard, channelCard } from '../../lib/gates/approval-card-content.ts';
import { readLesson } from '../../lib/agents/practice/lesson.ts';
import { english } from '../../lib/messages/words.ts';
import type { Model, ModelJob } from '../../lib/ports/model.ts';
import { wishes } from '../support/company-with-lesson.ts';
import { honestModel, inNoTongue, modelThatTranslates } from '../support/models.ts';
import { closingSteps, companyAtWork, playbook, sellers, worksNow } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

/** A company in which so many of the sellers prefer German, and what its model was asked for. */
async function companyOf(germans: number, model: Model) {
  const asked: ModelJob<unknown>[] = [];
  const company = await companyAtWork({
    sources: [playbook, closingSteps],
    model: {
      ...model,
      ask(job, spender) {
        asked.push(job);
        return model.ask(job, spender);
      },
    },
  });
  await company.send(
    sellers(60)
      .slice(0, germans)
      .map((personId) => worksNow(personId, 60, { language: 'de' }, START + 1)),
  );
  await company.settle();
  await company.pass(START + 9 * DAY, wishes('micro-text'));
  return { company, tasks: asked.map(({ task }) => task) };
}

const NEED = 'seller.negotiation';
const ID = `need-${NEED}-1`;

async function draftOf({ ports }: World): Promise<DraftedAsset> {
  const { value } = await ports.needs.asset(NEED, `${ID}.v2`);
  if (value.origin !== 'ai-drafted' || value.artefact.form === 'sections')
    throw new Error('Nothing was drafted.');
  return value;
}
async function asAsked(company: World, card = approvalCard) {
  const request = await company.ports.needs.findApproval(NEED, approvalIdOf(ID, 'publication', 2));
  if (!request) throw new Error('Nobody was asked.');
  return card(request.value, await draftOf(company), english);
}
/** Somebody whom it reached, and who prefers German or not. */
async function readerOf({ ports }: World, isGerman: boolean): Promise<string> {
  for await (const { personId, person, participations } of ports.learners.all('learning'))
    if ((person?.language === 'de') === isGerman && participations[NEED]?.deliveredAt !== undefined)
      return personId;
  throw new Error('Nobody like that was reached.');
}
const pageIn = ({ channels }: World): string =>
  JSON.stringify([...channels.pages.standing.values()].map(({ payload }) => payload));

describe('a draft whose readers prefer a language that it is not in', () => {
  test('stands in it beside the original, and is read in it by them alone', async () => {
    const { company, tasks } = await companyOf(30, modelThatTranslates([1]));
    expect(tasks.filter((task) => task !== 'draft-asset').slice(-2)).toEqual([
      'translate-parts',
      'check-translation',
    ]);
    const draft = await draftOf(company);
    const card = await asAsked(company);
    expect(card.facts).toContainEqual(expect.stringMatching(/^readers prefer German: .* doubts 1 of them/));
    const beside = (card.response?.passages ?? []).flatMap(({ text, sources }) =>
      sources.filter((line) => line.startsWith('in German')).map((line) => ({ text, line })),
    );
    if (draft.artefact.form === 'sections') throw new Error('It was drafted in sections.');
    // Each text that learners read stands there in both languages.
    for (const { text } of partsToTranslate(draft.artefact))
      expect(beside).toContainEqual({
        text: expect.stringContaining(text),
        // Quotes within a quote are written otherwise.
        line: expect.stringContaining(inNoTongue(text).replaceAll(/[“”]/g, '').slice(0, 20)),
      });
    expect(beside.filter(({ line }) => line.includes('doubts'))).not.toEqual([]);
    // A channel is read by more people than decide: which language a group prefers is not theirs to know.
    const inChannel = JSON.stringify(await asAsked(company, channelCard));
    expect(inChannel).toContain(draft.artefact.summary);
    expect(inChannel).not.toMatch(/German|readers prefer/);
    expect(inChannel).not.toContain(inNoTongue(draft.artefact.summary));
    const page = pageIn(company);
    expect(page).toContain(draft.artefact.summary);
    expect(page).toContain(inNoTongue(draft.artefact.summary));
    expect(page).toContain('Auf Deutsch, von einer KI');
    const german = await readerOf(company, true);
    const lesson = await company.run(readLesson, { personId: german, needId: NEED });
    expect(lesson.title).toBe(inNoTongue(draft.title));
    const other = await company.run(readLesson, { personId: await readerOf(company, false), needId: NEED });
    expect(other.title).toBe(draft.title);
  });

  test('shows where a “not” was added, also where no model saw it', async () => {
    const { company } = await companyOf(
      30,
      modelThatTranslates([], (text) => `${inNoTongue(text)} Nicht.`),
    );
    const card = await asAsked(company);
    expect(card.facts).toContainEqual(expect.stringMatching(/^in German, \d+ sentences? ha.*read .* first$/));
    expect(card.response?.passages.flatMap(({ sources }) => sources)).toContainEqual(
      expect.stringMatching(/^in German, where figures changed places, or a “not”/),
    );
  });

  test('says so where no model was there to compare it', async () => {
    const { company } = await companyOf(30, modelThatTranslates('reads-none'));
    expect((await asAsked(company)).facts).toContainEqual(
      expect.stringContaining('No model was there to compare it with the original'),
    );
    expect(pageIn(company)).toContain('Kein Modell hat es mit dem verglichen');
  });

  test('says so where no model was there that words it, and stays as it is', async () => {
    const { company } = await companyOf(30, honestModel());
    expect((await asAsked(company)).facts).toContain(
      'readers prefer German, and no model was there that words it: they would read the original',
    );
    expect((await draftOf(company)).translations).toEqual([
      { is: 'missing', language: 'de', why: 'no-model' },
    ]);
    const german = await readerOf(company, true);
    const lesson = await company.run(readLesson, { personId: german, needId: NEED });
    expect(lesson.title).toBe((await draftOf(company)).title);
  });

  test('stays as it is where what the model worded does not pass the checks twice', async () => {
    const { company, tasks } = await companyOf(
      30,
      modelThatTranslates([], (text) => text),
    );
    expect(tasks.filter((task) => task === 'translate-parts').length % 2).toBe(0);
    expect((await draftOf(company)).translations).toEqual([
      { is: 'missing', language: 'de', why: 'not-well' },
    ]);
    expect((await asAsked(company)).facts).toContainEqual(expect.stringContaining('did not pass the checks'));
  });

  test('is not translated for fewer than make a group', async () => {
    const { company, tasks } = await companyOf(4, modelThatTranslates());
    expect(tasks).not.toContain('translate-parts');
    expect((await draftOf(company)).translations).toBeUndefined();
    expect((await asAsked(company)).facts).not.toContainEqual(expect.stringContaining('German'));
  });
});
