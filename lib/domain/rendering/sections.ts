import type { Sections } from '../artefact/sections.ts';
import type { Words } from '../../messages/words.ts';
import { chapter, chapterIf, lineOfSaid, paragraph, pointsOf, stepsOf, type Block } from './block.ts';

/** Headings that only a role-play has, as drafters were told them: what the partner reads, and what is ticked. */
const PARTNERS = 'What the other person brings';
const TICKED = 'What good looks like';
const HOW_TO_PRACTISE = ['find', 'read', 'talk', 'say'] as const;

/** What is drafted in sections. A role-play says first who reads what, because all of it is one page. */
export function oldSections({ sections, tryIt }: Sections['learner'], { say }: Words): Block[] {
  const isRolePlay = sections.some(({ heading }) => heading === PARTNERS);
  const titled = (heading: string): string => {
    if (isRolePlay && heading === PARTNERS) return say('page.for-partner', { heading });
    return isRolePlay && heading === TICKED ? say('page.to-tick', { heading }) : heading;
  };
  const how = stepsOf(HOW_TO_PRACTISE.map((what) => ({ text: say(`page.role-play.${what}`) })));
  return [
    ...chapterIf(say('page.role-play'), isRolePlay ? how : []),
    ...sections.flatMap(({ heading, paragraphs }) => [
      chapter(titled(heading)),
      ...paragraphs.map((claim) => paragraph(lineOfSaid(claim))),
    ]),
    ...chapterIf(say('artefact.try'), pointsOf(tryIt.map((text) => ({ text, isUnsourced: true })))),
  ];
}
