import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import type { Claim, Objective, Question, WorkedExample } from '../../../../lib/domain/artefact/parts.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { manyOf } from '../english/naming.ts';
import { asInside, withoutStop } from '../english/tagged.ts';
import { quiet } from '../fiction/cast.ts';
import { apart, toldInRoom } from '../material/bound.ts';
import { citesOf, together } from '../material/limits-in-text.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import type { Rungs } from '../material/rungs.ts';
import { bindingBeside, inPlace } from '../material/rules-of-parts.ts';
import { tableWith } from '../material/tables.ts';
import { caseOfRung, rungsWith } from '../parts/cases-of-rungs.ts';
import { caseOfTable, type DecidedCase } from '../parts/cases-of-tables.ts';
import { headOf } from '../parts/headings.ts';
import { questionsAbout } from '../parts/questions.ts';
import { questionOfCase } from '../parts/questions-of-tables.ts';
import { notAllInOnePlace } from '../parts/right-answers.ts';

const MOST_POINTS = 5;
const FEWEST_POINTS = 3;
/** What somebody reads of it in five minutes, with its cases; by judgement. */
const MOST_WORDS = 270;
/** More words than these leave room for two questions, not three. */
const MANY_WORDS = 120;
const MOST_SIGNS = 1_100;

/** What decides, by itself: the rows of a table or limits that follow on one another, and the cases of them. */
interface Decision {
  passages: Passage[];
  cases: DecidedCase[];
  asked: DecidedCase[];
}

/**
 * A lesson on what decides, where a need is about a table or about limits that follow on one another: all of it is
 * told, a case is worked through, and others are asked. Nothing where there is none, or more beside it than one reads.
 */
export function decisionLesson(material: Material): ArtefactOf<'micro-text'> | undefined {
  const decision = decisionFor(material);
  const [main] = decision?.passages ?? [];
  if (!decision || !main) return undefined;
  const { passages, cases, asked } = decision;
  const points = pointsOf(passages, material);
  if (points === undefined) return undefined;
  const words = points.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const wanted = words > MANY_WORDS ? 2 : 3;
  // One case at least is not asked: it is worked through.
  const ofIt = Math.min(wanted, Math.max(1, cases.length - 1));
  const worked = cases.findLast((one) => !asked.slice(0, ofIt).includes(one)) ?? cases.at(-1);
  const first = cases.find((one) => one !== worked && !asked.slice(0, ofIt).includes(one)) ?? worked;
  if (!worked || !first) return undefined;
  const start = material.chance.below(3);
  const { role, cast } = material;
  const example = exampleOf(worked, material);
  const { full, first: name } = cast.somebody();
  const you = role === '' ? '' : ` You work as ${role}.`;
  const questions = asked
    .slice(0, ofIt)
    .flatMap((one, i): Question | Question[] => questionOfCase(one, material, start + i) ?? []);
  const others = material.passages.filter(
    (one) => !passages.includes(one) && points.some(({ cites }) => cites.includes(one.id)),
  );
  const besides = questionsAbout(others, material, wanted - questions.length);
  return {
    form: 'micro-text',
    ...headFor(material, main),
    learner: {
      situation: madeUp(
        `It is ${cast.moment()}.${you} ${full} reads to you ${first.says}. ${name} asks you ${first.asks}, and waits.`,
      ),
      objective: objectiveFor(main, passages, material),
      points,
      example,
      questions: notAllInOnePlace([...questions, ...besides]),
      tryIt: [],
    },
  };
}

/** What a need is about by the heading that it stands under or by its columns, what is most about it first. */
function decisionFor(material: Material): Decision | undefined {
  const { passages, asked } = material;
  const named = new Set(meaningIn(`${asked.skill}. ${asked.description ?? ''}`));
  const isNamed = ({ section, row = [] }: Passage) =>
    meaningIn([section, ...row.map(({ head }) => head)].join('. ')).some((word) => named.has(word));
  const groups = passages
    .filter((one) => one.use !== 'fact' && one.about >= LEAST_ABOUT && isNamed(one))
    .reduce<Passage[][]>((kept, one) => {
      if (kept.some((some) => some.includes(one))) return kept;
      const own = groupOf(one, material);
      return own.length > 1 ? [...kept, own] : kept;
    }, []);
  const aboutOf = (some: readonly Passage[]) => Math.max(...some.map(({ about }) => about));
  const found = groups.flatMap((some) => decisionOf(some, material) ?? []);
  const most = Math.max(...found.map(({ passages: some }) => aboutOf(some)));
  // Of two that are about it alike, that which says what to do comes before that which sets how something has to be.
  return found
    .filter(({ passages: some }) => aboutOf(some) >= most * ALIKE)
    .toSorted((a, b) => b.asked.filter(isOfActs).length - a.asked.filter(isOfActs).length)[0];
}
const ALIKE = 0.75;
const isOfActs = ({ kind }: DecidedCase): boolean => kind === 'what-holds';
/** Share of what is most about a need from which a table is what it is about; by judgement. */
const LEAST_ABOUT = 0.35;

const groupOf = (one: Passage, material: Material): Passage[] =>
  one.row
    ? tableWith(one, material.passages).map(({ passage }) => passage)
    : inPlace(rungsWith(one, material)?.rungs.map(({ passage }) => passage) ?? []);

/** Two cases at least, one of which can be asked well. */
function decisionOf(passages: Passage[], material: Material): Decision | undefined {
  const tried = { ...material, cast: quiet(material.cast), usedAnswers: new Map<string, number>() };
  const [first] = passages;
  const found = first && rungsWith(first, tried);
  const all = found
    ? found.rungs.flatMap((rung) => caseOfRung(rung, found, tried) ?? [])
    : TURNS.flatMap((turn) => passages.flatMap((one) => caseOfTable(one, tried, turn) ?? []));
  const cases = all.filter((one, i) => all.findIndex(({ says }) => says === one.says) === i);
  const asked = cases
    .filter((one, i) => cases.findIndex(({ right }) => right.says === one.right.says) === i)
    .filter((one) => TURNS.every((turn) => questionOfCase(one, tried, turn) !== undefined));
  return cases.length > 1 && asked.length > 0 ? { passages, cases, asked: middleFirst(asked) } : undefined;
}
const TURNS = [0, 1, 2];

/** The middle of a table has a neighbour on either side. */
const middleFirst = (asked: readonly DecidedCase[]): DecidedCase[] => {
  const middle = (asked.length - 1) / 2;
  return asked.toSorted((a, b) => Math.abs(asked.indexOf(a) - middle) - Math.abs(asked.indexOf(b) - middle));
};

/** All that decides, and what is said besides under its heading; undefined where that is more than one reads. */
function pointsOf(passages: readonly Passage[], material: Material): Claim[] | undefined {
  const isTable = passages.every(({ row }) => row !== undefined);
  const [main] = passages;
  const beside = material.passages.filter(
    (one) =>
      !passages.includes(one) &&
      one.source === main?.source &&
      one.section === main.section &&
      one.step === undefined &&
      one.row === undefined &&
      (one.use === 'rule' || one.use === 'order' || /\bif\b/iu.test(one.text)),
  );
  // What nobody leaves out of the procedure in which it is decided holds for whoever decides it.
  const steps = material.passages.filter(
    ({ step, source, section }) => step !== undefined && source === main?.source && section === main.section,
  );
  const told = inPlace([...bindingBeside([...passages, ...steps, ...beside], material), ...beside]);
  const others = apart(
    told.filter((one) => !passages.includes(one)),
    material.boundTo,
  );
  const rows = isTable ? tableIn(passages, FEWEST_POINTS - others.length) : [together(passages)];
  const points = [...rows, ...toldInRoom(others, material, MOST_POINTS - rows.length)];
  const words = points.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  return points.length < FEWEST_POINTS || points.length > MOST_POINTS || words > MOST_WORDS
    ? undefined
    : points;
}

/** A table as one point, as several where it is long or nothing else is told. */
function tableIn(rows: readonly Passage[], fewest: number): Claim[] {
  const signs = rows.reduce((sum, { text }) => sum + text.length, 0);
  const parts = Math.max(fewest, signs > MOST_SIGNS || rows.length > MOST_POINTS ? 2 : 1);
  const size = rows.length / Math.min(parts, rows.length);
  return Array.from({ length: Math.min(parts, rows.length) }, (_, i) =>
    together(rows.slice(Math.round(i * size), Math.round((i + 1) * size))),
  );
}

/** What somebody can do who has it before them: say of each case what stands in the other columns. */
function objectiveFor(main: Passage, passages: readonly Passage[], material: Material): Objective {
  const [label, ...others] = main.row ?? [];
  const found = rungsWith(main, material);
  if (!label)
    return {
      behaviour: found ? behaviourOf(found, material) : together(passages),
      condition: { stock: 'next-time' },
      standard: { stock: 'three-in-a-row' },
    };
  const order = material.passages.find(
    ({ use, act, source, section }) =>
      use === 'order' &&
      source === main.source &&
      section === main.section &&
      meaningIn(label.head).every((word) => meaningIn(act).includes(word)) &&
      DECIDES.test(act),
  );
  const decides =
    order && material.held(order.act.replace(/ (?:with|by|in|from) the table\b.*$/iu, ''), order);
  if (decides)
    return {
      behaviour: { ...decides, cites: [...decides.cites, ...citesOf(passages)].slice(0, MOST_CITES) },
      condition: { stock: 'next-time' },
      standard: { stock: 'three-in-a-row' },
    };
  const heads = others.map(({ head }) => `“${head}”`);
  return {
    behaviour: {
      text: `Do for each ${asInside(label.head)} what is there at ${heads.slice(0, -1).join(', ')}${heads.length > 1 ? ' and ' : ''}${heads.at(-1) ?? ''}.`,
      cites: citesOf(passages).slice(0, MOST_CITES),
    },
    condition: { stock: 'next-time' },
    standard: { stock: 'three-in-a-row' },
  };
}
const MOST_CITES = 15;

/** “Do for refunds what is there: up to 60 euros, up to 300 euros, above 300 euros.” */
function behaviourOf({ of, rungs }: Rungs, material: Material): Claim {
  const [first] = rungs;
  // Of “up to 20,000 euros without the committee”, the amount alone would say less than it does.
  const ends = rungs.flatMap(({ bound, passage }) => (material.held(bound, passage) ? [bound] : []));
  const thing = first && material.held(of, first.passage) ? ` for ${asInside(of)}` : '';
  if (ends.length === 0) return together(rungs.map(({ passage }) => passage));
  return {
    text: `Do${thing} what is there: ${ends.join(', ')}.`,
    cites: citesOf(rungs.map(({ passage }) => passage)),
  };
}
/** What somebody is told to do with a table. */
const DECIDES = /^(?:first |then )?(?:decide|choose|find|class|sort|grade|rate|set|pick|determine)\b/iu;

function exampleOf(worked: DecidedCase, material: Material): WorkedExample {
  const { cast, role } = material;
  const [teller, other] = [cast.somebody().full, cast.somebody().full];
  const who = role === '' ? 'a colleague in another team' : `${role} in another team`;
  const inside = (text: string) => text.replaceAll('“', '‘').replaceAll('”', '’');
  const because = together(
    [worked.right, ...worked.wrong].map(({ passage }) => passage).toSorted((a, b) => a.place - b.place),
  );
  return {
    situation: madeUp(
      `${teller}, ${who}, tells how it went last week: “${other} read to me ${inside(worked.says)} and asked me ${worked.asks}.”`,
    ),
    steps: [
      { done: madeUp(`“${inside(withoutStop(worked.weighed))}.”`), because, then: [] },
      {
        done: madeUp(`“${inside(withoutStop(worked.told))}.”`),
        because: material.claim(worked.right.by ?? worked.right.passage.text, worked.right.passage),
        then: [madeUp(`“${other.split(' ')[0] ?? other} wrote it down and went on.”`)],
      },
    ],
  };
}

function headFor(material: Material, main: Passage): { title: string; summary: string } {
  const { asked, mayHead } = material;
  const { section } = main;
  const titles = [
    ...(section === '' || asked.skill.toLowerCase().includes(section.toLowerCase())
      ? []
      : [`${asked.skill}: ${section}`]),
    `${asked.skill} for ${manyOf(asked.audience)}`,
  ];
  return {
    ...headOf(material, main),
    title: titles.find((title) => title.length <= MOST_TITLE && mayHead(title)) ?? asked.skill,
  };
}
const MOST_TITLE = 80;
