import type { ArtefactOf } from '../artefact/artefact.ts';
import type { Words } from '../../messages/words.ts';
import { caseBeforeColon } from '../passage/case-before-colon.ts';
import { ruleKindOf } from '../passage/rule-kind.ts';
import { chapterIf, lineOfSaid, linesOfClaims, paragraph, pointsOf, stepsOf, type Block } from './block.ts';

export function jobAid(
  { trigger, before, steps, done, notes }: ArtefactOf<'job-aid'>['learner'],
  { say }: Words,
): Block[] {
  const inACase = before.filter(({ text }) => isOfACase(text));
  const ahead = before.filter((one) => !inACase.includes(one));
  return [
    ...chapterIf(say('artefact.trigger'), [paragraph(lineOfSaid(trigger))]),
    ...chapterIf(say('artefact.before-steps'), pointsOf(linesOfClaims(ahead))),
    ...chapterIf(say('artefact.at-any-step'), pointsOf(linesOfClaims(inACase))),
    ...chapterIf(
      say('artefact.steps'),
      stepsOf(
        steps.map(({ do: step, checks, warnings }) => ({
          ...lineOfSaid(step),
          under: [
            ...linesOfClaims(warnings, say('artefact.warning')),
            ...linesOfClaims(checks, say('artefact.check')),
          ],
        })),
      ),
    ),
    ...chapterIf(say('artefact.done'), [paragraph(lineOfSaid(done))]),
    ...chapterIf(say('artefact.notes'), pointsOf(linesOfClaims(notes))),
  ];
}

/**
 * “If it smokes, …”: nothing to do before it begins, and nothing of one step. “When a household needs water, bring some
 * before you close the valve” and “If the line is old, ask first” are due ahead. English.
 */
const isOfACase = (text: string): boolean =>
  ruleKindOf(text) === 'emergency' ||
  caseBeforeColon(text) !== undefined ||
  /^(?:when|whenever)\b[^,.;:]*: /iu.test(text) ||
  (/^(?:if|in case|in an emergency|as soon as)\b/iu.test(text) &&
    !/\b(?:before|first|beforehand)\b/iu.test(text));
