import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import { gistOf } from '../english/clauses.ts';
import { happeningIn } from '../fiction/happening.ts';
import { sceneOf, type Scene } from '../fiction/scene.ts';
import { bestOf } from '../material/choosing.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { exampleOf, isTold } from '../parts/example.ts';
import { headOf } from '../parts/headings.ts';
import { objectiveOf } from '../parts/objective.ts';
import { topicOf } from '../parts/topic.ts';
import { questionsAbout } from '../parts/questions.ts';
import { CannotBeMade } from '../refused.ts';
import { mainOf } from './main-passage.ts';

export function microLesson(material: Material): ArtefactOf<'micro-text'> {
  const { passages, asked, claim, cast, chance } = material;
  const useful = passages.filter(({ use }) => use !== 'fact');
  if (useful.length < 2 || passages.length < 3) throw new CannotBeMade('micro lesson', 'too-little');
  const main = mainOf(material);
  const points = bestOf([main, ...passages.filter(({ id }) => id !== main.id)], asked.skill, 5);
  const questions = questionsAbout(
    [main, ...points.filter((point) => point !== main), ...useful],
    material,
    3,
  );
  if (questions.length < 2) throw new CannotBeMade('micro lesson', 'no-questions');
  const scene = sceneOf(main, material, chance.below(6), true) ?? inTheMiddle(main, material);
  return {
    form: 'micro-text',
    ...headOf(material, main),
    learner: {
      situation: madeUp(scene.says),
      objective: objectiveOf(main, material),
      points: points.map((point) => claim(point.text, point)),
      example: exampleOf(
        happeningIn(main, cast, passages)?.says ?? scene.happening,
        storyOf(main, passages),
        material,
      ),
      questions,
      tryIt: useful
        .filter((passage) => passage.use === 'order' && !points.includes(passage))
        .slice(0, 3)
        .map((passage) => claim(gistOf(passage.act), passage)),
    },
  };
}

/** What a colleague did in the moment of the main passage: it, and what its section tells besides, in order. */
function storyOf(main: Passage, passages: readonly Passage[]): Passage[] {
  const near = passages.filter(
    (passage) =>
      passage.source === main.source &&
      passage.section === main.section &&
      passage !== main &&
      isTold(passage),
  );
  const apart = near.filter(({ moment }) => moment === undefined || moment.word === 'before').slice(0, 2);
  return [...apart, ...(isTold(main) || apart.length === 0 ? [main] : [])].toSorted(
    (a, b) => a.place - b.place,
  );
}

/** Where no passage tells of a moment: somebody asks in the middle of the work. */
function inTheMiddle(main: Passage, { cast, role }: Material): Scene {
  const { full } = cast.somebody();
  const happening = `${full}, who started last week, asks you about ${topicOf(main)}.`;
  return {
    says: `It is ${cast.moment()}.${role === '' ? '' : ` You work as ${role}.`} ${happening} The next task is waiting already.`,
    happening,
  };
}
