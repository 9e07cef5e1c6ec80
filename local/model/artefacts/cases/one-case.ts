import { phaseIn } from '../../../../lib/domain/passage/case-phase.ts';
import { isOfSameThing, limitsIn } from '../../../../lib/domain/passage/limits.ts';
import type { Circumstance } from './circumstances.ts';

/** Of these facts, the first and those that can be the case with it: at one time, and with one figure of one thing. */
export const ofOneCase = (facts: readonly Circumstance[]): Circumstance[] =>
  facts.reduce<Circumstance[]>(
    (kept, fact) => (kept.some((one) => excludes(one, fact)) ? kept : [...kept, fact]),
    [],
  );

function excludes(one: Circumstance, other: Circumstance): boolean {
  const [phase, another] = [one, other].map(({ passage, says }) => phaseIn(passage, says));
  const isOfOne = one.passage.source === other.passage.source;
  if (isOfOne && phase && another && phase !== another) return true;
  return figuresIn(one).some((figure) =>
    figuresIn(other).some((more) => figure.from !== more.from && isOfSameThing(figure, more)),
  );
}

const figuresIn = ({ says }: Circumstance) => limitsIn(says).filter(({ isFigure }) => isFigure);
