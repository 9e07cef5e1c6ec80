import type { Claim, Fiction } from '../../../../lib/domain/artefact/parts.ts';
import { passageOf, unheldIn, type Passage as Held } from '../../../../lib/domain/text/grounding.ts';
import { hazardsAmong } from '../../../../lib/domain/passage/hazard.ts';
import { hoursSaid, weekdaysSaid } from '../../../../lib/domain/text/day-and-hour.ts';
import { momentsAmong } from '../../../../lib/domain/passage/passage-moment.ts';
import { bindingIn, sectionsIn } from '../../../../lib/domain/passage/rules-of-procedure.ts';
import type { DraftAsset } from '../../draft-asset.ts';
import { asYours } from '../english/voice.ts';
import { asSentence } from '../english/tagged.ts';
import { castOf, type Cast, type Dated } from '../fiction/cast.ts';
import { chanceOf, type Chance } from '../fiction/seeded.ts';
import { boundAmong, type BoundTo } from './bound.ts';
import { passagesOf, type Passage } from './passages.ts';
import { othersIn, roleOf } from './subject.ts';
import { spoken } from '../english/naming.ts';

/** What every form is made of. */
export interface Material {
  asked: DraftAsset;
  passages: Passage[];
  chance: Chance;
  cast: Cast;
  /** “a sales representative”; empty for a team. */
  role: string;
  /** People of whom the passages speak, by noun, the most frequent first. */
  others: string[];
  /** Passages that hold at the moment of this one, it among them. */
  atItsMoment: (main: Passage, among?: readonly Passage[]) => Passage[];
  /** Rules without which a step is done wrongly, though they are told elsewhere. */
  boundTo: BoundTo;
  /** What may not be left out where anything of its section is told, by its id. */
  binds: ReadonlySet<string>;
  /** What nobody tries alone on the real thing, by its id. */
  hazards: ReadonlyMap<string, unknown>;
  /** How often a wrong answer was used, so that questions do not repeat each other’s. */
  usedAnswers: Map<string, number>;
  /** In the words of its passage: the text, or the whole passage where the text does not hold or was remarked upon. */
  claim: (text: string, passage: Passage) => Claim;
  /** The text as a claim, or nothing where it does not hold alone. */
  held: (text: string, passage: Passage) => Claim | undefined;
  /** Whether a text without a source says no more than all passages together. */
  mayHead: (text: string) => boolean;
}

/** Words with which a title speaks of itself. */
const OF_ITSELF =
  'what to do, good to know, when the moment comes, says in short, before, after, during, next, first, step, question, colleagues';

export function materialOf(asked: DraftAsset): Material {
  const { spans, skill, description = '', audience, mend } = asked;
  const all = passagesOf(spans, audience, { label: skill, description });
  const passages = all.filter(({ leans }) => !leans);
  const { share } = momentsAmong(spans);
  const held = new Map<string, Held>(spans.map(({ id, text }) => [id, passageOf(text)]));
  const everything = [...held.values()];
  const about = passageOf(
    [
      ...spans.flatMap(({ source, section = '' }) => [spoken(source, skill), section]),
      skill,
      audience,
      OF_ITSELF,
    ].join('. '),
  );
  const chance = chanceOf([skill, asked.modality, ...spans.map(({ text }) => text)].join('|'));
  const remarks = mend.map((remark) => remark.toLowerCase());
  const isRemarkedOn = (text: string) =>
    remarks.some((remark) => remark.includes(text.toLowerCase().slice(0, 50)));
  const isHeld = (text: string, by: readonly Held[], besides?: Held) => {
    const { words, mixed, turned } = unheldIn(text, by, besides);
    return words.length === 0 && !mixed && !turned;
  };
  const isGood = (text: string, id: string) => {
    const own = held.get(id);
    return (
      own !== undefined && isHeld(text, [own]) && unheldIn(text, []).words.length > 0 && !isRemarkedOn(text)
    );
  };
  return {
    asked,
    passages,
    chance,
    hazards: hazardsAmong(spans),
    binds: new Set(
      [...Map.groupBy(spans, ({ source }) => source).values()]
        .flatMap(sectionsIn)
        .flatMap(bindingIn)
        .map(({ id }) => id),
    ),
    cast: castOf(chance, mend, datedIn(spans)),
    usedAnswers: new Map(),
    role: roleOf(audience),
    others: othersIn(
      passages.map(({ text }) => text),
      asked,
    ),
    boundTo: boundAmong(spans, all),
    atItsMoment: (main, among = passages) => among.filter((one) => one === main || share(main, one)),
    held: (text, { id }) => (isGood(text, id) ? { text: asSentence(text), cites: [id] } : undefined),
    claim: (text, { id, text: whole }) => ({
      text: isGood(text, id) ? asSentence(text) : whole,
      cites: [id],
    }),
    mayHead: (text) => isHeld(text, everything, about) && !isRemarkedOn(text),
  };
}

/** Headings date what stands under them. */
function datedIn(spans: DraftAsset['spans']): Dated {
  const said = spans.flatMap(({ text, section = '' }) => [text, section]);
  return {
    days: said.some((text) => weekdaysSaid(text).length > 0),
    hours: said.some((text) => hoursSaid(text).length > 0),
  };
}

/** Made up, and never in the company's name. */
export const madeUp = (text: string): Fiction => ({ madeUp: asYours(text).slice(0, 900) });
