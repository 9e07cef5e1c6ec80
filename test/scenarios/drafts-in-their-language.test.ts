// cspell:words Nicht Verhandlung Preis Bedingungen aufschreiben Nach Tagen
// cspell:words einer Kein Modell verglichen
import { describe, expect, test } from '@jest/globals';
import { questionOf } from '../../functions/http/needs/question-of.ts';
import { checkCorrections } from '../../lib/agents/content/rewording/check-corrections.ts';
import { wordingsIn } from '../../lib/agents/content/rewording/learned.ts';
import { whoWorded } from '../../lib/gates/earlier-versions.ts';
import { approvalIdOf } from '../../lib/domain/gate/approval.ts';
import type { DraftedAsset } from '../../lib/domain/content/content.ts';
import { partsToTranslate } from '../../lib/domain/content/translation.ts';
import { approvalCard, channelCard } from '../../lib/gates/approval-card-content.ts';
import { ownPractice, readRecall } from '../../lib/agents/practice/own-practice.ts';
import { answerLesson, readLesson } from '../../lib/agents/practice/lesson.ts';
import { languagesOfReaders } from '../../lib/agents/content/translation/languages-of-readers.ts';
import { MINUTE } from '../../lib/domain/milliseconds.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { english } from '../../lib/messages/words.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import type { Model, ModelJob } from '../../lib/ports/model.ts';
import { wishes } from '../support/company-with-lesson.ts';
import { honestModel, inNoTongue, modelThatTranslates } from '../support/models.ts';
import {
  approves,
  closingSteps,
  companyAtWork,
  lead,
  playbook,
  sellers,
  signalsOf,
  worksNow,
} from '../support/small-company.ts';
import { DAY, START, type Decider, type World } from '../support/world.ts';

/** A company in which so many of the sellers prefer German, and what its model was asked for. */
async function companyOf(germans: number, model: Model, decider: Decider = wishes('micro-text')) {
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
  await company.pass(START + 9 * DAY, decider);
  return { company, asked, tasks: asked.map(({ task }) => task) };
}

const isTranslating = (task: string): boolean => task === 'translate-parts' || task === 'check-translation';

const NEED = 'seller.negotiation';
const ID = `need-${NEED}-1`;

async function draftOf({ ports }: World, version = 2): Promise<DraftedAsset> {
  const { value } = await ports.needs.asset(NEED, `${ID}.v${version}`);
  if (value.origin !== 'ai-drafted' || value.artefact.form === 'sections')
    throw new Error('Nothing was drafted.');
  return value;
}
async function asAsked(company: World, card = approvalCard) {
  const request = await company.ports.needs.findApproval(NEED, approvalIdOf(ID, 'publication', 2));
  if (!request) throw new Error('Nobody was asked.');
  return card(request.value, await draftOf(company), english);
}
/** What the HR system says of a seller who prefers German. */
const inGerman = (personId: string, at: number): Signal[] =>
  signalsOf(personId, 'seller').flatMap((signal) =>
    signal.type === 'learning-os.workforce.person'
      ? [{ ...signal, time: new Date(at).toISOString(), data: { ...signal.data, language: 'de' } }]
      : [],
  );
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
    expect(card.facts).toContainEqual(expect.stringMatching(/^readers prefer German: .* doubts \d of them/));
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
    // Whoever reads other words than were checked is told so, and which of them hold.
    expect(lesson.drafted).toMatch(/auf Deutsch.* gilt das Original\.$/);
    expect(other.drafted).not.toMatch(/Deutsch|German/);
    const readsInEnglish = await readerOf(company, false);
    for (const [personId, { questions }] of [[german, lesson] as const, [readsInEnglish, other] as const])
      await company.run(answerLesson, {
        personId,
        needId: NEED,
        questionId: questions[0]?.questionId ?? '',
        option: 0,
      });
    await company.pass(company.now() + 2 * DAY, () => undefined);
    const asked = (await company.run(ownPractice, { personId: german })).items[0];
    expect(asked).toMatchObject({ translated: expect.stringMatching(/auf Deutsch.* gilt das Original\.$/) });
    const { itemId = '' } = asked ?? {};
    const answer = await company.run(readRecall, { personId: german, itemId });
    expect(answer.translated).toBe(asked?.translated);
    const { items } = await company.run(ownPractice, { personId: readsInEnglish });
    expect(items.map(({ translated }) => translated)).toEqual(items.map(() => undefined));
    expect(items).not.toEqual([]);
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

  /** Corrects one sentence of the first version by hand, and leaves the second to somebody else. */
  const correcting: Decider = (question) =>
    question.gate === 'publication'
      ? question.version === 1
        ? {
            by: lead,
            answer: {
              verdict: 'send-back',
              corrections: [
                {
                  part: 'learner.know.1',
                  text: 'Before a negotiation with buyers begins, write down your price and terms.',
                },
              ],
            },
          }
        : undefined
      : approves();
  const partsIn = ({ material }: ModelJob<unknown>) =>
    (material as { parts: { text?: string; first?: string }[] }).parts.map(
      ({ text, first }) => text ?? first,
    );

  test('keeps of its translation what humans have read: of a sentence that was corrected alone another is asked for', async () => {
    const { company, asked } = await companyOf(30, modelThatTranslates([0]), correcting);
    const [first, second] = [await draftOf(company, 1), await draftOf(company, 2)];
    expect(second.rewording).toMatchObject({ as: 'corrected' });
    const jobs = asked.filter(({ task }) => isTranslating(task)).slice(-2);
    const now = 'Before a negotiation with buyers begins, write down your price and terms.';
    expect(jobs.map((job) => [job.task, new Set(partsIn(job))])).toEqual([
      ['translate-parts', new Set([now])],
      ['check-translation', new Set([now])],
    ]);
    const [before, after] = [first, second].map(({ translations: [one] = [] }) => {
      if (one?.is !== 'worded') throw new Error('It was not translated.');
      return one;
    });
    const stood = new Map(before?.texts.map(({ part, text }) => [part, text]));
    const changed = (after?.texts ?? []).filter(({ part, text }) => text !== stood.get(part));
    expect(new Set(changed.map(({ text }) => text))).toEqual(new Set([inNoTongue(now)]));
    // What was doubted of what stands, is doubted still.
    expect(after?.doubted).toEqual([...(before?.doubted ?? ['none']), 'learner.know.1']);
  });

  /** Corrects one German sentence of the first version by hand, and leaves the second to somebody else. */
  const inGermanWords: Decider = (question) =>
    question.gate !== 'publication'
      ? approves()
      : question.version === 1
        ? {
            by: lead,
            answer: { verdict: 'send-back', corrections: [{ part: 'de/learner.know.1', text: IN_GERMAN }] },
          }
        : undefined;
  const IN_GERMAN = 'Vor der Verhandlung Preis und Bedingungen aufschreiben.';

  test('is corrected in its translation alone, by hand and without a model, for somebody else to approve', async () => {
    const { company, asked } = await companyOf(30, modelThatTranslates([0]), inGermanWords);
    const [first, second] = [await draftOf(company, 1), await draftOf(company, 2)];
    expect(second.artefact).toEqual(first.artefact);
    expect(asked.filter(({ task }) => isTranslating(task))).toHaveLength(2);
    const textsOf = ({ translations: [one] = [] }: DraftedAsset) => (one?.is === 'worded' ? one.texts : []);
    expect(textsOf(second)).toEqual(
      textsOf(first).map((one) => (one.part === 'learner.know.1' ? { ...one, text: IN_GERMAN } : one)),
    );
    expect(second.rewording).toMatchObject({
      as: 'corrected',
      changes: [{ part: 'de/learner.know.1', after: IN_GERMAN }],
    });
    expect(await whoWorded(second, ID, company.ports.needs)).toEqual([lead]);
    const question = { needId: NEED, approvalId: approvalIdOf(ID, 'publication', 2) };
    const { parts, card } = await questionOf(question, company.ports, english, { at: company.now() });
    expect(parts.find(({ part }) => part === 'de/learner.know.1')).toMatchObject({
      where: 'Thing to know 1, in German',
      text: IN_GERMAN,
    });
    expect(card.response?.passages[1]).toMatchObject({
      text: IN_GERMAN,
      sources: [expect.stringContaining('before'), expect.stringContaining('worded by a person')],
    });
    // What whoever approved learned of English drafts is not German.
    expect(wordingsIn(second, [first, second], START)).toEqual([]);
  });

  test.each([
    ['a language that it is not in', { part: 'fr/learner.know.1', text: IN_GERMAN }, 'fr/learner.know.1'],
    ['another figure', { part: 'de/learner.know.1', text: `${IN_GERMAN} Nach 7 Tagen.` }, 'figures'],
    ['no word', { part: 'de/learner.know.1', text: '…' }, 'no word'],
    ['what stands there already', { part: 'de/title', text: 'as it stands' }, 'says already'],
    ['more than its form has room for', { part: 'de/title', text: 'Verhandlung '.repeat(40) }, 'longer'],
  ])('is refused a correction of its translation to %s', async (what, correction, why) => {
    const { company } = await companyOf(30, modelThatTranslates(), (question) =>
      question.gate === 'publication' ? undefined : approves(),
    );
    const approvalId = approvalIdOf(ID, 'publication', 1);
    const { parts } = await questionOf({ needId: NEED, approvalId }, company.ports, english, {
      at: company.now(),
    });
    const title = parts.find(({ part }) => part === 'de/title')?.text ?? '';
    const text = what === 'what stands there already' ? title : correction.text;
    const checked = company.run(checkCorrections, {
      needId: NEED,
      approvalId,
      corrections: [{ ...correction, text }],
    });
    await expect(checked).rejects.toThrow(why);
  });

  test('is asked about with patience, and not for ever', async () => {
    const { asked } = await companyOf(30, modelThatTranslates());
    const patience = asked.flatMap(({ task, patienceMs }) =>
      isTranslating(task) ? [patienceMs ?? Infinity] : [],
    );
    expect(patience.length).toBeGreaterThan(1);
    expect(Math.max(...patience)).toBeLessThanOrEqual(4 * MINUTE);
  });

  test('is not lost for what goes wrong with its translation, which stands there with the kind of the error', async () => {
    const { company } = await companyOf(
      30,
      modelThatTranslates([], () => {
        throw new TypeError('a secret of the company');
      }),
    );
    expect((await draftOf(company)).translations).toEqual([
      { is: 'missing', language: 'de', why: 'failed', kind: 'TypeError' },
    ]);
    const { facts } = await asAsked(company);
    expect(facts).toContainEqual(expect.stringContaining('translating it failed (TypeError)'));
    expect(JSON.stringify(facts)).not.toContain('secret');
  });

  test('shows nobody what somebody speaks who joins: the same is heard until a full group came', async () => {
    const { company } = await companyOf(4, modelThatTranslates());
    const heard = async () =>
      (await languagesOfReaders({ roleId: 'seller' }, company.ports, company.now())).map(
        ({ language }) => language,
      );
    const before = await heard();
    expect(before).not.toContain('de-DE');
    const joins = async (from: number, to: number) => {
      const people = Array.from({ length: to - from }, (_, i) => guidOf(`joins ${from + i}`));
      await company.send(people.flatMap((personId) => inGerman(personId, company.now())));
      await company.pass(company.now() + DAY, () => undefined);
      await company.settle();
    };
    for (const n of [0, 1, 2]) {
      await joins(n, n + 1);
      expect(await heard()).toEqual(before);
    }
    await joins(3, 40);
    expect(await heard()).toContain('de-DE');
  });

  test('is not translated for fewer than make a group', async () => {
    const { company, tasks } = await companyOf(4, modelThatTranslates());
    expect(tasks).not.toContain('translate-parts');
    expect((await draftOf(company)).translations).toBeUndefined();
    expect((await asAsked(company)).facts).not.toContainEqual(expect.stringContaining('German'));
  });
});
