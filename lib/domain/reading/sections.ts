import type { Sections } from '../artefact/sections.ts';
import type { Words } from '../../messages/words.ts';
import { chapter, chapterIf, lineOfSaid, paragraph, pointsOf, type Block } from './block.ts';

/** What was drafted before there were shapes. */
export const oldSections = ({ sections, tryIt }: Sections['learner'], { say }: Words): Block[] => [
  ...sections.flatMap(({ heading, paragraphs }) => [
    chapter(heading),
    ...paragraphs.map((claim) => paragraph(lineOfSaid(claim))),
  ]),
  ...chapterIf(say('artefact.try'), pointsOf(tryIt.map((text) => ({ text, isUnsourced: true })))),
];
