import { probability } from '../../../lib/domain/skill-estimate/logistic.ts';
import { getOrCreate } from '../../../lib/domain/skill-estimate/get-or-create.ts';
import type { Predictor, Response } from './predictor.ts';

/** Elo with a falling step (Pelánek 2016): ability, ability in the skills, item and skill difficulty. */
export function elo(): Predictor {
  const ratings = new Map<string, { value: number; games: number }>();
  return ({ user, item, skills, correct }) => {
    const skill = skills.join('~');
    const sides = [
      [`user ${user}`, 1],
      [`user ${user} ${skill}`, 1],
      [`item ${item}`, -1],
      [`skill ${skill}`, -1],
    ] as const;
    const rated = sides.map(([name, sign]) => ({
      sign,
      rating: getOrCreate(ratings, name, () => ({ value: 0, games: 0 })),
    }));
    const expected = probability(rated.reduce((total, { sign, rating }) => total + sign * rating.value, 0));
    for (const { sign, rating } of rated) {
      rating.value += (sign * 0.72 * (correct - expected)) / (1 + 0.05 * rating.games);
      rating.games++;
    }
    return expected;
  };
}

/** Right and wrong answers so far. */
type Counts = [right: number, wrong: number];
type Feature = readonly [name: string, value: number];

/** Performance factors analysis (Pavlik et al. 2009): skills with their own weights for right and wrong answers. */
export const performanceFactors = (): Predictor =>
  logistic(({ skills }, count) =>
    skills.flatMap((skill): Feature[] => {
      const [right, wrong] = count(skill);
      return [
        [`skill ${skill}`, 1],
        [`right ${skill}`, Math.log1p(right)],
        [`wrong ${skill}`, Math.log1p(wrong)],
      ];
    }),
  );

/** Best-LR (Gervet et al. 2020): items, skills, and right and all answers per skill and in total, on a log scale. */
export const bestLogistic = (): Predictor =>
  logistic(({ item, skills }, count) => {
    const [right, wrong] = count('');
    const perSkill = skills.flatMap((skill): Feature[] => {
      const [rightHere, wrongHere] = count(skill);
      return [
        [`skill ${skill}`, 1],
        [`right ${skill}`, Math.log1p(rightHere)],
        [`all ${skill}`, Math.log1p(rightHere + wrongHere)],
        ['right in skill', Math.log1p(rightHere)],
        ['all in skill', Math.log1p(rightHere + wrongHere)],
      ];
    });
    return [
      [`item ${item}`, 1],
      ['right', Math.log1p(right)],
      ['all', Math.log1p(right + wrong)],
      ...perSkill,
    ];
  });

/**
 * Logistic regression by AdaGrad (Duchi et al. 2011), counting each user's right and wrong answers per skill and in all
 * ('').
 */
function logistic(featuresOf: (row: Response, count: (skill: string) => Counts) => Feature[]): Predictor {
  const weights = new Map<string, { value: number; squares: number }>();
  const counts = new Map<string, Counts>();
  return (row) => {
    const count = (skill: string) => getOrCreate(counts, `${row.user} ${skill}`, (): Counts => [0, 0]);
    const features: Feature[] = [['constant', 1], ...featuresOf(row, count)];
    const used = features.map(([name, by]) => ({
      by,
      weight: getOrCreate(weights, name, () => ({ value: 0, squares: 1 })),
    }));
    const expected = probability(used.reduce((total, { by, weight }) => total + weight.value * by, 0));
    for (const { by, weight } of used) {
      const slope = (row.correct - expected) * by - 1e-4 * weight.value;
      weight.squares += slope * slope;
      weight.value += (0.4 * slope) / Math.sqrt(weight.squares);
    }
    for (const skill of ['', ...row.skills]) count(skill)[row.correct === 1 ? 0 : 1]++;
    return expected;
  };
}
