import { translationsOf } from '../content/translation.ts';
import { languageCalled } from './language-called.ts';
import { isRun } from '../artefact/artefact.ts';
import { draftParts } from '../artefact/part.ts';
import type { DraftedAsset } from '../content/content.ts';
import { keepsOrder } from '../text/grounding.ts';
import { quoted } from '../text/plain-text.ts';
import { changesIn } from '../content/rewording.ts';
import type { Words } from '../../messages/words.ts';
import { linesIn, type Block, type ReadLine } from './block.ts';
import { promptKit } from './prompt-kit.ts';
import { forLearners, forRunners, learnerSideOf } from './sides.ts';

/** A sentence or a heading of what was drafted, beside what it rests on. */
export interface DraftPassage {
  text: string;
  sources: string[];
  isHeading?: true;
}

/** What a version says otherwise than the one before it, old and new, as approvers see it first. */
export function changesOf({ rewording, byHand = [] }: DraftedAsset, { say }: Words): DraftPassage[] {
  const changes = changesIn(rewording);
  if (changes.length === 0) return [];
  return [
    { text: say('gate.reworded.heading'), sources: [], isHeading: true },
    ...changes.map(({ part, before, after }) => ({
      text: after,
      sources: [
        say('gate.reworded.before', { text: quoted(before) }),
        ...(byHand.includes(part) ? [say('gate.draft.by-hand')] : []),
      ],
    })),
    { text: say('gate.reworded.all'), sources: [], isHeading: true },
  ];
}

/**
 * What was drafted as approvers weigh it: both sides in the order in which they are read, every claim beside the words
 * that it cites, and everything else with the reason that it cites none.
 */
export function passagesOf(
  asset: Pick<DraftedAsset, 'artefact' | 'spans' | 'byHand' | 'translations'>,
  words: Words,
): DraftPassage[] {
  const { artefact, spans, byHand = [] } = asset;
  const { say } = words;
  const other = besides(asset, words);
  const spanOf = new Map(spans.map((span) => [span.id, span]));
  const textOf = (id: string): string => spanOf.get(id)?.text ?? '';
  const worded = new Set(textsAt(artefact, byHand));
  const sourcesOf = ({ text, cites = [], isMadeUp, isUnsourced }: ReadLine): string[] => [
    ...other.of(text),
    ...(worded.has(text) ? [say('gate.draft.by-hand')] : []),
    ...(isMadeUp ? [say('gate.draft.made-up')] : []),
    ...(isUnsourced ? [say('gate.draft.no-source')] : []),
    ...cites.map((id) =>
      say('gate.draft.source', { source: spanOf.get(id)?.source ?? id, text: quoted(textOf(id)) }),
    ),
    ...(cites.length > 0 && !keepsOrder(text, cites.map(textOf)) ? [say('gate.draft.unchecked')] : []),
  ];
  const passages = (blocks: readonly Block[]): DraftPassage[] =>
    blocks.flatMap((block): DraftPassage[] =>
      block.is === 'heading'
        ? [{ text: block.text, sources: other.of(block.text), isHeading: true }]
        : linesIn(block).map((line) => ({ text: labelled(line, words), sources: sourcesOf(line) })),
    );
  const { form } = artefact;
  const side = (text: string): DraftPassage => ({ text, sources: [], isHeading: true });
  const all = [
    // First, because a card that grows too long is cut at its end: what rests on no source is seen in any case.
    { text: artefact.summary, sources: sourcesOf({ text: artefact.summary, isUnsourced: true }) },
    ...(isRun(form) ? [side(say('artefact.of-learners'))] : []),
    ...passages(forLearners(learnerSideOf(artefact), words)),
    ...(isRun(form)
      ? [side(say(`artefact.of-runners.${form}`)), ...passages(forRunners(artefact, words))]
      : []),
    // Whoever decides may begin with it, without any page of ours.
    ...passages(promptKit(artefact, spans, words)),
  ];
  return [...all, ...other.left()];
}

/**
 * What its readers read in other languages, beside each text of the draft, and what stands beside none: nobody approves
 * what was not shown.
 */
function besides({ artefact, ...asset }: Pick<DraftedAsset, 'artefact' | 'translations'>, words: Words) {
  const { say } = words;
  const texts = artefact.form === 'sections' ? [] : draftParts(artefact);
  const textOf = new Map(texts.map(({ part, text }) => [part, text]));
  const all = translationsOf(asset).flatMap(({ language, texts: said, doubted = [], doubtedByRule = [] }) =>
    said.map(({ part, text }) => ({
      language,
      original: textOf.get(part) ?? part,
      line: say(doubtedBy(part, doubted, doubtedByRule), {
        language: languageCalled(language, words),
        text: quoted(text),
      }),
    })),
  );
  const shown = new Set<string>();
  return {
    of(text: string): string[] {
      shown.add(text);
      return [...new Set(all.flatMap(({ original, line }) => (original === text ? line : [])))];
    },
    left(): DraftPassage[] {
      const unseen = all.filter(({ original }) => !shown.has(original));
      return [...Map.groupBy(unseen, ({ language }) => language)].flatMap(([language, some]) => [
        {
          text: say('gate.draft.translations', { language: languageCalled(language, words) }),
          sources: [],
          isHeading: true as const,
        },
        ...some.map(({ original, line }) => ({ text: original, sources: [line] })),
      ]);
    },
  };
}

const doubtedBy = (part: string, byModel: readonly string[], byRule: readonly string[]) => {
  if (byRule.includes(part)) return 'gate.draft.translation.doubted-by-rule';
  return byModel.includes(part) ? 'gate.draft.translation.doubted' : 'gate.draft.translation';
};

/** What stands at these parts. */
const textsAt = (artefact: DraftedAsset['artefact'], parts: readonly string[]): string[] =>
  artefact.form === 'sections' || parts.length === 0
    ? []
    : draftParts(artefact).flatMap(({ part, text }) => (parts.includes(part) ? [text] : []));

const labelled = ({ label, text }: ReadLine, { say }: Words): string =>
  label === undefined ? text : say('artefact.labelled', { label, text });
