import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import { gistOf } from '../english/clauses.ts';
import { limitIn } from '../fiction/happening.ts';
import { HIDDEN, hiddenWish, PERSONAS, valuedIn } from '../fiction/partner.ts';
import { ESCALATIONS, lineAgainst, openingIn } from '../fiction/speech.ts';
import { bestOf, worthOf } from '../material/choosing.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { doerOf, isPerson } from '../material/subject.ts';
import { headOf } from '../parts/headings.ts';
import { objectiveOf } from '../parts/objective.ts';
import { isSeen, rubricLine } from '../parts/rubric.ts';
import { topicOf } from '../parts/topic.ts';
import { CannotBeMade } from '../refused.ts';

type RolePlay = ArtefactOf<'role-play'>;

export function rolePlay(material: Material): RolePlay {
  const { passages, claim, cast, role, asked, chance } = material;
  const noun = partnerIn(material);
  if (noun === undefined) throw new CannotBeMade('role-play', 'no-partner');
  const seen = bestOf(inConversation(passages.filter(isSeen)), asked.skill, 5);
  if (seen.length < 3) throw new CannotBeMade('role-play', 'no-behaviours');
  const main =
    seen.find((passage) => bringsUp(passage, noun) !== undefined) ??
    seen.toSorted((a, b) => worthOf(b, asked.skill) - worthOf(a, asked.skill))[0] ??
    seen[0];
  if (!main) throw new CannotBeMade('role-play', 'no-behaviours');
  const brought = bringsUp(main, noun);
  const { full, first } = cast.somebody();
  const who = `${full}, ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}${OUTSIDE.test(noun) ? ` at ${cast.place()}` : ''}`;
  const scene = brought === undefined ? `has come about ${topicOf(main)}` : withFigure(brought, passages);
  const start = chance.below(3);
  return {
    form: 'role-play',
    ...headOf(material, main),
    learner: {
      situation: madeUp(
        `It is ${cast.moment()}.${role === '' ? '' : ` You work as ${role}.`} ${who}, ${scene}. ${first} has ten minutes and wants to leave with an answer. Whatever you say now, ${first} is going to repeat to others.`,
      ),
      objective: objectiveOf(main, material),
      know: knowFrom(material, seen),
      rubric: seen.map((passage) => rubricLine(passage, material)),
      debrief: ['where-it-turned', 'which-words', 'what-they-wanted', 'what-next-time'],
    },
    runner: {
      partner: madeUp((PERSONAS[start] ?? PERSONAS[0])(who)),
      opens: madeUp(
        `“${(brought === undefined ? undefined : openingIn(withFigure(brought, passages))) ?? `Good that I caught you. I am here about ${topicOf(main)}, and I need an answer today.`}”`,
      ),
      interests: interestsFrom(material, seen, start),
      moves: seen
        .concat(
          passages.filter((passage) => limitIn(passage) !== undefined && !seen.includes(passage)).slice(0, 2),
        )
        .map((passage, i) => ({
          says: madeUp(`“${lineAgainst(passage, start + i)}”`),
          tests: claim(gistOf(passage.act), passage),
        })),
      escalations: ESCALATIONS.map((lines) => madeUp(`“${lines[start] ?? lines[0]}”`)),
    },
  };
}

const OUTSIDE = /^(?:customer|buyer|client|supplier|vendor|contractor|carrier)$/;

/** Whom the readers have to do with: who does something in a moment comes before who is only spoken of. */
function partnerIn({ passages, others }: Material): string | undefined {
  const acting = passages.flatMap(({ moment }) => {
    const doer = moment && doerOf(moment.says);
    return doer?.isPerson && isPerson(doer.noun) && others.includes(doer.noun) ? [doer.noun] : [];
  });
  const count = Map.groupBy(acting, (noun) => noun);
  return [...count].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? others[0];
}

/** What the partner does in the moment of a passage: “asks for a discount”. */
function bringsUp({ moment }: Passage, noun: string): string | undefined {
  const doer = moment && moment.word !== 'before' ? doerOf(moment.says) : undefined;
  return doer?.noun === noun ? doer.rest : undefined;
}

function withFigure(doing: string, passages: readonly Passage[]): string {
  const noun = /\ban? ([\p{L}-]+)$/u.exec(doing)?.[1];
  const limit = passages.map(limitIn).find((found) => found !== undefined && found.noun === noun);
  return limit ? `${doing} of ${limit.figure}` : doing;
}

/** What is done while the two talk, not at a desk before or after. */
const inConversation = (passages: readonly Passage[]): Passage[] => {
  const there = passages.filter(
    ({ text }) => !/^(?:enter|compare the result|read the|print|collect|prepare|plan)\b/i.test(text),
  );
  return there.length >= 3 ? there : [...passages];
};

/** Limits, terms and facts that are to be known before, without what the rubric asks for. */
function knowFrom({ passages, claim, asked }: Material, seen: readonly Passage[]) {
  const left = passages.filter((passage) => !seen.includes(passage) && passage.text.length <= 220);
  const limits = left.filter(({ amounts, isWarning }) => amounts.length > 0 || isWarning);
  const chosen = bestOf(
    limits.length > 0 ? limits : left.length > 0 ? left : seen.slice(0, 1),
    asked.skill,
    4,
  );
  return chosen.map((passage) => claim(gistOf(passage.text), passage));
}

/** What they really want, and the behaviour that brings it out. */
function interestsFrom(
  { passages, claim, chance }: Material,
  seen: readonly Passage[],
  start: number,
): RolePlay['runner']['interests'] {
  const things = chance.shuffled(valuedIn(passages)).slice(0, 2);
  const opener =
    seen.find(({ act }) => /^(?:first )?(?:ask|find out|listen|let|repeat|thank)\b/i.test(act)) ?? seen[0];
  if (!opener) return [];
  const earnedBy = claim(gistOf(opener.act), opener);
  const wishes = things.map(({ thing, passage }, i) => ({
    hidden: madeUp(hiddenWish(thing, start + i)),
    earnedBy: passage.use === 'order' ? claim(gistOf(passage.act), passage) : earnedBy,
  }));
  return [...wishes, { hidden: madeUp(HIDDEN[start] ?? HIDDEN[0]), earnedBy }].slice(0, 3);
}
