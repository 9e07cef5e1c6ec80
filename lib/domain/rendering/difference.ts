import type { Words } from '../../messages/words.ts';
import { draftParts, type DraftPart } from '../artefact/part.ts';
import type { DraftedAsset } from '../content/content.ts';
import { translatedParts } from '../content/translation.ts';
import { quoted } from '../text/plain-text.ts';
import { linesIn } from './block.ts';
import { forLearners, forRunners, learnerSideOf } from './sides.ts';
import { sayChanges } from './source-change.ts';

/** Lines that a card has room for; whoever opens the draft reads all of it. */
const MOST = 12;

/**
 * What is otherwise in a version that would come in place of an outdated one, a line each: first the passages of the
 * documents, then what a human had put by hand and would be gone, then the sentences that rest on the passages, then
 * how many others differ.
 */
export function differenceOf(outdated: DraftedAsset, draft: DraftedAsset, words: Words): string[] {
  const { say } = words;
  const passages = outdated.change?.passages ?? [];
  const [before, after] = [citedLines(outdated, words), citedLines(draft, words)];
  const texts = { before: new Set(before.map(textOf)), after: new Set(after.map(textOf)) };
  const gone = before.filter(({ text }) => !texts.after.has(text));
  const come = after.filter(({ text }) => !texts.before.has(text));
  const told = new Set<string>();
  const sentences = gone.flatMap((line) => {
    const said = passages.filter(({ spanId }) => spanId !== undefined && line.cites.includes(spanId));
    if (said.length === 0) return [];
    const stand = new Set(said.map((passage) => passage.after));
    const now = come.find((one) => one.passages.some((passage) => stand.has(passage)) && !told.has(one.text));
    told.add(line.text);
    if (now) told.add(now.text);
    return [
      now
        ? say('gate.renewal.sentence', { before: quoted(line.text), after: quoted(now.text) })
        : say('gate.renewal.dropped', { before: quoted(line.text) }),
    ];
  });
  const others = [...gone, ...come].filter(({ text }) => !told.has(text)).length;
  const lines = [
    ...new Set([...sayChanges(passages, words), ...correctionsLost(outdated, draft, words), ...sentences]),
  ];
  return [
    ...lines.slice(0, MOST),
    ...(lines.length > MOST ? [say('gate.renewal.left', { count: lines.length - MOST })] : []),
    ...(others > 0 ? [say('gate.renewal.others', { count: others })] : []),
  ];
}

/**
 * Drafted anew, a draft knows nothing of the words that humans gave the one before it, in whatever version of it, in
 * its title and in its translations too.
 */
function correctionsLost(outdated: DraftedAsset, draft: DraftedAsset, words: Words): string[] {
  const { byHand = [] } = outdated;
  const said = new Set(partsOf(draft).map(({ text }) => text));
  return partsOf(outdated)
    .filter(({ part, text }) => byHand.includes(part) && !said.has(text))
    .map(({ text }) => words.say('gate.renewal.by-hand', { after: quoted(text) }));
}

/** Every text that can be corrected; nobody corrects a draft of before each form had a shape. */
const partsOf = ({ artefact, ...asset }: DraftedAsset): DraftPart[] =>
  artefact.form === 'sections' ? [] : [...draftParts(artefact), ...translatedParts(artefact, asset)];

interface CitedLine {
  text: string;
  cites: readonly string[];
  /** What its passages say, as they are told. */
  passages: string[];
}

const textOf = ({ text }: CitedLine): string => text;

function citedLines({ artefact, spans }: DraftedAsset, words: Words): CitedLine[] {
  const told = new Map(
    spans.map(({ id, text, step }) => [id, step === undefined ? text : `${step}. ${text}`] as const),
  );
  return linesOf({ artefact }, words)
    .filter(({ cites = [] }) => cites.length > 0)
    .map(({ text, cites = [] }) => ({ text, cites, passages: cites.map((id) => told.get(id) ?? '') }));
}

const linesOf = ({ artefact }: Pick<DraftedAsset, 'artefact'>, words: Words) =>
  [...forLearners(learnerSideOf(artefact), words), ...forRunners(artefact, words)].flatMap(linesIn);
