import { answerHandedOver } from '../../../lib/agents/experts/answer-question.ts';
import { askExperts } from '../../../lib/agents/experts/ask.ts';
import { handOverQuestion } from '../../../lib/agents/experts/hand-over.ts';
import { consent, consentToDocument } from '../../../lib/agents/experts/own-twin.ts';
import type { Knowledge } from '../../../sample/at-work.ts';
import { sum } from '../../../sample/figures.ts';
import { DAY, type Life } from '../../../sample/life.ts';
import { pick } from '../../../sample/random.ts';
import type { World } from '../../support/world.ts';
import { unlessRefused } from '../unless-stopped.ts';
import type { Doing } from './doing.ts';

const CONSENTS_DAYS = 170;
/** Hours that an expert takes for an answer of their own. */
const OWN_ANSWER = 0.5;

/** What became of a question: hours it took of everybody, and days until it was known. */
interface Asked {
  day: number;
  hours: number;
  days: number;
  /** To the expert, for an answer of their own. */
  waits?: string;
}

/** Questions that people have: answered by what an expert consents to, by the expert, or by asking around. */
export const questionsIn = (life: Life): Doing[] =>
  life.truth.atWork.knowledge.map((knowledge, n) => asking(life, knowledge, `knows-${n + 1}`));

function asking(life: Life, knowledge: Knowledge, twinId: string): Doing {
  const { company, truth, seed } = life;
  const { worth, atWork } = truth;
  const experts = company.employees.filter(({ jobRole }) => jobRole === knowledge.jobRole);
  const expert = experts[0]?.person.personId;
  const others = company.employees.filter(({ jobRole }) => jobRole !== knowledge.jobRole);
  const asked = new Map<string, Asked>();
  let hasConsented = false;

  const around = (day: number): Asked => ({ day, ...atWork.askingAround });

  async function consents(here: World, personId: string): Promise<void> {
    const until = here.now() + CONSENTS_DAYS * DAY;
    const subjects = [knowledge.subject];
    await here.run(consent, { personId, calledBy: 'Whoever knows', subjects, until, twinId });
    await here.run(consentToDocument, { personId, document: knowledge.document, departments: [] });
  }

  async function askOne(
    here: World,
    { question, answer }: Knowledge['asked'][number],
    day: number,
  ): Promise<Asked> {
    const { personId } = pick(others, seed, question).person;
    const said = await unlessRefused(here.run(askExperts, { personId, question }), here);
    if (!said) return around(day);
    if (said.outcome === 'answered') {
      const isRight = answer !== undefined && said.sentences.some(({ text }) => text.includes(answer));
      // Whoever was told something else finds out, and asks around.
      const more = around(day);
      return isRight ? { day, hours: 0, days: 0 } : { ...more, hours: more.hours + worth.hoursInVain };
    }
    if (said.handOver?.twinId !== twinId) return around(day);
    const handing = { personId, question, twinId, askerName: 'Whoever asks', callId: question };
    const handed = await unlessRefused(here.run(handOverQuestion, handing), here);
    return handed ? { ...around(day), waits: handed.handOverId } : around(day);
  }

  /** In their own words, at the next look after it came. */
  async function answerWaiting(here: World, personId: string, day: number): Promise<void> {
    for (const [question, { waits, ...one }] of asked) {
      if (waits === undefined || one.day === day) continue;
      const text = 'It was agreed once, for that order alone, and is written in its file.';
      const words = { said: 'correct' as const, text, isForAll: false };
      const answer = here.run(answerHandedOver, { personId, handOverId: waits, ...words });
      const took = { day: one.day, hours: OWN_ANSWER, days: day - one.day };
      asked.set(question, (await unlessRefused(answer, here)) ? took : one);
    }
  }

  return {
    async act(here, day) {
      if (expert === undefined) return;
      if (!hasConsented) await unlessRefused(consents(here, expert), here);
      hasConsented = true;
      await answerWaiting(here, expert, day);
      for (const [i, one] of knowledge.asked.entries())
        if (day >= knowledge.fromDay + i * knowledge.everyDays && !asked.has(one.question))
          asked.set(one.question, await askOne(here, one, day));
    },
    prices() {
      const all = [...asked.values()];
      if (all.length === 0) return [];
      const met = all.filter(({ days }) => days < atWork.askingAround.days).length;
      return [
        {
          money: sum(all.map(({ hours }) => hours)) * worth.hour,
          days: sum(all.map(({ days }) => days)) / all.length,
          isMet: met >= all.length / 2,
        },
      ];
    },
  };
}
