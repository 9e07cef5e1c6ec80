import { answerQuestion, readRequest } from '../../lib/agents/needs-analysis/demand/dialogue.ts';
import type { Cause } from '../../lib/domain/cause/cause.ts';
import { needIdOf, type Need } from '../../lib/domain/need/need.ts';
import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import { deviate, draw } from '../../sample/random.ts';
import type { Life } from '../../sample/life.ts';
import { keyOfPlanted } from '../../sample/truth.ts';
import { collected } from '../support/collected.ts';
import type { World } from '../support/world.ts';

/** Questions that somebody answers who asked for something. */
const ANSWERS_EACH = 3;
/** How far the answers of a company lie from what the layer expects of it, in log odds. */
const APART = 0.5;

/** What is really in the way of a need; undefined where nothing was planted. */
export function causeOf(
  { truth }: Pick<Life, 'truth'>,
  { roleId, skillId }: Pick<Need, 'roleId' | 'skillId'>,
): Cause | undefined {
  const { gaps, ahead, brokenProcesses } = truth;
  const isIt = (planted: Parameters<typeof keyOfPlanted>[0]): boolean =>
    keyOfPlanted(planted) === needIdOf(roleId, skillId);
  return [...gaps, ...brokenProcesses].find(isIt)?.cause ?? (ahead.some(isIt) ? 'skill' : undefined);
}

/** Whoever asked for something answers what they are asked about it, as people do who know why the work falls short. */
export async function answerInformed(here: World, life: Life): Promise<void> {
  for (const { needId, stage, ...need } of await collected(here.ports.needs.list())) {
    const cause = causeOf(life, need);
    if (stage !== 'found' || cause === undefined) continue;
    for (const { requestId, requesterId: by, answers } of await collected(
      here.ports.needs.requestsAbout(needId),
    ))
      for (let said = Object.keys(answers).length; said < ANSWERS_EACH; said += 1) {
        const { question } = await here.run(readRequest, { requestId, by, readsAll: false });
        const chance = question ? chanceOfYes(question.questionId, cause, life.seed) : undefined;
        if (!question || chance === undefined) break;
        const answer = draw(life.seed, requestId, question.questionId) < chance ? 'yes' : 'no';
        await here.run(answerQuestion, { requestId, by, questionId: question.questionId, answer });
      }
  }
}

function chanceOfYes(questionId: string, cause: Cause, seed: number): number | undefined {
  const asked = SHIPPED_POLICY.causes.questions.find((one) => one.questionId === questionId);
  if (!asked) return undefined;
  const expected = asked.yes[cause];
  const odds = Math.log(expected / (1 - expected)) + APART * deviate(seed, questionId, cause, 'apart');
  return 1 / (1 + Math.exp(-odds));
}
