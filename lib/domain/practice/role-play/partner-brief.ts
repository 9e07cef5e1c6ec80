import { meaningIn, sentencesOf } from '../../text/grounding.ts';
import type { Cue, RolePlayScript } from './partner-moves.ts';

/** What a model may know that words the partner. What the partner keeps back is not among it. */
export interface PartnerBrief {
  situation: string;
  case: string[];
  partner: string;
  /** What came to light, in that order. */
  revealed: string[];
  cue: { is: Cue['is']; text?: string };
}

/**
 * What the model is given that words the partner's answer: of the interests those that were earned, and of everything
 * else that is prepared for the partner no sentence that gives one of the others away. This is what keeps a secret:
 * nobody can be talked out of what they do not know.
 *
 * @param earned with the interest that the cue reveals
 */
export function briefFor(script: RolePlayScript, earned: readonly number[], cue: Cue): PartnerBrief {
  const { learner, runner } = script;
  const told = (text: string) => withoutSecrets(text, script, earned);
  const of = (text: string | undefined) => (text === undefined ? '' : told(unquoted(text)));
  const text =
    cue.is === 'reveals'
      ? (runner.interests[cue.interest]?.hidden.madeUp ?? '')
      : cue.is === 'sharpens'
        ? of(runner.escalations[cue.escalation]?.madeUp)
        : cue.is === 'tests'
          ? of(runner.moves[cue.move]?.says.madeUp)
          : '';
  return {
    situation: learner.situation.madeUp,
    case: learner.case.map(({ madeUp }) => madeUp),
    partner: told(runner.partner.madeUp),
    revealed: earned.flatMap((place) => runner.interests[place]?.hidden.madeUp ?? []),
    cue: text === '' ? { is: 'answers' } : { is: cue.is, text },
  };
}

/** Words of a secret that give it away together. */
const GIVEN_AWAY = 2;

/** Whether a text gives away an interest that was not earned: two of the words that only it has, or all of them. */
export function tellsSecret(text: string, script: RolePlayScript, earned: readonly number[]): boolean {
  const said = new Set(meaningIn(text));
  return ownWordsOf(script, earned).some((own) => {
    const held = own.filter((word) => said.has(word)).length;
    return held > 0 && held >= Math.min(GIVEN_AWAY, own.length);
  });
}

const withoutSecrets = (text: string, script: RolePlayScript, earned: readonly number[]): string =>
  sentencesOf(text)
    .filter((sentence) => !tellsSecret(sentence, script, earned))
    .join(' ');

/** Of each interest that is kept back the words that stand nowhere in what the learner reads, or has learned. */
function ownWordsOf({ learner, runner }: RolePlayScript, earned: readonly number[]): string[][] {
  const open = new Set(
    [
      learner.situation.madeUp,
      ...learner.case.map(({ madeUp }) => madeUp),
      ...learner.know.map(({ text }) => text),
      ...learner.rubric.flatMap(({ criterion, levels }) => [criterion.text, ...levels]),
      ...earned.map((place) => runner.interests[place]?.hidden.madeUp ?? ''),
    ].flatMap(meaningIn),
  );
  return runner.interests.flatMap(({ hidden }, place) =>
    earned.includes(place) ? [] : [[...new Set(meaningIn(hidden.madeUp))].filter((word) => !open.has(word))],
  );
}

/** A prepared line as it is spoken. */
export const unquoted = (text: string): string => text.replace(/^[“"]/, '').replace(/[”"]$/, '');
