import { z } from 'zod';
import { nextQuestion } from '../../../domain/cause/cause-model.ts';
import { causeBeliefOf, type Believing } from '../../../domain/cause/infer-cause.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { wordsFor } from '../../../words-for.ts';
import { lineOf, lineToTurnTo, type CharterLine } from '../../../domain/charter.ts';
import { overlaps } from '../../../domain/need/overlapping-needs.ts';
import { labelIn, skillLabel } from '../../../domain/names.ts';
import type { Need } from '../../../domain/need/need.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { withQuestionsBack } from '../../../domain/gate/question-back.ts';
import type { LearningRequest } from '../../../domain/need/request.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import type { Words } from '../../../messages/words.ts';
import { knownAbout } from '../../../needs/known.ts';
import { policyAsLearned } from '../../../needs/policy-as-learned.ts';
import type { Ports } from '../../../ports/index.ts';
import { NONE_OF_THESE, WHICH_SKILL } from './which-skill.ts';
import { isGroup, nearOnCharter } from './weigh-request.ts';

export const AnswerGiven = z.enum(['yes', 'no', 'unsure']);

/**
 * What is told to whoever asked, in the language of whoever reads it: what was understood, what became of it, and what
 * to say about the work. Nobody is named in it.
 */
export async function viewOfRequest(request: LearningRequest, by: PersonId, ports: Ports, at: number) {
  const { requestId, needId, roleId, skillId, outcome, charterLineId, answers } = request;
  const { registers, needs } = ports;
  const words = await wordsFor(by, ports);
  const [charter, skills] = await Promise.all([registers.charter(), registers.skills()]);
  const skill = skillId === null ? undefined : skills.get(skillId);
  const line = lineOf(charter, charterLineId);
  const mayTell = outcome !== 'declined' && (await isGroup(roleId, ports));
  const need = mayTell ? (await needs.find(needId))?.value : undefined;
  const near = skill && outcome === 'declined' ? nearOnCharter(skill, roleId, skills, charter, at) : [];
  const isLeftOpen = outcome === 'declined' || outcome === 'unclear';
  const turnTo = isLeftOpen ? lineToTurnTo(charter, roleId, at) : undefined;
  const policy = await policyAsLearned(ports);
  const back =
    need?.stage === 'found' ? need.asksBack?.find(({ questionId }) => !(questionId in answers)) : undefined;
  const question =
    need?.stage === 'found' ? (back ?? (await nextAbout(need, answers, policy, ports))) : undefined;
  return {
    requestId,
    roleId,
    understood: skill ? { skillId: skill.skillId, label: labelIn(skill, words) } : null,
    outcome,
    reason: reasonOf(
      request,
      need,
      {
        turnTo,
        least: policy.thresholds.minimumGroup,
        isPartFirst: mayTell && !need && (await hadNeedOfPart(request, ports)),
      },
      words,
    ),
    charterLine: line ? { lineId: line.lineId, text: line.text } : null,
    turnTo: turnTo
      ? {
          personId: turnTo.ownerId,
          name: turnTo.ownerName ?? null,
          line: { lineId: turnTo.lineId, text: turnTo.text },
        }
      : null,
    near: near.map((one) => ({ skillId: one.skillId, label: labelIn(one, words) })),
    need: need ? { needId, stage: need.stage } : null,
    supposedCause: need ? supposedIn(need) : null,
    answers,
    question: question
      ? {
          questionId: question.questionId,
          text: question.text,
          answers: AnswerGiven.options as string[],
          options: null,
          from: back ? ('decider' as const) : ('layer' as const),
        }
      : whichSkill(request, skills, words),
  };
}

/** Whether a part of the role was worked on for the skill, so that none was opened about all of it. Work: the needs. */
async function hadNeedOfPart(
  { roleId, skillId, outcome }: LearningRequest,
  { needs, registers }: Pick<Ports, 'needs' | 'registers'>,
): Promise<boolean> {
  if (skillId === null || outcome !== 'counted') return false;
  const skills = await registers.skills();
  for await (const one of needs.list())
    if (one.group && overlaps(one, { roleId, skillId }, skills)) return true;
  return false;
}

/** What an unclear request is asked: the skills that it may mean, by their names, and that it means none of them. */
function whichSkill(
  { outcome, options = [] }: LearningRequest,
  skills: ReadonlyMap<string, Skill>,
  words: Words,
) {
  const { say } = words;
  if (outcome !== 'unclear') return null;
  const offered = [
    ...options.map((skillId) => ({ answer: skillId, label: skillLabel(skills, skillId, words) })),
    { answer: NONE_OF_THESE, label: say('request.none-of-these') },
  ];
  return {
    questionId: WHICH_SKILL,
    text: say('request.which-skill'),
    answers: offered.map(({ answer }) => answer),
    options: offered,
    from: 'layer' as const,
  };
}

/** What the layer itself asks about the work next: of a person no more than the policy says, questions back aside. */
async function nextAbout(
  need: Need,
  answers: LearningRequest['answers'],
  policy: Policy & Believing,
  ports: Ports,
) {
  const own = policy.causes.questions.map(({ questionId }) => questionId);
  const belief = causeBeliefOf(await knownAbout(need, ports), withQuestionsBack(policy, need));
  return nextQuestion(
    belief,
    own.filter((questionId) => questionId in answers),
    policy.causes,
  );
}

function reasonOf(
  { outcome, skillId }: LearningRequest,
  need: Need | undefined,
  { turnTo, least, isPartFirst }: { turnTo: CharterLine | undefined; least: number; isPartFirst: boolean },
  { say }: Words,
): string {
  if (outcome === 'unclear') return say('request.unclear');
  if (outcome === 'declined') {
    const why = say(skillId === null ? 'request.no-skill' : 'request.off-charter');
    return `${why} ${whomToAsk(turnTo, say)}`;
  }
  if (isPartFirst) return say('request.part-first');
  if (!need) return say('request.too-few', { least });
  if (need.stage === 'found') return say('request.found');
  return say('request.need', {
    stage: say(`stage.${need.stage}`),
    known: need.cause !== undefined,
    cause: need.cause ? say(`cause.${need.cause}`) : '',
  });
}

function whomToAsk(line: CharterLine | undefined, say: Words['say']): string {
  if (!line) return say('request.ask-l-and-d');
  const { ownerName: owner, text } = line;
  return owner === undefined
    ? say('request.ask-owner', { line: text })
    : say('request.ask', { owner, line: text });
}

const supposedIn = ({ hypothesis: { cause, confidence, known = 'cause' } }: Need) => ({
  cause,
  confidence,
  known,
});
