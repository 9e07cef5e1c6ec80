import type { z } from 'zod';
import type { meAttendanceRead } from '../../functions/http/me/cohorts/me-attendance-read.ts';
import type { meCohortRead } from '../../functions/http/me/cohorts/me-cohort-read.ts';
import type { meLeadingList } from '../../functions/http/me/cohorts/me-leading-list.ts';
import type { meHandedList } from '../../functions/http/me/experts/me-handed-list.ts';
import type { meQuestionAsk } from '../../functions/http/me/experts/me-question-ask.ts';
import type { meQuestionsList } from '../../functions/http/me/experts/me-questions-list.ts';
import type { meRolePlayCoach } from '../../functions/http/me/practice/me-role-play-coach.ts';
import type { meRolePlayEnd } from '../../functions/http/me/practice/me-role-play-end.ts';
import type { meRolePlaysList } from '../../functions/http/me/practice/me-role-plays-list.ts';
import type { meItemsList } from '../../functions/http/me/items/me-items-list.ts';
import type { meSkillsList } from '../../functions/http/me/skills/me-skills-list.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Doors } from '../doors.ts';
import { DoorRefused } from '../until-through.ts';

// What people of the story do where nobody plays them: by the doors that their tab and their cards ask. What was said
// in a talk is told to nobody, here neither.

/** What is asked of the expert, which no document of hers answers, and what she answers in place of the draft. */
export const QUESTION = 'May a colleague bring somebody of the works council to a talk about performance?';
const ANSWER =
  'A colleague may bring somebody of the works council to a talk about performance, and says so the day before.';

/** What somebody says who practises for the first time, and what they say in place of the second once coached. */
const SAYS = [
  'Thank you for coming. On Tuesday and on Thursday two reports left without a check, and the customer called.',
  'You are less careful than the others, and it has to stop.',
];
const SAYS_INSTEAD = [
  'It comes late, I know. What I saw was on Tuesday and on Thursday. What stands in the way for you?',
  'This talk is about your work alone. For which task do you need more time? I will answer you by Friday.',
];

/** All of it, which no store, log or page may hold but its person's own. */
export const SAID_IN_TALK = [...SAYS, ...SAYS_INSTEAD];

/** The talk of the script, under one id: a story that was killed in it ends it when it goes on. */
const SESSION = guidOf('first talk, played by a script');

type Reply<D extends { reply: z.ZodType }> = z.infer<D['reply']>;

/** What came of the talk, and whether anybody has practised it. */
export interface Practised {
  told: string;
  isDone: boolean;
}

/**
 * Says what lies before somebody where it has not reached them: whoever waits in a comparison, or was of the sample of
 * a standing approval, has it at once.
 * @returns whether the script asked
 */
export async function haveAtOnce(me: Doors, { needId, skillId }: Aim): Promise<boolean> {
  const { items } = await me.get<Reply<typeof meItemsList>>('me/items');
  if (items.some((one) => one.needId === needId && one.state === 'delivered')) return false;
  await me.post('me/moments', { skillId, kind: 'situation' }, `talk-moment-${skillId}`);
  return true;
}

/** What something of the story is about. */
interface Aim {
  needId: string;
  skillId: string;
}

/** Plays the talk, is coached on its last turn, says that otherwise, and ends it; or says that its person did. */
export async function practise(me: Doors, aim: Aim): Promise<Practised> {
  const { needId } = aim;
  const hasAsked = await haveAtOnce(me, aim);
  const { playable, sessions } = await me.get<Reply<typeof meRolePlaysList>>('me/role-plays');
  const own = sessions.find((one) => one.needId === needId && one.sessionId !== SESSION);
  if (own)
    return {
      told: `you played it${own.isOver ? ', to its debrief' : ', and it has no end yet'}; what was said stays with its person`,
      isDone: own.isOver,
    };
  const begun = sessions.find(({ sessionId }) => sessionId === SESSION);
  if (!begun && !playable.some((one) => one.needId === needId))
    return { told: 'nothing to practise has reached them yet', isDone: false };
  const at = `me/role-plays/${SESSION}`;
  const criterion = begun ? undefined : await talked(me, at, needId);
  const { debrief } = await me.post<Reply<typeof meRolePlayEnd>>(`${at}/end`, { confidence: 4 });
  await me.post(`${at}/release`, {});
  const lines = debrief?.lines ?? [];
  const shown = lines.filter(({ quotes }) => quotes.length > 0).length;
  const coached = criterion === undefined ? '' : `coached on “${criterion}”, one turn said otherwise, `;
  return {
    told: `${hasAsked ? 'a script asked for it, and ' : ''}nobody played it, so a script did: ${coached}${shown} of ${lines.length} lines shown in their own words; what was said stays with its person`,
    isDone: true,
  };
}

/** @returns on what the coach was asked */
async function talked(me: Doors, at: string, needId: string): Promise<string> {
  const say = async (name: string, lines: readonly string[]) => {
    for (const [n, says] of lines.entries())
      await me.post(`${at}/turns`, { turnId: `${name}-${n + 1}`, says });
  };
  await me.post('me/role-plays', { sessionId: SESSION, needId, confidence: 2 });
  await say('first', SAYS);
  const last = `${at}/turns/first-${SAYS.length}`;
  const { criterion } = await me.get<Reply<typeof meRolePlayCoach>>(`${last}/coach`);
  await me.post(`${last}/retry`, {});
  await say('again', SAYS_INSTEAD);
  return criterion;
}

/** Asks, hands over what no document answers, lets the expert correct the draft, and asks in somebody else's name. */
export async function askTheExpert(me: Doors, expert: Doors, colleague: Doors): Promise<string[]> {
  const ask = (who: Doors) => who.post<Reply<typeof meQuestionAsk>>('me/questions', { question: QUESTION });
  const handedOver = async () => (await me.get<Reply<typeof meQuestionsList>>('me/questions')).questions;
  const told: string[] = [];
  if ((await handedOver()).length === 0) {
    const { outcome, handOver } = await ask(me);
    told.push(
      `nobody asked, so a script did: “${QUESTION}”: ${outcome === 'answered' ? 'answered from a document' : 'no document says it'}`,
    );
    if (handOver)
      await me.post('me/questions/handed', { question: QUESTION, twinId: handOver.twinId }, 'talk-hands');
  }
  const { questions } = await expert.get<Reply<typeof meHandedList>>('me/twin/questions');
  // Of what somebody else asked in the browser a script knows no answer.
  const waiting = questions.filter(({ said, question }) => !said && question === QUESTION);
  for (const { handOverId } of waiting)
    await expert.post(`me/twin/questions/${handOverId}`, { said: 'correct', text: ANSWER, isForAll: true });
  if (waiting.length > 0) told.push('nobody answered in the stead of the expert, so a script did');
  for (const { question, answer } of await handedOver())
    told.push(
      answer
        ? `“${question}”: the expert’s own words are “${answer.text ?? ''}”`
        : `“${question}”: the expert has not answered yet`,
    );
  const { outcome, sentences } = await ask(colleague);
  told.push(
    outcome === 'answered'
      ? `whoever asks “${QUESTION}” next reads: “${sentences[0]?.text ?? ''}” (${sentences[0]?.source.name ?? ''})`
      : `whoever asks “${QUESTION}” next is told that nobody knows`,
  );
  return told;
}

/** Says yes where they were asked to lead a group. @returns whether the script did */
export async function acceptToLead(me: Doors, needId: string): Promise<boolean> {
  const { leading } = await me.get<Reply<typeof meLeadingList>>('me/leading');
  const isAsked = leading.some((one) => one.needId === needId && one.state === 'asked');
  if (isAsked) await me.post(`me/leading/${needId}/answer`, { says: 'yes' });
  return isAsked;
}

/** One in so many is away from a session, each time others. */
const AWAY = 6;

/** Marks who was there, of each session that is over and that nobody marked. @returns how many sessions */
export async function markAttendance(me: Doors, needId: string): Promise<number> {
  const { leading } = await me.get<Reply<typeof meLeadingList>>('me/leading');
  const toMark = leading
    .filter((one) => one.needId === needId)
    .flatMap(({ sessions }) => sessions.filter(({ isToMark }) => isToMark));
  for (const { number } of toMark) {
    const at = `me/leading/${needId}/sessions/${number}`;
    const { people } = await me.get<Reply<typeof meAttendanceRead>>(at);
    const marks = people.map(({ key }, i) => ({ key, was: (i + number) % AWAY === 0 ? 'away' : 'there' }));
    await me.post(`${at}/attendance`, { marks });
  }
  return toMark.length;
}

/** When somebody's group meets, and at how many of its sessions they were. */
export async function groupOf(me: Doors, needId: string): Promise<string> {
  try {
    const { title, sessions } = await me.get<Reply<typeof meCohortRead>>(`me/items/${needId}/cohort`);
    const days = sessions.map(({ from }) => new Date(from).toISOString().slice(0, 10));
    const there = sessions.filter(({ attended }) => attended).length;
    return `“${title}” meets on ${days.join(', ')}${there > 0 ? `; there at ${there} of ${sessions.length}` : ''}`;
  } catch (error) {
    if (!(error instanceof DoorRefused)) throw error;
    return `no group yet: ${error.detail}`;
  }
}

/** What is believed of them in a skill. */
export async function standing(me: Doors, skillId: string): Promise<string> {
  const { items } = await me.get<Reply<typeof meSkillsList>>('me/skills');
  const one = items.find((item) => item.skillId === skillId);
  const pieces = one?.evidence.reduce((sum, { pieces: some }) => sum + some, 0) ?? 0;
  return one?.level == null
    ? 'nothing is believed of them in it yet'
    : `${one.label}, as they read it of themselves: ${one.level.toFixed(1)} of ${one.target?.toFixed(1) ?? '–'}, from ${pieces} pieces of evidence. ${one.sentence}`;
}
