import type { Claim } from '../../../domain/artefact/parts.ts';
import { phaseIn, type Phase } from '../../../domain/passage/case-phase.ts';
import type { Span } from '../../../domain/content/content.ts';
import { meaningIn, sentencesOf } from '../../../domain/text/grounding.ts';
import { message } from '../../../messages/message.ts';
import { atPath, quote, type Check } from './matter.ts';
import { casesOfActivities } from './activities.ts';

/**
 * A case is one moment: nobody is about to make an offer and compares its result, and nothing is over while a step of
 * it is open. What is told of one document and decides there is ahead, in the middle or behind, and not two of these.
 */
export const momentsOfACase: Check = ({ artefact, spans }) =>
  casesOfActivities(artefact).flatMap(({ path, scene, about }) => {
    const says = scene.flatMap(({ madeUp }) => sentencesOf(madeUp));
    const facts = says.length === 0 ? [] : about.flatMap((claim) => factOf(claim, says, spans));
    const [one, other] =
      facts
        .map((fact) => [fact, facts.find((another) => isAtAnotherTime(fact, another))] as const)
        .find(([, found]) => found) ?? [];
    return one && other
      ? [
          atPath(
            [...path, 'scene'],
            message('fault.moment.mixed', { text: quote(one.text), other: quote(other.text) }),
          ),
        ]
      : [];
  });

interface Fact {
  text: string;
  source: string;
  phase: Phase;
}

const isAtAnotherTime = (one: Fact, other: Fact): boolean =>
  one.source === other.source && one.phase !== other.phase;

function factOf({ text, cites }: Claim, says: readonly string[], spans: readonly Span[]): Fact[] {
  const span = spans.find(({ id }) => cites.includes(id));
  const phase = span && phaseIn({ ...span, text }, toldOf(text, says));
  return span && phase ? [{ text, source: span.source, phase }] : [];
}

/** The sentence of the case that has most in common with a passage. */
function toldOf(text: string, says: readonly string[]): string {
  const words = new Set(meaningIn(text));
  const inCommon = (one: string) => new Set(meaningIn(one).filter((word) => words.has(word))).size;
  return says.toSorted((a, b) => inCommon(b) - inCommon(a))[0] ?? '';
}
