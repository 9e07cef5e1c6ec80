import type { Activity } from '../../../../lib/domain/artefact/parts.ts';
import { sceneToPlay } from '../fiction/scene.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { activity } from './tasks.ts';

/** Sixty minutes about a part: what each still knows, the case, what holds besides, and what each is going to do. */
export function meetingAbout(
  main: Passage,
  part: readonly Passage[],
  turn: number,
  material: Material,
): Activity[] {
  const others = part.filter((passage) => passage !== main);
  const acts = others.filter(({ use }) => use === 'order' || use === 'rule');
  const inCase = acts.slice(0, 3);
  const left = others.filter((passage) => !inCase.includes(passage));
  const scene = sceneToPlay([main, ...part], material, turn);
  return [
    activity(5, 'open', [], material),
    activity(8, 'recall-alone', acts.length > 0 ? acts.slice(0, 3) : [main], material),
    activity(22, howFor(part, material), [main, ...inCase], material, scene),
    activity(15, 'together', left.length > 0 ? left.slice(0, 4) : inCase.slice(-1), material),
    activity(10, 'commit', [main], material),
  ];
}

/** Steps are tried where the work is, talks are played, the rest is a case. */
function howFor(part: readonly Passage[], { others }: Material): Activity['how'] {
  if (part.some(({ step }) => step !== undefined)) return 'try-it-there';
  const isTalk = others.length > 0 && part.some(({ moment }) => moment !== undefined);
  return isTalk ? 'role-play-in-threes' : 'case-in-threes';
}
