import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Spender } from '../../domain/policy/budget.ts';
import { modelShown, type ServedOutcome, type Span } from '../../domain/content/content.ts';
import { spansInHouseWords, type Term } from '../../domain/source/house-wording.ts';
import type { Made } from '../../domain/modality/modality.ts';
import type { Prompts } from '../../domain/policy/policy.ts';
import { message, type Message } from '../../messages/message.ts';
import { english, type Words } from '../../messages/words.ts';
import type { ModelOutcome } from '../../ports/model.ts';
import type { Ports } from '../../ports/index.ts';
import { faultForPeople } from '../../domain/rendering/fault-for-people.ts';
import { faultsOfArtefact } from './checks/faults-of-artefact.ts';
import { namesIn } from './checks/names.ts';
import { draftingJob } from './prompt.ts';
import type { Learned } from './rewording/learned.ts';

/** A draft that the checks refuse is made once more with the reasons, then a human takes over. */
const MAX_DRAFTS = 2;
/** Calls of the model that it takes at most: each of them may be cut off once. */
export const CALLS_OF_A_DRAFT = 2 * MAX_DRAFTS;

/** An artefact that passed every check, and the tokens that it took with all that did not pass before it. */
export interface Drafted {
  artefact: Artefact;
  spans: Span[];
  model: string;
  tokens: number;
  /** Words of people here that stand for those of the passages. */
  terms?: Term[];
}

/** Why there is none: another form may do where this one cannot be made, and a human has to look where it failed. */
export type NotDrafted = { impossible: string } | { failed: string };

/** What a draft is made of. */
export interface DraftMaterial {
  modality: Made;
  skill: string;
  /** What the skill says of itself: not every document says what it is called. */
  description?: string;
  audience: string;
  spans: Span[];
  mend: string[];
  /** What a programme is drafted for; absent of other forms, and where none was agreed. */
  outcome?: ServedOutcome;
  /** Of earlier drafts about the same skill; absent where nothing was. */
  learned?: Learned;
  prompts: Prompts;
}

/** Lets the model fill the shape of the form from the passages, and holds what it made to the checks. */
export async function draftArtefact(
  material: DraftMaterial,
  { model, words, directory }: Pick<Ports, 'model' | 'words' | 'directory'>,
  spender: Spender,
): Promise<Drafted | NotDrafted> {
  const { spans, learned } = material;
  const terms = learned?.terms ?? [];
  let faults: Message[] = [];
  let tokens = 0;
  for (let draft = 1; draft <= MAX_DRAFTS; draft += 1) {
    const again = { ...material, mend: [...material.mend, ...faults.map(english.sayMessage)] };
    const { answer, took } = await askForDraft(again, model, spender);
    tokens += took;
    if (answer.outcome === 'answered') {
      // Where the company does not let its directory be asked, whoever reads the draft looks at the names.
      const borne = await directory?.borne(namesIn(answer.value));
      const isKnownName = (name: string) => borne?.has(name) ?? false;
      faults = faultsOfArtefact(answer.value, spans, { ...material, isKnownName, terms });
      if (faults.length === 0)
        return {
          artefact: answer.value,
          spans,
          model: modelShown(answer.model),
          tokens,
          ...(terms.length > 0 ? { terms } : {}),
        };
    } else if (answer.outcome === 'invalid')
      faults = [message('fault.schema', { detail: answer.detail.slice(0, 300) })];
    else return whyNone(answer, words);
  }
  return {
    failed: words.say('drafting.refused', {
      problems: faults
        .slice(0, 3)
        .map((fault) => words.sayMessage(faultForPeople(fault, spans, words)))
        .join('; '),
    }),
  };
}

/**
 * The passages come in the words that people here use for what they name, so that a draft does too. A draft that was
 * cut off is asked for once more, with room for all the tokens that it took the first time.
 */
async function askForDraft(
  material: DraftMaterial,
  model: Ports['model'],
  spender: Spender,
): Promise<{ answer: ModelOutcome<Artefact>; took: number }> {
  const { learned, ...asked } = material;
  const toWord = {
    ...asked,
    spans: spansInHouseWords(material.spans, learned?.terms ?? []),
    ...(learned && learned.pairs.length > 0 ? { corrected: learned.pairs } : {}),
  };
  const first = await model.ask(draftingJob(toWord), spender);
  if (first.outcome !== 'truncated') return { answer: first, took: sumOf(first) };
  const second = await model.ask(draftingJob({ ...toWord, more: first.tokens.output }), spender);
  return { answer: second, took: sumOf(first) + sumOf(second) };
}

const sumOf = ({ tokens: { input, output } }: ModelOutcome<Artefact>): number => input + output;

/** Why there is no draft to mend; the same call would fail again. */
function whyNone(
  answer: Exclude<ModelOutcome<Artefact>, { outcome: 'answered' | 'invalid' }>,
  { say, sayMessage }: Words,
): NotDrafted {
  if (answer.outcome === 'refused')
    return { impossible: say('material.not-made-well', { why: sayMessage(answer.detail) }) };
  if (answer.outcome === 'filtered') return { failed: sayMessage(answer.detail) };
  const { output, thought } = answer.tokens;
  return { failed: say('drafting.cut-off', { output, thought }) };
}
