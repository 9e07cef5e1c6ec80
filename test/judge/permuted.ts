import type { Truth } from '../../sample/truth.ts';

/** The same truth with the skills of its gaps handed on from one to the next: labels that a sound judge must fail. */
export function permuted(truth: Truth): Truth {
  const all = [...truth.gaps, ...truth.ahead];
  const skillAfter = (i: number): string => all[(i + 1) % all.length]?.skill ?? '';
  return {
    ...truth,
    gaps: truth.gaps.map((gap, i) => ({ ...gap, skill: skillAfter(i) })),
    ahead: truth.ahead.map((gap, i) => ({ ...gap, skill: skillAfter(truth.gaps.length + i) })),
  };
}
