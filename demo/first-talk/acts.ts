import { needIdOf } from '../../lib/domain/need/need.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Stack } from '../../local/stack.ts';
import { idOf, type Employee } from '../../sample/company.ts';
import { castOf, firstLines, firstTalkSkills, laterLine } from '../../sample/first-talk/company.ts';
import { envelope } from '../../sample/signals.ts';
import { DAY, type Life } from '../../sample/life.ts';
import type { Act, Tell } from '../act.ts';
import { readingsOf } from '../act-lines.ts';
import { doorsFor, type Doors } from '../doors.ts';
import type { Decider } from '../gates.ts';
import { liveThrough } from '../live-through.ts';
import { opening } from '../opening.ts';
import { pace, type Pace } from '../pace.ts';
import { exportWith, promotionLine } from '../promotion.ts';
import { stageOf } from '../stage.ts';
import { AT_WORK, finish } from '../time-lapse.ts';
import { look } from '../viewer/seen.ts';
import {
  acceptToLead,
  askTheExpert,
  groupOf,
  haveAtOnce,
  markAttendance,
  practise,
  QUESTION,
  standing,
} from './by-script.ts';

/** Days on which something of this story begins; whoever plays it has until the next of them. */
const on = { comes: 24, talks: 28, asks: 32, leads: 52, meets: 60, read: 90 };

/** What is seen at work at first, and later: planted, as all that the invented company sends. */
const FIRST_SEEN = 1.9;
const LATER = { practised: 3.6, not: 2.1 };

/** Days, the first being 1, on which it stands still for whoever plays a part in the browser. */
export const daysToPlay = [on.talks, on.asks, on.leads].map((day) => day + 1);

/**
 * Somebody comes to lead and has a first difficult conversation before them: they are offered a role-play, practise it
 * alone, are coached and try again, ask an expert, meet a group of others, and what is seen of their work is read.
 * Whatever of it nobody played in the browser until its next day, a script does, and says so.
 */
export function firstTalk(
  life: Life,
  days: number,
  stack: Stack,
  decides: Decider,
  { stand }: Pick<Pace, 'stand'> = pace(life.start),
): Act[] {
  const { company, start } = life;
  const { newcomer, expert, facilitators, colleague, roleId } = castOf(company);
  const stage = stageOf(life, stack);
  const { feeds, systems, lead } = stage;
  const later = laterLine(company);
  const as = ({ userPrincipalName }: Employee): Doors => doorsFor(stack.ports, { person: userPrincipalName });
  const aimOf = (skill: string) => ({ skillId: idOf(skill), needId: needIdOf(roleId, idOf(skill)) });
  const [talk, team] = [aimOf(firstTalkSkills.talk), aimOf(firstTalkSkills.team)];
  const forms = new Map<string, 'role-play' | 'cohort'>([
    [talk.needId, 'role-play'],
    [team.needId, 'cohort'],
  ]);
  const decide: Decider = async (question, answered) => {
    const { gate, needId, version } = question.approval;
    const form = forms.get(needId);
    if (gate !== 'publication' || version !== 1 || !form) return await decides(question, answered);
    wished.push(`the story asks for a ${form} in ${needId}, whatever was proposed first; of that you decide`);
    return { verdict: 'send-back', modality: form, comment: `Make it a ${form}, please.` };
  };
  /** What the story itself said at a gate, since this was last told. */
  const wished: string[] = [];
  const tellWished = (say: Tell) => {
    for (const line of wished.splice(0)) say(line);
  };
  const live = (from: number, to: number, progress: Tell) =>
    liveThrough({ ...stage, decide, stand, hours: [AT_WORK], progress }, from, Math.min(to, days));
  /** What somebody saw of the newcomer in a skill. */
  const seenOfNewcomer = (skill: string, score: number, day: number, n: number) => ({
    ...envelope('appraisals', `first talk ${skill} ${day} ${n}`, newcomer.person.personId, start + day * DAY),
    type: 'learning-os.observation.made',
    data: {
      skillId: idOf(skill),
      score,
      scale: '0-5',
      observerId: guidOf(`observer of the newcomer ${n}`),
      observer: 'manager',
    },
  });
  const send = async (signals: object[], key: string) => {
    await feeds.post('signals', { signals }, key);
    await finish(stack);
  };
  const { comes, talks, asks, leads, meets, read } = on;

  return [
    ...opening({ ...stage, charterLines: firstLines(company) }),
    {
      title: 'An expert lets herself be asked',
      async play(say) {
        const until = new Date(start + 200 * DAY).toISOString().slice(0, 10);
        const subjects = 'Performance talks, Probation';
        await as(expert).post('me/twin', { subjects, until }, 'talk-twin');
        const document = { document: 'people-services-answers.md', isIn: true, departments: '' };
        await as(expert).post('me/twin/documents', document, 'talk-document');
        say(`${expert.name} of People Services is answered for from one document of hers, about ${subjects}`);
        return {};
      },
    },
    {
      title: `Days 1 to ${comes}: those who lead lack how to say that work falls short; a role-play is made`,
      asks: true,
      async play(say, progress, lived) {
        const sent = await live(0, comes, progress);
        const { needs } = await look(lead, stack.ports);
        tellWished(say);
        for (const { needId, stage, reason } of needs) say(`${needId}: ${stage}. ${reason}`);
        return { signals: lived.signals + sent };
      },
    },
    {
      title: `Day ${comes + 1}: ${newcomer.name} comes to lead`,
      asks: true,
      async play(say, progress, lived) {
        await lead.post(`registers/charter/${later.lineId}`, { value: later }, 'talk-line');
        const promotion = { employee: newcomer, roleId };
        await systems.leaveHrFile(exportWith(life, promotion));
        await send(
          Object.values(firstTalkSkills).map((skill, n) => seenOfNewcomer(skill, FIRST_SEEN, comes, n)),
          'talk-first-seen',
        );
        const sent = await live(comes, talks, progress);
        say(await promotionLine(promotion, stack));
        say(`and a line of the charter is new: ${later.lineId} “${later.text}”`);
        return { signals: lived.signals + sent };
      },
    },
    {
      title: `Days ${talks + 1} to ${asks}: the talk is practised alone, coached, and tried again`,
      asks: true,
      async play(say, progress, lived) {
        say(`Yours to play: People, ${newcomer.name}, Practise a talk. Nobody else can read it.`);
        const sent = await live(talks, asks, progress);
        const { told, isDone } = await practise(as(newcomer), talk);
        say(told);
        return { signals: lived.signals + sent, hasPractised: isDone };
      },
    },
    {
      title: `Days ${asks + 1} to ${leads}: an expert is asked, and corrects what AI found`,
      asks: true,
      async play(say, progress, lived) {
        say(`Yours to play: in the chat of ${newcomer.name}, “ask an expert”: ${QUESTION}`);
        say(`then, in the chat of ${expert.name}, “answered in my stead”`);
        const sent = await live(asks, leads, progress);
        tellWished(say);
        for (const told of await askTheExpert(as(newcomer), as(expert), as(colleague))) say(told);
        return { signals: lived.signals + sent };
      },
    },
    {
      title: `Days ${leads + 1} to ${meets}: somebody accepts to lead a group, and it is formed`,
      asks: true,
      async play(say, progress, lived) {
        const personIds = facilitators.map(({ person }) => person.personId);
        // Whoever waits in the comparison is in no group: they ask for it.
        if (await haveAtOnce(as(newcomer), team)) say(`${newcomer.name} asks for it, by a script`);
        await lead.post(`needs/${team.needId}/facilitators`, { personIds }, 'talk-facilitators');
        await finish(stack);
        say(`Yours to play: in the chat of ${facilitators[0]?.name ?? ''}, “sessions that I lead”`);
        let sent = await live(leads, leads + 3, progress);
        for (const one of facilitators)
          if (await acceptToLead(as(one), team.needId)) say(`${one.name} says yes, by a script`);
        sent += await live(leads + 3, meets, progress);
        say(await groupOf(as(newcomer), team.needId));
        return { signals: lived.signals + sent };
      },
    },
    {
      title: `Days ${meets + 1} to ${read}: the group meets, and what is seen of the work is read`,
      asks: true,
      async play(say, progress, lived) {
        let [sent, marked] = [0, 0];
        for (let day = meets; day < Math.min(read, days); day += 10) {
          sent += await live(day, day + 10, progress);
          for (const one of facilitators) marked += await markAttendance(as(one), team.needId);
        }
        if (marked > 0) say(`a script marked who was there in ${marked} sessions, one in six as away`);
        const seenLater = lived.hasPractised ? LATER.practised : LATER.not;
        await send([seenOfNewcomer(firstTalkSkills.talk, seenLater, read, 3)], 'talk-seen-later');
        say(`at work their manager sees ${seenLater} of 5: planted, and higher for whoever practised`);
        say(await groupOf(as(newcomer), team.needId));
        const { insights } = await look(lead, stack.ports);
        for (const told of readingsOf({ insights })) say(told);
        say(await standing(as(newcomer), idOf(firstTalkSkills.talk)));
        return { signals: lived.signals + sent, personId: newcomer.person.personId };
      },
    },
  ];
}
