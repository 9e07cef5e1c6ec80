import { z } from 'zod';
import { Artefact, type Artefact as Made } from '../artefact/artefact.ts';
import { draftParts, withWords, type DraftPart } from '../artefact/part.ts';
import { tongues } from '../skill-mentions/names-index.ts';
import { unsafeIn } from '../text/unsafe.ts';
import { figuresByValue } from './translation-figures.ts';
import { message, type Message } from '../../messages/message.ts';

/**
 * What its learners read of a draft in a language that the draft is not in: worded by a model, or why there is none.
 */
export const Translation = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('worded'),
    /** By the first part of its tag: `de`. */
    language: z.string(),
    /** Deployment that worded it. */
    model: z.string(),
    texts: z.array(z.object({ part: z.string(), text: z.string() })),
    /** Parts of which the model doubts that they say the same; absent where none was there to check it. */
    doubted: z.array(z.string()).exactOptional(),
    /** Parts of which rules doubt it, by their figures and negations; absent where they doubt none. */
    doubtedByRule: z.array(z.string()).exactOptional(),
  }),
  z.object({
    is: z.literal('missing'),
    language: z.string(),
    why: z.enum(['no-model', 'not-well', 'failed']),
    /** Of an error that nobody foresaw its name, and nothing that it says. */
    kind: z.string().exactOptional(),
  }),
]);
export type Translation = z.infer<typeof Translation>;
export type WordedTranslation = Extract<Translation, { is: 'worded' }>;

/** What stands of a part in another language. */
export interface PartText {
  part: string;
  text: string;
}

/** Which language the original is in, and which is asked for, by the first parts of their tags. */
export interface TranslatedBetween {
  from: string;
  to: string;
}

/** What is translated: everything that learners read. Whoever runs it has the documents before them. */
export const partsToTranslate = (artefact: Made): DraftPart[] =>
  draftParts(artefact).filter(({ side }) => side !== 'runner');

/** Share of words that say nothing by themselves from which on a text is in their language. */
const ENOUGH = 0.2;
/** How much of them another language may have beside it. */
const CLEARLY_LESS = 0.6;

/** The language of a text, of those whose words are known; undefined where it is short, or none of these. */
export function languageOf(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const shares = Object.entries(tongues)
    .map(([language, { isFiller }]) => ({ language, share: words.filter(isFiller).length / words.length }))
    .toSorted((a, b) => b.share - a.share);
  const [first, second] = shares;
  return first && first.share >= ENOUGH && (second?.share ?? 0) <= first.share * CLEARLY_LESS
    ? first.language
    : undefined;
}

/**
 * Why a translation is none: a part without words, figures that are others, what no text may hold, answers that became
 * one, another language, the original.
 */
export function faultsOfTranslation(
  parts: readonly DraftPart[],
  texts: readonly PartText[],
  { from, to }: TranslatedBetween,
): Message[] {
  const said = new Map(texts.map(({ part, text }) => [part, text]));
  const faults = parts.flatMap(({ part, where, text }): Message[] => {
    const now = said.get(part);
    const at = (fault: Message) => message('fault.at', { place: where, fault });
    if (now === undefined) return [at(message('fault.translation.missing'))];
    const figures = figuresIn(text, from);
    return [
      ...unsafeIn(now).map((what) => at(message('fault.unsafe', { text: now.slice(0, 80), what }))),
      ...(figures === figuresIn(now, to)
        ? []
        : [at(message('fault.translation.figures', { figures: figures || '–' }))]),
      ...(LETTER.test(text) && !LETTER.test(now) ? [at(message('fault.translation.no-words'))] : []),
    ];
  });
  const left = parts.filter(({ part, text }) => said.get(part)?.trim() === text.trim()).length;
  const language = languageOf(texts.map(({ text }) => text).join('\n'));
  return [
    ...faults,
    ...optionsMadeAlike(parts, said),
    ...(left > parts.length / 2 ? [message('fault.translation.same')] : []),
    ...(language === undefined || language === to ? [] : [message('fault.translation.language')]),
  ];
}

const LETTER = /\p{L}/u;

/** Answers to choose from that say the same by now, and did not before: nobody could choose between them. */
function optionsMadeAlike(parts: readonly DraftPart[], said: ReadonlyMap<string, string>): Message[] {
  const asRead = (text: string) => text.trim().toLowerCase();
  const ofOneQuestion = Map.groupBy(parts, ({ part }) => part.replace(/(?<=\.options)\.\d+/, ''));
  return [...ofOneQuestion.values()].flatMap((options) =>
    options.flatMap(({ part, where, text }, i) =>
      options
        .slice(0, i)
        .some(
          (other) =>
            asRead(other.text) !== asRead(text) &&
            asRead(said.get(other.part) ?? other.part) === asRead(said.get(part) ?? part),
        )
        ? message('fault.at', { place: where, fault: message('fault.translation.alike') })
        : [],
    ),
  );
}

const figuresIn = (text: string, language: string): string =>
  figuresByValue(text, language)
    .map(({ value }) => value)
    .toSorted()
    .join('; ');

/** The artefact with these words; undefined where they do not fit its shape. */
export function inOtherWords(artefact: Made, texts: readonly PartText[]): Made | undefined {
  const words = new Map(texts.map(({ part, text }) => [part, { text }]));
  const made = Artefact.safeParse(withWords(artefact, words));
  return made.success ? made.data : undefined;
}

/** What may stand in other languages. */
interface Spoken {
  translations?: readonly Translation[];
}

export const translationsOf = ({ translations = [] }: Spoken): WordedTranslation[] =>
  translations.filter((one) => one.is === 'worded');

/** The first part of a tag, by which translations go: `de`. */
export const codeOf = ({ language }: { language: string }): string => language.split('-', 1).join('');

/** What a part is called where it is meant as it stands in another language: `de/learner.points.2`. */
export const partIn = (language: string, part: string): string => `${language}/${part}`;

/** What a part that is named so is called as it was drafted. */
export const withoutLanguage = (part: string): string => part.replace(/^[^/]+\//, '');

/** The language that such a name means; undefined of a part as it was drafted. */
export const languageOfPart = (part: string): string | undefined => /^([^/]+)\//.exec(part)?.[1];

/** Every text of a draft that stands in another language and can be corrected there, by the name of `partIn`. */
export const translatedParts = (artefact: Made, asset: Spoken): (DraftPart & { language: string })[] =>
  translationsOf(asset).flatMap(({ language, texts }) =>
    partsToTranslate(artefact).flatMap(({ part, where, kind, side }) =>
      texts
        .filter((one) => one.part === part)
        .map(({ text }) => ({ part: partIn(language, part), where, kind, side, text, language })),
    ),
  );

/** A draft as its learners read it in a language; as it is where that has no words for it. */
export function asReadIn<A extends Spoken & { title: string; artefact: Made | { form: 'sections' } }>(
  asset: A,
  { language }: { language: string },
): A {
  const { artefact } = asset;
  const found = translationsOf(asset).find((one) => one.language === language.split('-')[0]);
  if (!found || artefact.form === 'sections') return asset;
  const translated = inOtherWords(artefact, found.texts);
  return translated ? { ...asset, artefact: translated, title: translated.title } : asset;
}
