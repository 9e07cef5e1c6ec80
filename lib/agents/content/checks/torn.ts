import { leansInPassage } from '../../../domain/passage/leans-in-passage.ts';
import { holdsUnderItsHeading } from '../../../domain/passage/passage-moment.ts';
import { tellsHowThingsAre } from '../../../domain/passage/tells-how-things-are.ts';
import { leansBack } from '../../../domain/passage/leans-back.ts';
import { shareHeld } from '../../../domain/text/compared.ts';
import { sentencesOf } from '../../../domain/text/grounding.ts';
import { message, type Message } from '../../../messages/message.ts';
import { itemOf } from './items.ts';
import { at, isClaim, quote, type Check } from './matter.ts';

/**
 * A sentence that says something only behind another one (“Otherwise …”, “If they differ, …”, what is done in a case
 * that the first one names) is told behind that one, in the same item: alone it is a claim of whatever stood there
 * before.
 */
export const torn: Check = (matter) => [...tornApart(matter), ...withoutItsHeading(matter)];

/** Where what is told stands by itself. */
const LISTS: ReadonlySet<string | number> = new Set(['points', 'text', 'lookAt', 'handouts']);
/** Share of a heading from which its case is told. */
const NAMED = 0.5;

/** What holds in a case that its heading alone names is told with that case, or under a title that says it. */
const withoutItsHeading: Check = ({ artefact, places, spans }) => {
  const titles = places.filter(({ kind }) => kind === 'title').map(({ text }) => text);
  const items = Map.groupBy(places.filter(isClaim), ({ path }) => itemOf(path, artefact.form).join('.'));
  const held = new Map(spans.map((span) => [span.id, span]));
  return places
    .filter(isClaim)
    .filter(({ path, text }) => path.some((part) => LISTS.has(part)) && !tellsHowThingsAre(text))
    .flatMap((place): Message[] => {
      const [first] = place.cites.flatMap((id) => held.get(id) ?? []);
      if (!first || first.step !== undefined || !holdsUnderItsHeading(first.section, first.text)) return [];
      const beside = items.get(itemOf(place.path, artefact.form).join('.')) ?? [];
      const read = [...titles, ...beside.map(({ text }) => text)];
      const { section = '' } = first;
      return read.some((text) => shareHeld(section, text) >= NAMED)
        ? []
        : [at(place, message('fault.torn', { text: quote(place.text), before: quote(section) }))];
    });
};

const tornApart: Check = ({ artefact, places, spans }) => {
  const passages = new Map(spans.map(({ id, text }) => [id, sentencesOf(text)]));
  const items = Map.groupBy(places.filter(isClaim), ({ path }) => itemOf(path, artefact.form).join('.'));
  return places.filter(isClaim).flatMap((place): Message[] => {
    const beside = (items.get(itemOf(place.path, artefact.form).join('.')) ?? []).filter(
      ({ path }) => path.join('.') !== place.path.join('.'),
    );
    const said = sentencesOf(place.text);
    return said.flatMap((sentence, i): Message[] => {
      const read = [...said.slice(0, i), ...beside.map(({ text }) => text)].join(' ');
      const before = place.cites
        .flatMap((id) => neededBefore(sentence, passages.get(id) ?? []))
        .find((one) => shareHeld(one, one === caseOf(one) ? `${read} ${sentence}` : read) < TOLD);
      return before === undefined
        ? []
        : [at(place, message('fault.torn', { text: quote(sentence), before: quote(before) }))];
    });
  });
};

/** Share of a sentence from which it is told. */
const TOLD = 0.5;
/** Share of a sentence from which another one is the same. */
const SAME = 0.8;

/**
 * What of a passage has to be told before one of its sentences: the sentence before it, where it leans on that by its
 * own words or as it stands there; else the case that opens the passage.
 */
function neededBefore(said: string, sentences: readonly string[]): string[] {
  // “If the tenant shouts, say …” tells the sentence behind that one with its case in front of it.
  const own = caseOf(said);
  const text = own === undefined || own !== caseOf(sentences[0] ?? '') ? said : said.slice(own.length);
  const place = sentences.findIndex(
    (sentence) => shareHeld(text, sentence) >= SAME && shareHeld(sentence, text) >= TOLD,
  );
  const [first = '', before] = [sentences[0], sentences[place - 1]];
  if (place < 1 || before === undefined) return [];
  if (leansBack(text) || leansBack(sentences[place] ?? '')) return [before];
  return leansInPassage(sentences, place) ? [caseOf(first) ?? before] : [];
}

/** “If the tenant cries”. */
const caseOf = (sentence: string): string | undefined =>
  /^(?:if|when|whenever|while|unless|in case|as soon as)\b[^,.;]*/iu.exec(sentence)?.[0];
