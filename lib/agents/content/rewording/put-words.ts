// cspell:words sagen schreib schreibe schreiben nicht überall
import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { draftParts, withWords } from '../../../domain/artefact/part.ts';
import type { DraftedAsset } from '../../../domain/content/content.ts';
import type { WishOfWords } from '../../../domain/content/wish.ts';
import {
  asTerm,
  holdsTerm,
  inHouseWords,
  wordingsAsked,
  type Term,
  type WordsAsked,
} from '../../../domain/source/house-wording.ts';
import type { Need } from '../../../domain/need/need.ts';
import type { Message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import { faultsOfCorrected } from './check-corrections.ts';

/** A draft with the words that a remark asks for, as far as the checks let them in. */
export interface WordsPut {
  artefact: Artefact;
  terms: Term[];
  /** What a check says against those that they do not. */
  refused: (WordsAsked & { fault: Message })[];
}

/**
 * Puts the words in by rule, wherever the draft holds those that they stand for: all of them or none, because a thing
 * that is called by two names is worse than by a wrong one. What names a thing that the sources call otherwise is a
 * term, by which the sources are read as well; anything else is held to them as it stands.
 */
export async function putWords(
  remark: string,
  asset: DraftedAsset,
  need: Need,
  ports: Pick<Ports, 'registers' | 'directory'>,
): Promise<WordsPut | undefined> {
  if (asset.artefact.form === 'sections') return undefined;
  let put: WordsPut = { artefact: asset.artefact, terms: asset.terms ?? [], refused: [] };
  for (const asked of wordingsAsked(remark)) {
    const term = asTerm(asked);
    const isOfSources = term !== undefined && asset.spans.some(({ text }) => holdsTerm(text, term));
    const made = {
      artefact: withTerm(put.artefact, term ?? asked),
      terms: isOfSources ? [...put.terms, term] : put.terms,
    };
    const [fault] = await faultsOfCorrected(made, asset, need, ports);
    put = fault ? { ...put, refused: [...put.refused, { ...asked, fault }] } : { ...put, ...made };
  }
  return put;
}

const withTerm = (artefact: Artefact, term: Term): Artefact =>
  withWords(
    artefact,
    new Map(
      draftParts(artefact)
        .filter(({ text }) => holdsTerm(text, term))
        .map(({ part, text }) => [part, { text: inHouseWords(text, [term]) }]),
    ),
  );

/** Words with which somebody says that they want others, and nothing besides. */
const ASKING = new Set(
  'please say write use call it them this and not everywhere instead bitte sag sage sagen sie schreib schreibe schreiben und nicht überall'.split(
    ' ',
  ),
);

/** Whether a remark says no more than which words it wants. */
export function asksForWordsAlone(remark: string): boolean {
  const asked = wordingsAsked(remark);
  const rest = asked.reduce((text, { said }) => text.replace(said, ' '), remark);
  const words = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return asked.length > 0 && words.every((word) => ASKING.has(word));
}

/** What became of the words that a remark asked for, by the draft that it was about and the one that came of it. */
export function wordsTold(
  remark: string,
  before: Artefact,
  after: Artefact,
  refused: WordsPut['refused'] = [],
): WishOfWords[] {
  return wordingsAsked(remark).map(({ from, to }) => {
    const holding = (artefact: Artefact) =>
      draftParts(artefact).filter(({ text }) => holdsTerm(text, { from })).length;
    const [was, left] = [holding(before), holding(after)];
    const fault = refused.find((one) => one.from === from && one.to === to)?.fault;
    const is =
      was === 0 ? 'nowhere' : left === 0 ? 'followed' : left < was ? 'partly' : fault ? 'refused' : 'not';
    return { of: 'words', to, from, is, ...(is === 'refused' && fault ? { fault } : {}) };
  });
}
