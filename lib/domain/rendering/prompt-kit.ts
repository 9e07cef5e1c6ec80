import type { Artefact } from '../artefact/artefact.ts';
import { objectivesIn } from '../artefact/objectives.ts';
import type { Sections } from '../artefact/sections.ts';
import type { Span } from '../content/content.ts';
import type { Words } from '../../messages/words.ts';
import { conditionsOf } from './objective-blocks.ts';
import { chapter, lineOfSaid, paragraph, stepsOf, type Block } from './block.ts';

/**
 * What a designer hands to Copilot to have a storyboard, slides or sheets made of it: what to make, what people are to
 * be able to do, and the passages that it may rest on. It comes before any tool is bought, so it names none.
 */
export function promptKit(artefact: Artefact | Sections, spans: readonly Span[], words: Words): Block[] {
  const { say } = words;
  const making = makingOf(artefact, words);
  if (making === undefined) return [];
  const cited = citedIn(artefact);
  return [
    chapter(say('kit')),
    paragraph({ text: say('kit.how') }),
    ...stepsOf([
      { text: making },
      ...objectivesIn(artefact).map((objective) => ({
        ...lineOfSaid(objective.behaviour, say('kit.objective')),
        under: conditionsOf(objective, words),
      })),
      { text: say('kit.rules') },
      {
        text: say('kit.sources'),
        under: spans.filter(({ id }) => cited.has(id)).map(({ id, text }) => ({ text, cites: [id] })),
      },
    ]),
  ];
}

/** What to make of it; undefined of what people read as it is. */
function makingOf(artefact: Artefact | Sections, { say }: Words): string | undefined {
  switch (artefact.form) {
    case 'micro-text':
    case 'job-aid':
    case 'sections':
      return undefined;
    case 'micro-video-script':
      return say('kit.make.micro-video-script', { count: artefact.runner.scenes.length });
    case 'role-play':
      return say('kit.make.role-play');
    case 'cohort':
      return say('kit.make.cohort', { count: artefact.runner.sessions.length });
    case 'long-form-program':
      return say('kit.make.long-form-program', { count: artefact.runner.meetings.length });
    case 'coaching':
      return say('kit.make.coaching', { count: artefact.runner.meetings.length });
  }
}

/** Ids of every passage that any part of it rests on. */
function citedIn(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  if ('cites' in value && Array.isArray(value.cites)) return new Set(value.cites.map(String));
  return new Set(Object.values(value).flatMap((below) => [...citedIn(below)]));
}
