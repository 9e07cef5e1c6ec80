import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import { aboutOf, documentsInOrder, partsIn, pointsOf, withEveryStep } from '../material/choosing.ts';
import { joinedByLimits, withLimits } from '../material/limits.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { wholeHeadOf, nameOf } from '../parts/headings.ts';
import { objectiveOf } from '../parts/objective.ts';
import { canBeAsked, questionsAbout } from '../parts/questions.ts';
import { meetingAbout } from '../parts/meeting.ts';
import { notAllInOnePlace } from '../parts/right-answers.ts';
import { task, troublesOf } from '../parts/tasks.ts';
import { CannotBeMade } from '../refused.ts';
import { doable, leadOf, mainOf } from './main-passage.ts';
import { purposeOf, type Part } from './purposes.ts';

type Programme = ArtefactOf<'long-form-program'>;
type Module = Programme['learner']['modules'][number];

const MOST_MODULES = 8;
const MOST_OBJECTIVES = 4;
const POINTS = 10;

export function programme(material: Material): Programme {
  const { claim } = material;
  const parts = partsOfProgramme(material);
  if (parts.length < 3) throw new CannotBeMade('programme', 'no-modules');
  // An objective is something that somebody does, by the document that is most about the subject; where that tells
  // nobody what to do, a rule stands in.
  const acts = parts.filter(({ main }) => main.use === 'order');
  const done = acts.filter(({ main }) => main.source === parts[0]?.main.source);
  const leading = ([done, acts].find(({ length }) => length > 0) ?? parts)
    .toSorted((a, b) => servesOf(b.main, material) - servesOf(a.main, material))
    .slice(0, MOST_OBJECTIVES);
  const objectives = parts.filter((part) => leading.includes(part));
  const [first] = objectives;
  if (!first) throw new CannotBeMade('programme', 'no-modules');
  return {
    form: 'long-form-program',
    ...wholeHeadOf(material, (leading[0] ?? first).main),
    learner: {
      objectives: objectives.map(({ main }) => objectiveOf(main, material)),
      modules: spread(parts).map((part, i) => ({
        title: nameOf(material, part.passages, part.main),
        week: i + 1,
        objective: servedBy(i, parts, objectives),
        serves: [purposeOf(part, objectives, material)],
        points: part.passages.map((passage) => claim(passage.text, passage)),
        practice: practiceFor(part, material),
        assessment: part.assessment,
      })),
      transfer: transferAfter(parts, objectives, material),
    },
    runner: {
      meetings: parts.map(({ main, passages }, i) => ({
        guide: meetingAbout(main, passages, i, material),
        ifItGoesWrong: troublesOf(passages, 2, i),
      })),
    },
  };
}

/** How well a passage carries the rest, and how much it names of the outcome that was agreed. */
const servesOf = (main: Passage, material: Material): number => {
  const { outcome } = material.asked;
  return leadOf(main, material) + (outcome ? MOST_FOR_OUTCOME * aboutOf(main, outcome.indicator) : 0);
};
/** As much as for naming the whole subject. */
const MOST_FOR_OUTCOME = 6;

/** Right answers stand in different places over the whole programme. */
function spread(parts: readonly Part[]): Part[] {
  const turned = notAllInOnePlace(parts.flatMap(({ assessment }) => assessment));
  const [first, ...rest] = parts;
  return first ? [{ ...first, assessment: turned.slice(0, first.assessment.length) }, ...rest] : [];
}

/** Parts that can be practised and asked about; the others are left out. */
function partsOfProgramme(material: Material): Part[] {
  const { passages, asked } = material;
  const parts = partsIn(documentsInOrder(passages, asked.skill), 2, MOST_MODULES);
  return joinedByLimits(parts, passages, asked.skill).flatMap((part) => {
    const candidates = part.filter((passage) => passage.use !== 'fact' && canBeAsked(passage, material));
    if (candidates.length === 0 || part.length < 2) return [];
    const told = doable(candidates);
    const main = mainOf(material, told.length > 0 ? told : candidates);
    const limited = withLimits(pointsOf(main, part, asked.skill, POINTS), part, asked.skill, POINTS, [main]);
    const kept = withEveryStep(limited, part);
    const assessment = questionsAbout([main, ...kept], material, 3);
    return [{ main, passages: kept, assessment }];
  });
}

/** The objective of its own part, else the one before it: what a module without one prepares or deepens. */
function servedBy(place: number, parts: readonly Part[], objectives: readonly Part[]): number {
  const own = parts[place];
  const at = own ? objectives.indexOf(own) : -1;
  if (at >= 0) return at;
  const earlier = objectives.findLastIndex((objective) => parts.indexOf(objective) < place);
  return Math.max(0, earlier);
}

function practiceFor({ main, passages }: Part, material: Material): Module['practice'] {
  const acts = passages.filter((passage) => passage !== main && passage.use === 'order');
  // Where the main passage is a rule, it is explained, and an act beside it is what can be tried.
  const [first, second] = acts;
  if (main.use !== 'order')
    return [
      ...(first ? [task('try-at-work', first, material)] : []),
      task('teach-it', main, material),
      ...(second ? [task('note-what-happened', second, material)] : []),
    ];
  return [
    task('try-at-work', main, material),
    ...(first ? [task('note-what-happened', first, material)] : []),
  ];
}

const TRANSFER = [
  { after: 0, withManager: 'agree-what-changes', todo: 'try-at-work' },
  { after: 2, withManager: 'watch-once', todo: 'note-what-happened' },
  { after: 4, withManager: 'talk-it-through', todo: 'watch-a-colleague' },
  { after: 8, withManager: 'decide-what-stays', todo: 'teach-it' },
] as const;

/** With the manager, from the last week of the programme on, each time about something else: the objectives first. */
function transferAfter(
  parts: readonly Part[],
  objectives: readonly Part[],
  material: Material,
): Programme['learner']['transfer'] {
  const acts = parts.flatMap(({ passages }) => passages.filter(({ use }) => use === 'order'));
  const about = [
    ...new Set([...objectives.map(({ main }) => main), ...parts.map(({ main }) => main), ...acts]),
  ];
  return TRANSFER.flatMap(({ after, withManager, todo }, i) => {
    const passage = about[i];
    return passage ? [{ week: parts.length + after, you: task(todo, passage, material), withManager }] : [];
  });
}
