import { randomUUID } from 'node:crypto';
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
import type { meSkillsList } from '../../functions/http/me/skills/me-skills-list.ts';
import type { Doors } from '../doors.ts';
import { DoorRefused } from '../until-through.ts';

// What people of the story do where nobody plays them: by the doors that their tab and their cards ask. What was said
// in a talk is told to nobody, here neither.

/** What is asked of the expert, which no document of hers answers, and what she answers in place of the draft. */
export const QUESTION = 'May a colleague bring somebody of the works council to a talk about performance?';
const ANSWER =
  'A colleague may bring somebody of the works council to a talk about performance, and says so the day before.';

/** What somebody says who practises for the first time, and what they say in place of the second once coached. */
export const SAYS = [
  'Thank you for coming. On Tuesday and on Thursday two reports left without a check, and the customer called.',
  'You are less careful than the others, and it has to stop.',
];
const SAYS_INSTEAD = [
  'It comes late, I know. What I saw was on Tuesday and on Thursday. What stands in the way for you?',
  'This talk is about your work alone. For which task do you need more time? I will answer you by Friday.',
];

type Reply<D extends { reply: z.ZodType }> = z.infer<D['reply']>;

/** Plays the talk, is coached on its last turn, says that otherwise, and ends it; or says that its person did. */
export async function practise(me: Doors, needId: string): Promise<string> {
  const { playable, sessions } = await me.get<Reply<typeof meRolePlaysList>>('me/role-plays');
  const own = sessions.find((one) => one.needId === needId);
  if (own)
    return `it was played in the browser${own.isOver ? ', to its debrief' : ''}; what was said stays with its person`;
  if (!playable.some((one) => one.needId === needId)) return 'nothing to practise has reached them yet';
  const sessionId = randomUUID();
  const at = `me/role-plays/${sessionId}`;
  const say = async (name: string, lines: readonly string[]) => {
    for (const [n, says] of lines.entries())
      await me.post(`${at}/turns`, { turnId: `${name}-${n + 1}`, says });
  };
  await me.post('me/role-plays', { sessionId, needId, confidence: 2 });
  await say('first', SAYS);
  const last = `${at}/turns/first-${SAYS.length}`;
  const { criterion } = await me.get<Reply<typeof meRolePlayCoach>>(`${last}/coach`);
  await me.post(`${last}/retry`, {});
  await say('again', SAYS_INSTEAD);
  const { debrief } = await me.post<Reply<typeof meRolePlayEnd>>(`${at}/end`, { confidence: 4 });
  const shown = debrief?.lines.filter(({ quotes }) => quotes.length > 0).length ?? 0;
  await me.post(`${at}/release`, {});
  return `a script played it: coached on “${criterion}”, one turn said otherwise, ${shown} of ${debrief?.lines.length ?? 0} lines shown in their own words; what was said stays with its person`;
}

/** Asks, hands over what no document answers, lets the expert correct the draft, and asks in somebody else's name. */
export async function askTheExpert(me: Doors, expert: Doors, colleague: Doors): Promise<string[]> {
  const ask = (who: Doors) => who.post<Reply<typeof meQuestionAsk>>('me/questions', { question: QUESTION });
  const handedOver = async () => (await me.get<Reply<typeof meQuestionsList>>('me/questions')).questions;
  let told = 'asked in the browser';
  if ((await handedOver()).length === 0) {
    const { outcome, handOver } = await ask(me);
    told = `“${QUESTION}”: ${outcome === 'answered' ? 'answered from a document' : 'no document says it'}`;
    if (handOver)
      await me.post('me/questions/handed', { question: QUESTION, twinId: handOver.twinId }, 'talk-hands');
  }
  const { questions } = await expert.get<Reply<typeof meHandedList>>('me/twin/questions');
  for (const { handOverId, said } of questions)
    if (!said)
      await expert.post(`me/twin/questions/${handOverId}`, { said: 'correct', text: ANSWER, isForAll: true });
  const [first] = await handedOver();
  const { outcome, sentences } = await ask(colleague);
  return [
    told,
    first?.answer
      ? `the expert answered in her own words: “${first.answer.text ?? ''}”`
      : 'the expert has not answered',
    outcome === 'answered'
      ? `and whoever asks it next reads: “${sentences[0]?.text ?? ''}” (${sentences[0]?.source.name ?? ''})`
      : 'whoever asks it next is told that nobody knows',
  ];
}

/** Says yes where they were asked to lead a group. */
export async function acceptToLead(me: Doors, needId: string): Promise<void> {
  const { leading } = await me.get<Reply<typeof meLeadingList>>('me/leading');
  if (leading.some((one) => one.needId === needId && one.state === 'asked'))
    await me.post(`me/leading/${needId}/answer`, { says: 'yes' });
}

/** Marks everybody as there, of each session that is over. */
export async function markAttendance(me: Doors, needId: string): Promise<void> {
  const { leading } = await me.get<Reply<typeof meLeadingList>>('me/leading');
  const over = leading.filter((one) => one.needId === needId).flatMap(({ sessions }) => sessions);
  for (const { number } of over.filter(({ isToMark }) => isToMark)) {
    const at = `me/leading/${needId}/sessions/${number}`;
    const { people } = await me.get<Reply<typeof meAttendanceRead>>(at);
    await me.post(`${at}/attendance`, { marks: people.map(({ key }) => ({ key, was: 'there' })) });
  }
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
