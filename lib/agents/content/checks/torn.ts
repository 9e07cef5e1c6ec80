import { leansBack } from '../../../domain/passage/leans-back.ts';
import { shareHeld } from '../../../domain/text/compared.ts';
import { sentencesOf } from '../../../domain/text/grounding.ts';
import { message, type Message } from '../../../messages/message.ts';
import { itemOf } from './items.ts';
import { at, isClaim, quote, type Check } from './matter.ts';

/**
 * A sentence that says something only behind another one (“Otherwise …”, “If they differ, …”) is told behind that one,
 * in the same item: alone it is a claim of whatever stood there before.
 */
export const torn: Check = ({ artefact, places, spans }) => {
  const passages = new Map(spans.map(({ id, text }) => [id, sentencesOf(text)]));
  const items = Map.groupBy(places.filter(isClaim), ({ path }) => itemOf(path, artefact.form).join('.'));
  return places.filter(isClaim).flatMap((place): Message[] => {
    const beside = (items.get(itemOf(place.path, artefact.form).join('.')) ?? []).filter(
      ({ path }) => path.join('.') !== place.path.join('.'),
    );
    const said = sentencesOf(place.text);
    return said.flatMap((sentence, i): Message[] => {
      if (!leansBack(sentence)) return [];
      const read = [...said.slice(0, i), ...beside.map(({ text }) => text)].join(' ');
      const before = place.cites
        .flatMap((id) => sentenceBefore(sentence, passages.get(id) ?? []) ?? [])
        .find((one) => shareHeld(one, read) < TOLD);
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

/** What stands in a passage right before the sentence that a text tells; undefined where it opens its passage. */
function sentenceBefore(text: string, sentences: readonly string[]): string | undefined {
  const place = sentences.findIndex(
    (sentence) => shareHeld(text, sentence) >= SAME && shareHeld(sentence, text) >= TOLD,
  );
  return place > 0 ? sentences[place - 1] : undefined;
}
