import { withArticle } from '../english/naming.ts';
import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import type { Objective } from '../../../../lib/domain/artefact/parts.ts';
import { timeOfHeading } from '../../../../lib/domain/passage/passage-moment.ts';
import { shutsOut } from '../../../../lib/domain/passage/exclusions.ts';
import { orderIn } from '../english/imperative.ts';
import { caseOf } from '../fiction/case.ts';
import { figuresOf } from '../fiction/figures.ts';
import { answerTo, askedOfPartner, motiveOf } from '../fiction/answers.ts';
import { hiddenWish, PERSONAS, valuedIn } from '../fiction/partner.ts';
import { openingIn } from '../fiction/opening.ts';
import { ESCALATIONS, lastWord, lineAgainst, pushedTo, type Brought } from '../fiction/speech.ts';
import { toldWithBounds } from '../material/bound.ts';
import { bestOf, worthOf } from '../material/choosing.ts';
import { limitsOnFigure, toldOfLimit } from '../material/limits-in-text.ts';
import { madeUp, type Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';
import { isWith, talkedWith } from '../material/talked-with.ts';
import { headOf } from '../parts/headings.ts';
import { objectiveOf, objectivesOf } from '../parts/objective.ts';
import { isSeen, limitLine, rubricLines } from '../parts/rubric.ts';
import { CannotBeMade } from '../refused.ts';
import { behavioursWith, bringsUp, FEWEST_LINES } from './in-one-talk.ts';
import { factsToTell } from './facts-of-talk.ts';
import { knownBefore } from './known-before.ts';

type RolePlay = ArtefactOf<'role-play'>;

export function rolePlay(material: Material): RolePlay {
  const { claim, cast, role, chance, passages } = material;
  const noun = partnerIn(material);
  if (noun === undefined) throw new CannotBeMade('role-play', 'no-partner');
  const turn = chance.below(3);
  const all = behavioursWith(noun, passages);
  const sayable = (passage: Passage) => {
    const own = material.atItsMoment(passage);
    return passages.filter((one) => !all.includes(one) && (own.includes(one) || isAtAnyTime(one)));
  };
  const facts = new Map(all.map((passage) => [passage, factsToTell(passage, noun, sayable(passage))]));
  // Nobody is marked by what nobody there can know.
  const there = all.filter((passage) => facts.get(passage) !== undefined);
  // What they come with, somebody comes with also where nobody is marked by what is said to it.
  const doing = broughtIn(there, noun) ?? broughtIn(all, noun);
  if (doing === undefined)
    throw new CannotBeMade(
      'role-play',
      all.length < FEWEST_LINES ? 'no-behaviours' : there.length < FEWEST_LINES ? 'no-facts' : 'no-matter',
    );
  const figures = figuresOn(doing, passages);
  const brought = { noun, doing, figures };
  const seen = there.filter((passage, i) => lineAgainst(passage, brought, turn + i, new Set()) !== undefined);
  const main = mainOf(seen, noun, doing);
  if (!main || seen.length < FEWEST_LINES)
    throw new CannotBeMade('role-play', there.length < all.length ? 'no-facts' : 'no-lines');
  const figure = cast.figure(figures);
  const brings = figure === undefined ? doing : `${doing} of ${figure}`;
  const { full, first } = cast.somebody();
  const who = `${full} is ${withArticle(calledIn(main, noun))}${OUTSIDE.test(noun) ? ` at ${cast.place()}` : ''}.`;
  const ofLimits = linesOfLimits(brings, material).slice(0, MOST_OF_LIMITS);
  const best = [
    main,
    ...bestOf(
      seen.filter((one) => one !== main),
      MOST_LINES - 1 - ofLimits.length,
    ),
  ].toSorted((a, b) => a.place - b.place);
  // Nobody is marked by what the partner says nothing to.
  const tests = movesFor([...best, ...ofLimits.map(({ passage }) => passage)], brought, turn);
  const isTested = (passage: Passage) => tests.some((one) => one.passage === passage);
  const watched = best.filter(isTested);
  const limits = ofLimits.filter(({ passage }) => isTested(passage));
  if (!watched.includes(main) || tests.length < FEWEST_LINES) throw new CannotBeMade('role-play', 'no-lines');
  const [objective = objectiveOf(main, material), ...otherObjectives] = objectivesOf(
    [main, ...watched.filter((passage) => passage !== main)].map((passage) => ({ main: passage })),
    material,
  );
  const told = watched.flatMap((passage) => facts.get(passage)?.told ?? []);
  const known = knownBefore(material, main, seen, brings, told);
  const interests = interestsFrom(material, main, watched, { noun, turn });
  return {
    form: 'role-play',
    ...headOf(material, main),
    learner: {
      situation: madeUp(
        `It is ${cast.moment()}.${role === '' ? '' : ` You work as ${role}.`} ${who} ${first} ${brings}${/^asks?\b/.test(brings) ? ', and wants an answer' : ''}.`,
      ),
      // What the rubric needs comes first, so that none of it falls off.
      case: [
        ...new Set([
          ...watched.flatMap((passage) => facts.get(passage)?.madeUp ?? []),
          ...caseOf({ first, thing: thingIn(doing), figure }, material, turn),
        ]),
      ]
        .slice(0, MOST_FACTS)
        .map(madeUp),
      objective: withinLimits(objective, limits, material),
      otherObjectives,
      know: toldWithBounds(known, material),
      rubric: [...rubricLines(watched, material), ...limits.map(({ line }) => line)],
      debrief: [
        'where-it-turned',
        'which-words',
        ...(interests.length > 0 ? (['what-they-wanted'] as const) : []),
        'what-next-time',
      ],
    },
    runner: {
      partner: madeUp(
        `${(PERSONAS[turn] ?? PERSONAS[0])(full)}${figure === undefined ? '' : ` You came with one figure in your head, ${figure}, and you would let go of it for something better.`}`,
      ),
      opens: madeUp(`“${openingLine(doing, figure)}”`),
      interests,
      moves: tests.map(({ says, passage }) => ({
        says: madeUp(`“${says}”`),
        tests: claim(standing(passage), passage),
      })),
      escalations: escalationsWith(figures, thingIn(doing), material, turn).map((says) =>
        madeUp(`“${says}”`),
      ),
    },
  };
}

/** Holds whenever it is, so that it can be told in any talk. */
const isAtAnyTime = ({ moment, section, step }: Passage): boolean =>
  moment === undefined && step === undefined && timeOfHeading(section) === undefined;

/** “A tour manager”, and not “a manager”. */
function calledIn({ moment }: Passage, noun: string): string {
  const doer = moment && doerOf(moment.says);
  const called = doer?.phrase.replace(/^(?:an?|the|any|every) /iu, '') ?? '';
  return doer?.noun === noun && new RegExp(`^(?:[\\p{L}-]+ )?${noun}$`, 'u').test(called) ? called : noun;
}

/** What the partner brings up is what it is about; else the most useful behaviour. */
const mainOf = (seen: readonly Passage[], noun: string, doing: string): Passage | undefined =>
  seen.find((passage) => bringsUp(passage, noun) === doing) ??
  seen.find((passage) => passage.step === undefined && bringsUp(passage, noun) !== undefined) ??
  seen.find((passage) => bringsUp(passage, noun) !== undefined) ??
  seen.find((passage) => talkedWith(passage).includes(noun)) ??
  seen.toSorted((a, b) => worthOf(b) - worthOf(a))[0];

/** What the other side comes with, by the moment of one of these; undefined where none says it. */
const broughtIn = (there: readonly Passage[], noun: string): string | undefined =>
  [...there.filter(({ step }) => step === undefined), ...there]
    .map((passage) => bringsUp(passage, noun))
    .find((doing) => doing !== undefined && openingIn(doing) !== undefined);

/** A line for each line of the rubric, none said twice. */
function movesFor(
  tested: readonly Passage[],
  brought: Brought,
  turn: number,
): { says: string; passage: Passage }[] {
  const said = new Set([openingIn(brought.doing ?? '') ?? '']);
  return tested.flatMap((passage, i) => {
    const says = lineAgainst(passage, brought, turn + i, said);
    if (says === undefined) return [];
    said.add(says);
    return [{ says, passage }];
  });
}

/** The limits that the partner pushes against are how well it is done. */
function withinLimits(
  objective: Objective,
  limits: ReturnType<typeof linesOfLimits>,
  { claim }: Material,
): Objective {
  if (limits.length === 0) return objective;
  const kept = limits.map(({ passage }) => claim(passage.text, passage));
  return {
    ...objective,
    standard: { text: kept.map(({ text }) => text).join(' '), cites: kept.flatMap(({ cites }) => cites) },
  };
}

/** Whoever watches ticks them in five minutes. */
const MOST_LINES = 4;
const MOST_OF_LIMITS = 2;
const MOST_FACTS = 6;

/** What is watched for where the partner pushes against limits. */
function linesOfLimits(
  brings: string | undefined,
  material: Material,
): { passage: Passage; line: RolePlay['learner']['rubric'][number] }[] {
  return limitsOnFigure(`Somebody ${brings ?? ''}.`, material.passages, material.asked.skill).flatMap(
    (limiting) => {
      const line = limitLine(limiting, material);
      return line ? [{ passage: limiting.passage, line }] : [];
    },
  );
}

/** “asks for a discount” → “a discount”. */
const thingIn = (doing: string | undefined): string | undefined =>
  /^asks? for (an? .+)$/.exec(doing ?? '')?.[1];

// A customer may come for nobody but themselves.
const OUTSIDE = /^(?:buyer|client|supplier|vendor|contractor|carrier)$/;

/**
 * Whom the readers talk with, by what can be watched in a talk with them; of two, who begins it. Who is only written
 * of, such as whoever signs a document or is called afterwards, is nobody's partner.
 */
function partnerIn({ passages, others }: Material): string | undefined {
  const found = others.map((noun) => {
    const talks = passages.filter((passage) => talkedWith(passage).includes(noun));
    const begins = talks.filter((passage) => bringsUp(passage, noun) !== undefined);
    const seen =
      talks.length === 0
        ? []
        : passages.filter((passage) => isSeen(passage) && isWith(noun, passage, passages));
    return { noun, worth: Math.min(seen.length, FEWEST_LINES) * 10 + begins.length + seen.length, talks };
  });
  return found.filter(({ talks }) => talks.length > 0).toSorted((a, b) => b.worth - a.worth)[0]?.noun;
}

/** “12 percent” and figures on other sides of it, where the partner asks for what the material sets a limit to. */
function figuresOn(doing: string | undefined, passages: readonly Passage[]): string[] {
  const noun = /\ban? (?:[\p{L}-]+ )?([\p{L}-]+)$/u.exec(doing ?? '')?.[1];
  return noun === undefined ? [] : figuresOf(noun, passages);
}

/**
 * Sharper each time; where a limit is on the table they ask for another figure: less, for nothing in return, where
 * that falls under none, else more.
 */
function escalationsWith(
  figures: readonly string[],
  thing: string | undefined,
  { passages, asked }: Material,
  turn: number,
): string[] {
  const isFree = (figure: string) =>
    limitsOnFigure(`It is ${thing ?? ''} of ${figure}.`, passages, asked.skill).every(
      (limiting) => limiting.limit.isBound && !/ do not /.test(toldOfLimit(limiting, figure) ?? ' do not '),
    );
  const free = thing === undefined ? undefined : figures.find(isFree);
  const [, other] = figures;
  const pressed = free === undefined ? other && pushedTo(other, turn) : lastWord(free);
  return ESCALATIONS.map((lines, i) => (i === 1 ? pressed : undefined) ?? lines[turn] ?? lines[0]);
}

/** The figure in a sentence of its own: what learners read before is not what they then hear. */
function openingLine(doing: string, figure: string | undefined): string {
  const line = openingIn(doing) ?? '';
  return figure !== undefined ? `${line} I mean ${figure}, to be clear.` : line;
}

/**
 * What they keep to themselves: what the material says people value, what they answer to whoever asks them as it says,
 * and where it has nobody asked anything, why it matters to them. Each is brought out by another behaviour.
 */
function interestsFrom(
  { passages, claim, chance }: Material,
  main: Passage,
  watched: readonly Passage[],
  { noun, turn }: { noun: string; turn: number },
): RolePlay['runner']['interests'] {
  // What is done and how is nobody's wish.
  const things = chance
    .shuffled(
      valuedIn(passages).filter(
        ({ thing, passage }) =>
          passage.step === undefined &&
          passages.every((other) => other === passage || !shutsOut(other.text, thing)),
      ),
    )
    .slice(0, 2);
  const asking = watched.filter((passage) => askedOfPartner(passage) !== undefined);
  const opener =
    watched.find(({ act }) => /^(?:first )?(?:listen|let|repeat|thank|explain)\b/i.test(act)) ?? main;
  const wishes = [
    ...things.map(({ thing, passage }, i) => ({
      hidden: hiddenWish(thing, turn + i),
      by: [passage, opener],
    })),
    ...asking.map((passage) => ({ hidden: answerTo(askedOfPartner(passage) ?? '', noun), by: [passage] })),
  ];
  const hidden =
    wishes.length > 0 ? wishes : [{ hidden: motiveOf(noun, turn), by: [main, opener, ...watched] }];
  const used = new Set<Passage | string>();
  return hidden.flatMap(({ hidden: wish, by: ways }) => {
    // What is left undone brings nothing out.
    const by = [...ways, ...(things.length > 0 ? watched : [])].find(
      (passage) => isSeen(passage) && orderIn(passage.act)?.refuses !== true && !used.has(passage),
    );
    if (!by || used.has(wish) || used.size >= 2 * MOST_HIDDEN) return [];
    used.add(by).add(wish);
    return [{ hidden: madeUp(wish), earnedBy: claim(standing(by), by) }];
  });
}
const MOST_HIDDEN = 2;
