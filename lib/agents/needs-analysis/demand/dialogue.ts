import { z } from 'zod';
import type { QuestionAnswer } from '../../../domain/cause/cause-model.ts';
import { Id, PersonId, RegisterId } from '../../../domain/ids.ts';
import type { Need } from '../../../domain/need/need.ts';
import { reweighedSignal } from '../../../domain/gate/waking-signal.ts';
import { answersIn, requestIdOf, type LearningRequest } from '../../../domain/need/request.ts';
import { badInput, notAllowed, notFound } from '../../../errors.ts';
import type { Stored } from '../../../ports/stored.ts';
import type { Ports } from '../../../ports/index.ts';
import { questionAbout } from '../../../needs/cause-facts.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import { mayConcern, step } from '../../../step.ts';
import { knownAbout } from '../../../needs/known.ts';
import { withQuestionsBack } from '../../../domain/gate/question-back.ts';
import { inferCause } from '../../../domain/cause/infer-cause.ts';
import { policyAsLearned } from '../../../needs/policy-as-learned.ts';
import { weigh } from './weigh-request.ts';
import { sha256 } from '../../../domain/sha256.ts';
import { message } from '../../../messages/message.ts';
import { currentRequest } from './current-request.ts';
import { AnswerGiven, viewOfRequest } from './request-view.ts';
import { takeMeaning, WHICH_SKILL } from './which-skill.ts';

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
    return await viewOfRequest(request, by, ports, at);
  },
});

/**
 * Takes what an unclear request means; or an answer about the work: the supposed cause shifts, and whoever is to
 * confirm it sees why.
 */
export const answerQuestion = step({
  name: 'answer-question',
  agent: 'needs-analysis',
  input: z.strictObject({ requestId: Id, by: PersonId, questionId: RegisterId, answer: RegisterId }),
  async run({ requestId, by, questionId, answer: said }, ports, { at }) {
    if (questionId === WHICH_SKILL) {
      const meant = await withOptimisticRetry(async () =>
        takeMeaning(await requestOf(requestId, by, ports), said, ports, at),
      );
      return await viewOfRequest(meant, by, ports, at);
    }
    const policy = await ports.registers.policy();
    const { success, data: answer } = AnswerGiven.safeParse(said);
    if (!success) throw badInput(message('problem.answer.not-offered', { answer: said }));
    const answered = await withOptimisticRetry(async () => {
      const stored = await requestOf(requestId, by, ports);
      const need = await ports.needs.find(stored.value.needId);
      const { questions } = withQuestionsBack(policy, need?.value ?? {}).causes;
      if (!questions.some((question) => question.questionId === questionId))
        throw badInput(message('problem.question.missing', { questionId }));
      // What a human has said about the cause is not shifted by answers that come later.
      if (need?.value.stage !== 'found' || stored.value.answers[questionId] === answer) return stored.value;
      return await take(stored, need, { questionId, answer, at }, ports);
    });
    return await viewOfRequest(answered, by, ports, at);
  },
});

/**
 * A request as it stands, for whoever made it and for those who may read needs. Without `agent`: it only reads, and
 * people may read their own request while the agent is switched off.
 */
export const readRequest = step({
  name: 'read-request',
  input: z.strictObject({ requestId: Id, by: PersonId, readsAll: z.boolean() }),
  async run({ requestId, by, readsAll }, ports, { at }) {
    const { value } = await requestOf(requestId, by, ports, readsAll);
    return await viewOfRequest(value, by, ports, at);
  },
});

/**
 * @throws NamedError `not-found`, also where it is somebody else’s: whether others asked for something is not for
 * everybody.
 */
async function requestOf(
  requestId: string,
  by: PersonId,
  ports: Ports,
  readsAll = false,
): Promise<Stored<LearningRequest>> {
  const stored = (await currentRequest(requestId, ports)) ?? (await sentFor(by, requestId, ports));
  if (!stored || !(readsAll || stored.value.requesterId === by))
    throw notFound(message('problem.request.missing', { requestId }));
  return stored;
}

/** A wish that another system sent for somebody: its id is the message's, and does not say what it is about. */
async function sentFor(by: PersonId, requestId: string, { needs }: Pick<Ports, 'needs'>) {
  for await (const own of needs.requestsOf(by))
    if (own.requestId === requestId) return await needs.request(own.needId, requestId);
  return undefined;
}

async function take(
  stored: Stored<LearningRequest>,
  storedNeed: Stored<Need>,
  { questionId, answer, at }: { questionId: string; answer: QuestionAnswer; at: number },
  ports: Ports,
): Promise<LearningRequest> {
  const { needId, round } = storedNeed.value;
  const answers = { ...stored.value.answers, [questionId]: answer };
  const answered: LearningRequest = { ...stored.value, round, answers };
  const asked = { ...storedNeed.value, answers: answersIn([...(await others(answered, ports)), answered]) };
  const policy = withQuestionsBack(await policyAsLearned(ports), asked);
  const hypothesis = inferCause(await knownAbout(asked, ports), policy, ports.words);
  const need = { ...asked, hypothesis };
  const question = await questionAbout(need, ports, at);
  await ports.needs.commit(needId, {
    need: { ...storedNeed, value: need },
    request: { ...stored, value: answered },
    ...(question
      ? {
          approval: question,
          signals: [reweighedSignal(question.value, [stored.value.requestId, questionId, answer], at)],
        }
      : {}),
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
