import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Sections } from '../../domain/artefact/sections.ts';
import { isObserved } from '../../domain/modality/modality.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { linesIn, type Block } from '../../domain/rendering/block.ts';
import { forLearners, forRunners, learnerSideOf } from '../../domain/rendering/sides.ts';
import { skillKindOf } from '../../domain/skill/skill-kind.ts';
import type { Words } from '../../messages/words.ts';
import type { Ports } from '../../ports/index.ts';
import { step, type Call } from '../../step.ts';
import { withPolicy } from '../policy-under-trial.ts';
import { changesWords, DraftTried, draftUnderTrial, type DraftUnderTrial } from './draft-under-trial.ts';
import { draftMaterial } from './draft-material.ts';
import { CALLS_OF_A_DRAFT, draftArtefact } from './drafting.ts';
import { whyImpossible } from './material/makeable.ts';
import { spansAbout } from './material/spans-about.ts';
import { servedBy } from './respond-in-form.ts';

/** Most calls of the drafting model that one trial makes: two drafts, each as often as one for people. */
export const CALLS_OF_A_TRIAL = 2 * CALLS_OF_A_DRAFT;

/** A draft as its readers would have it, line by line; or why there would be none, whether a model was asked or not. */
export type DraftSeen =
  | { title: string; page: string[]; runnerPage: string[]; model: string; tokens: number }
  | { none: string; isAsked: boolean };

export interface DraftTrial {
  needId: string;
  form: string;
  before: DraftSeen;
  after: DraftSeen;
  /** Whether a reader would see any difference. */
  differs: boolean;
}

/**
 * A draft for a need that there is, by the prompts and rubrics in force and by those under trial, through the same
 * checks as any other. Nobody is asked, nothing is kept, and it counts on the budgets like other drafts. What a rubric
 * alone changes is shown on the last draft there is, without the model.
 */
export const tryDraft = step({
  name: 'try-draft',
  agent: 'content',
  input: DraftTried,
  async run(input, ports, call): Promise<DraftTrial> {
    const trial = await draftUnderTrial(input, ports);
    const { need, form, now, tried } = trial;
    const [before, after] = changesWords(trial)
      ? [await draftedUnder(now, trial, ports, call), await draftedUnder(tried, trial, ports, call)]
      : await ofTheSameWords(trial, ports, call);
    return { needId: need.needId, form, before, after, differs: seenAs(before) !== seenAs(after) };
  },
});

const seenAs = (seen: DraftSeen): string =>
  JSON.stringify('none' in seen ? seen.none : [seen.title, seen.page, seen.runnerPage]);

type Worded =
  { artefact: Artefact | Sections; model: string; tokens: number } | { none: string; isAsked: boolean };

async function draftedUnder(
  policy: Policy,
  trial: DraftUnderTrial,
  ports: Ports,
  call: Call,
): Promise<DraftSeen> {
  return asSeen(await wordedUnder(policy, trial, ports, call), policy, trial, ports.words);
}

async function ofTheSameWords(
  trial: DraftUnderTrial,
  ports: Ports,
  call: Call,
): Promise<[DraftSeen, DraftSeen]> {
  const { now, tried, asset } = trial;
  const worded = asset ? { ...asset, tokens: 0 } : await wordedUnder(now, trial, ports, call);
  return [asSeen(worded, now, trial, ports.words), asSeen(worded, tried, trial, ports.words)];
}

async function wordedUnder(
  policy: Policy,
  { need, skill, form, asset }: DraftUnderTrial,
  ports: Ports,
  call: Call,
): Promise<Worded> {
  const { words } = ports;
  const spender = { agent: 'content' as const, ...call };
  const { onTheSubject } = policy.thresholds;
  const { spans } = await spansAbout(skill, form, onTheSubject, ports, spender);
  if (spans.length === 0) return { none: words.say('trial.draft.no-source'), isAsked: false };
  const why = whyImpossible(form, spans, ports);
  if (why !== undefined) return { none: why, isAsked: false };
  const serves = form === 'long-form-program' ? servedBy(need) : undefined;
  const toDraft = { need, skill, form, spans, course: asset?.course, remark: undefined, serves };
  const made = await draftArtefact(await draftMaterial(toDraft, withPolicy(ports, policy)), ports, spender);
  if ('artefact' in made) return made;
  return { none: 'failed' in made ? made.failed : made.impossible, isAsked: true };
}

function asSeen(worded: Worded, policy: Policy, { form, skill }: DraftUnderTrial, words: Words): DraftSeen {
  if ('none' in worded) return worded;
  const { artefact, model, tokens } = worded;
  const rubric = isObserved(form) ? policy.rubrics.behaviours[skillKindOf(skill)] : undefined;
  return {
    title: artefact.form === 'sections' ? '' : artefact.title,
    page: linesOf(forLearners(learnerSideOf(artefact), words, rubric)),
    runnerPage: linesOf(forRunners(artefact, words, rubric)),
    model,
    tokens,
  };
}

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.is === 'heading'
      ? [block.text]
      : linesIn(block).map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)),
  );
