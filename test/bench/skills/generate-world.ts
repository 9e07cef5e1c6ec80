import { logit, probability } from '../../../lib/domain/skill-estimate/logistic.ts';
import { getOrCreate } from '../../../lib/domain/skill-estimate/get-or-create.ts';
import type { Response } from './predictor.ts';
import { at, seeded, type Random } from './random.ts';
import type { World } from './worlds.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';

const CARELESS_CHANCE = 0.2;

/** An answer together with the probability with which it was drawn and the moment it was given. */
export interface TrueResponse extends Response {
  truth: number;
  moment: number;
}

interface Skill {
  ease: number;
  gain: number;
  forgetDays: number;
  popularity: number;
  loadings: readonly [number, number];
  startsMastered: number;
  becomesMastered: number;
  items: Item[];
}

interface Item {
  name: string;
  skills: number[];
  ease: number;
  discrimination: number;
  guess: number;
  slip: number;
}

/** Draws a world; the last fifth of its users make the test, so that nobody in it was seen in training. */
export function generate(world: World, seed: number): { train: TrueResponse[]; test: TrueResponse[] } {
  const random = seeded(seed);
  const skills = Array.from({ length: world.skills }, () => drawSkill(world, random));
  for (let i = 0; i < world.items; i++) {
    const own = i < world.skills ? i : random.below(world.skills);
    const other = random.chance(world.twoSkills) ? random.below(world.skills) : own;
    at(skills, own).items.push(drawItem(world, random, `i${i}`, other === own ? [own] : [own, other]));
  }
  const train: TrueResponse[] = [];
  const test: TrueResponse[] = [];
  for (let user = 0; user < world.users; user++)
    (user < world.users * 0.8 ? train : test).push(...answersOf(`u${user}`, world, skills, random));
  if (world.order === 'by time') for (const rows of [train, test]) rows.sort((a, b) => a.moment - b.moment);
  return { train, test };
}

const drawSkill = (world: World, random: Random): Skill => ({
  ease: random.normal(world.spread.skill),
  gain: world.gain * Math.exp(random.normal(0.5)),
  forgetDays: world.forgetDays * Math.exp(random.normal(0.5)),
  popularity: random.exponential(1) + 0.05,
  loadings: [random.normal(), random.normal()],
  startsMastered: 0.2 + 0.5 * random.unit(),
  becomesMastered: 0.1 + 0.25 * random.unit(),
  items: [],
});

const drawItem = (world: World, random: Random, name: string, skills: number[]): Item => ({
  name,
  skills,
  ease: random.normal(world.spread.item),
  discrimination: Math.exp(random.normal(world.spread.discrimination)),
  guess: 2 * world.guess * random.unit(),
  slip: 2 * world.slip * random.unit(),
});

/** One user's answers: sittings of blocks on one skill, each answer drawn from its true probability. */
function answersOf(user: string, world: World, skills: readonly Skill[], random: Random): TrueResponse[] {
  const answers: TrueResponse[] = [];
  const drawn = world.answers * Math.exp(random.normal(world.answersTail) - world.answersTail ** 2 / 2);
  const length = Math.round(Math.min(12 * world.answers, Math.max(3, drawn)));
  const learner = drawLearner(world, skills, random);
  let [careless, moment] = [false, random.unit() * 30 * DAY];
  let lesson = 0;
  while (answers.length < length) {
    if (random.chance(0.25)) {
      moment += DAY * world.gapDays * Math.exp(random.normal(world.gapTail));
      learner.newDay();
    }
    const next = world.syllabus ? lesson++ % world.skills : popular(skills, random);
    const skill = at(
      skills,
      world.syllabus && random.chance(0.3) ? random.below(Math.min(lesson, world.skills)) : next,
    );
    let [streak, left] = [0, 1 + Math.floor(random.exponential(world.block))];
    let again: Item | undefined;
    while (left-- > 0 && answers.length < length && streak < 5) {
      moment += 1000 * (20 + random.exponential(60));
      const item: Item = again ?? at(skill.items, random.below(skill.items.length));
      careless = random.chance(careless ? 0.75 : world.careless);
      const truth = careless ? CARELESS_CHANCE : learner.chance(item, moment);
      const correct = random.chance(truth) ? 1 : 0;
      learner.practise(item, correct, moment);
      streak = correct === 1 ? streak + 1 : 0;
      again = correct === 0 && random.chance(world.retry) ? item : undefined;
      const names = item.skills.map((index) => `s${index}`);
      answers.push({
        user,
        item: item.name,
        skills: names,
        correct,
        truth,
        moment,
        ...(world.timestamps ? { at: moment } : {}),
      });
    }
  }
  return answers;
}

function popular(skills: readonly Skill[], random: Random): number {
  for (;;) {
    const index = random.below(skills.length);
    if (random.unit() * 4 < at(skills, index).popularity) return index;
  }
}

function drawLearner(world: World, skills: readonly Skill[], random: Random) {
  const general = random.normal(world.spread.user);
  const interests = [random.normal(), random.normal()] as const;
  const speed = Math.exp(random.normal(0.4));
  const talents = skills.map(({ loadings: [one, two] }) => {
    const shared = (interests[0] * one + interests[1] * two) / Math.SQRT2;
    return world.spread.userSkill * (0.6 * shared + random.normal(0.8));
  });
  const practised = new Map<number, { amount: number; moment: number }>();
  const mastered = new Map<number, boolean>();
  const seen = new Map<Item, number>();
  let mood = random.normal(world.spread.day);

  const kept = (index: number, moment: number) => {
    const { moment: last } = practised.get(index) ?? { moment };
    return 2 ** (-(moment - last) / DAY / at(skills, index).forgetDays);
  };
  const practice = (index: number, moment: number) =>
    (practised.get(index)?.amount ?? 0) * (world.retained + (1 - world.retained) * kept(index, moment));
  const masters = (index: number, moment: number) => {
    const starts = probability(logit(at(skills, index).startsMastered) + 0.8 * general);
    const was = getOrCreate(mastered, index, () => random.chance(starts));
    const is = was && random.chance(kept(index, moment));
    mastered.set(index, is);
    return is;
  };

  return {
    newDay: () => void (mood = random.normal(world.spread.day)),
    chance: (item: Item, moment: number) => {
      const [main] = item.skills;
      if (world.mastery && main !== undefined)
        return masters(main, moment)
          ? probability(logit(1 - world.slip) + 0.6 * item.ease)
          : probability(logit(world.guess) + 0.6 * item.ease + 0.3 * general);
      const ability = item.skills.reduce(
        (total, index) => total + at(talents, index) + at(skills, index).ease + practice(index, moment),
        0,
      );
      const distance = general + mood + ability / item.skills.length + world.ease + item.ease;
      const memory = 0.5 * Math.min(2, seen.get(item) ?? 0);
      return item.guess + (1 - item.guess - item.slip) * probability(item.discrimination * distance + memory);
    },
    practise: (item: Item, correct: 0 | 1, moment: number) => {
      seen.set(item, (seen.get(item) ?? 0) + 1);
      for (const index of item.skills) {
        const { gain, becomesMastered } = at(skills, index);
        const before = practice(index, moment);
        const more = world.mastery
          ? 0
          : gain * speed * (correct === 1 ? 1 : 0.7) * (1 - before / world.mostGain);
        practised.set(index, { amount: before + more, moment });
        if (random.chance(becomesMastered * speed)) mastered.set(index, true);
      }
    },
  };
}
