import { z } from 'zod';
import { nextQuestion, type QuestionAnswer } from '../../../domain/cause/cause-model.ts';
import { Id, PersonId, RegisterId } from '../../../domain/ids.ts';
import type { Need } from '../../../domain/need.ts';
import { answersIn, requestIdOf, type LearningRequest } from '../../../domain/request.ts';
import { badInput, notAllowed, notFound } from '../../../errors.ts';
import type { Stored } from '../../../ports/stored.ts';
import type { Ports } from '../../../ports/index.ts';
import { questionAbout } from '../../../needs/cause-facts.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import { mayConcern, step } from '../../../step.ts';
import { knownAbout } from '../../../needs/known.ts';
import { withQuestionsBack } from '../../../domain/question-back.ts';
import type { Policy } from '../../../domain/policy.ts';
import { causeBeliefOf, inferCause } from '../../../domain/cause/infer-cause.ts';
import { isGroup, nearOnCharter, weigh } from './weigh-request.ts';
import { sha256 } from '../../../domain/sha256.ts';
import type { Words } from '../../../messages/words.ts';
import { message } from '../../../messages/message.ts';
import { lineOf, lineToTurnTo, type CharterLine } from '../../../domain/charter.ts';
import { skillLabel } from '../../../domain/names.ts';
import type { Skill } from '../../../domain/skill.ts';
import { currentRequest } from './current-request.ts';
import { NONE_OF_THESE, takeMeaning, WHICH_SKILL } from './which-skill.ts';

export const AnswerGiven = z.enum(['yes', 'no', 'unsure']);

/** Weighs what somebody asks for, and answers what was understood and what to tell about the work. */
export const makeRequest = step({
  name: 'make-request',
  agent: 'needs-analysis',
  input: z.strictObject({ by: PersonId, callId: z.string(), roleId: RegisterId, text: z.string() }),
  async run({ by, callId, roleId, text }, ports, { at, step: name }) {
    await mayConcern(by, name, ports);
    if (!(await ports.registers.roleProfiles()).has(roleId))
      throw badInput(message('problem.role.missing', { roleId }));
    if (!(await ports.learners.inScope(by))) throw notAllowed(message('problem.caller.outside-pilot'));
    const hash = sha256(JSON.stringify([by, callId]), 24);
    const idFor = (demandId: string) => requestIdOf(demandId, hash);
    const wish = { requesterId: by, roleId, text, saidAt: at, idFor, canAsk: true };
    const request = await weigh(wish, ports, at);
    return await viewOfRequest(request, ports, at);
  },
});

/**
 * Takes what an unclear request means; or an answer about the work: the supposed cause shifts, and whoever is to confirm
 * it sees why.
 */
export const answerQuestion = step({
  name: 'answer-question',
  agent: 'needs-analysis',
  input: z.strictObject({ requestId: Id, by: PersonId, questionId: RegisterId, answer: RegisterId }),
  async run({ requestId, by, questionId, answer: said }, ports, { at }) {
    const isTheirs = (requesterId: string) => requesterId === by;
    if (questionId === WHICH_SKILL) {
      const meant = await withOptimisticRetry(async () =>
        takeMeaning(await requestOf(requestId, ports, isTheirs), said, ports, at),
      );
      return await viewOfRequest(meant, ports, at);
    }
    const policy = await ports.registers.policy();
    const { success, data: answer } = AnswerGiven.safeParse(said);
    if (!success) throw badInput(message('problem.answer.not-offered', { answer: said }));
    const answered = await withOptimisticRetry(async () => {
      const stored = await requestOf(requestId, ports, isTheirs);
      const need = await ports.needs.find(stored.value.needId);
      const { questions } = withQuestionsBack(policy, need?.value ?? {}).causes;
      if (!questions.some((question) => question.questionId === questionId))
        throw badInput(message('problem.question.missing', { questionId }));
      // What a human has said about the cause is not shifted by answers that come later.
      if (need?.value.stage !== 'found' || stored.value.answers[questionId] === answer) return stored.value;
      return await take(stored, need, { questionId, answer }, ports);
    });
    return await viewOfRequest(answered, ports, at);
  },
});

/**
 * A request as it stands, for whoever made it and for those who may read needs. Without `agent`: it only reads, and people
 * may read their own request while the agent is switched off.
 */
export const readRequest = step({
  name: 'read-request',
  input: z.strictObject({ requestId: Id, by: PersonId, readsAll: z.boolean() }),
  async run({ requestId, by, readsAll }, ports, { at }) {
    const { value } = await requestOf(requestId, ports, (requesterId) => readsAll || requesterId === by);
    return await viewOfRequest(value, ports, at);
  },
});

/** What one person is shown of their own requests: the latest. */
const SHOWN = 20;

/** Everything that somebody asked for, the latest first, as it stands. Without `agent`, as above. */
export const listRequests = step({
  name: 'list-requests',
  input: z.strictObject({ by: PersonId }),
  async run({ by }, ports, { at }) {
    const all = (await Array.fromAsync(ports.needs.requestsOf(by)))
      .filter(({ becameId }) => becameId === undefined)
      .toSorted((a, b) => b.at - a.at);
    const items = await Promise.all(all.slice(0, SHOWN).map((request) => viewOfRequest(request, ports, at)));
    return { items, more: all.length > SHOWN };
  },
});

/**
 * @throws NamedError `not-found`, also where it is somebody else’s: whether others asked for something is not for
 * everybody.
 */
async function requestOf(
  requestId: string,
  ports: Ports,
  maySee: (requesterId: string) => boolean,
): Promise<Stored<LearningRequest>> {
  const stored = await currentRequest(requestId, ports);
  if (!stored || !maySee(stored.value.requesterId))
    throw notFound(message('problem.request.missing', { requestId }));
  return stored;
}

async function take(
  stored: Stored<LearningRequest>,
  storedNeed: Stored<Need>,
  { questionId, answer }: { questionId: string; answer: QuestionAnswer },
  ports: Ports,
): Promise<LearningRequest> {
  const { needId, round } = storedNeed.value;
  const answers = { ...stored.value.answers, [questionId]: answer };
  const answered: LearningRequest = { ...stored.value, round, answers };
  const asked = { ...storedNeed.value, answers: answersIn([...(await others(answered, ports)), answered]) };
  const policy = withQuestionsBack(await ports.registers.policy(), asked);
  const hypothesis = inferCause(await knownAbout(asked, ports), policy, ports.words);
  const need = { ...asked, hypothesis };
  const question = await questionAbout(need, ports);
  await ports.needs.commit(needId, {
    need: { ...storedNeed, value: need },
    request: { ...stored, value: answered },
    ...(question ? { approval: question } : {}),
  });
  return answered;
}

/** The other requests that count in the same round of the need; those that note no round were made before any did. */
async function others(
  { requestId, needId, round }: LearningRequest,
  { needs }: Ports,
): Promise<LearningRequest[]> {
  const requests = await Array.fromAsync(needs.requestsAbout(needId));
  return requests.filter(
    (other) =>
      other.requestId !== requestId && other.outcome !== 'declined' && (other.round ?? round) === round,
  );
}

/**
 * What is told to whoever asked: what was understood, what became of it, and what to say about the work. Nobody is
 * named in it.
 */
async function viewOfRequest(request: LearningRequest, ports: Ports, at: number) {
  const { requestId, needId, roleId, skillId, outcome, charterLineId, answers } = request;
  const { registers, needs } = ports;
  const [charter, skills] = await Promise.all([registers.charter(), registers.skills()]);
  const skill = skillId === null ? undefined : skills.get(skillId);
  const line = lineOf(charter, charterLineId);
  const mayTell = outcome !== 'declined' && (await isGroup(roleId, ports));
  const need = mayTell ? (await needs.find(needId))?.value : undefined;
  const near = skill && outcome === 'declined' ? nearOnCharter(skill, roleId, skills, charter, at) : [];
  const isLeftOpen = outcome === 'declined' || outcome === 'unclear';
  const turnTo = isLeftOpen ? lineToTurnTo(charter, roleId, at) : undefined;
  const policy = await registers.policy();
  const back =
    need?.stage === 'found' ? need.asksBack?.find(({ questionId }) => !(questionId in answers)) : undefined;
  const question =
    need?.stage === 'found' ? (back ?? (await nextAbout(need, answers, policy, ports))) : undefined;
  return {
    requestId,
    roleId,
    understood: skill ? { skillId: skill.skillId, label: skill.label } : null,
    outcome,
    reason: reasonOf(request, need, { turnTo, least: policy.thresholds.minimumGroup }, ports.words),
    charterLine: line ? { lineId: line.lineId, text: line.text } : null,
    turnTo: turnTo
      ? {
          personId: turnTo.ownerId,
          name: turnTo.ownerName ?? null,
          line: { lineId: turnTo.lineId, text: turnTo.text },
        }
      : null,
    near: near.map(({ skillId: id, label }) => ({ skillId: id, label })),
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
      : whichSkill(request, skills, ports.words),
  };
}

/** What an unclear request is asked: the skills that it may mean, by their names, and that it means none of them. */
function whichSkill(
  { outcome, options = [] }: LearningRequest,
  skills: ReadonlyMap<string, Skill>,
  { say }: Words,
) {
  if (outcome !== 'unclear') return null;
  const offered = [
    ...options.map((skillId) => ({ answer: skillId, label: skillLabel(skills, skillId) })),
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
async function nextAbout(need: Need, answers: LearningRequest['answers'], policy: Policy, ports: Ports) {
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
  { turnTo, least }: { turnTo: CharterLine | undefined; least: number },
  { say }: Words,
): string {
  if (outcome === 'unclear') return say('request.unclear');
  if (outcome === 'declined') {
    const why = say(skillId === null ? 'request.no-skill' : 'request.off-charter');
    return `${why} ${whomToAsk(turnTo, say)}`;
  }
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
