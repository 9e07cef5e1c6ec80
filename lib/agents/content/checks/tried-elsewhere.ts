import type { ArtefactOf } from '../../../domain/artefact/artefact.ts';
import { meaningIn } from '../../../domain/text/grounding.ts';
import { message, type Message } from '../../../messages/message.ts';
import { atPath, quote, type Matter } from './matter.ts';

/** Words that two things have in common which are about one matter. */
const FEWEST_IN_COMMON = 2;

/**
 * What a short read gives people to try is what it was about: under the heading of its objective, or of the same
 * things. A useful thing from elsewhere in the document is another lesson.
 */
export function triedElsewhere(
  { learner }: ArtefactOf<'micro-text'>,
  { spans }: Pick<Matter, 'spans'>,
): Message[] {
  const { behaviour, condition } = learner.objective;
  const listsOf = (cites: readonly string[]) =>
    spans.filter(({ id }) => cites.includes(id)).map(({ source, section = '' }) => `${source}\n${section}`);
  const [own, lists] = [
    new Set(meaningIn(`${behaviour.text} ${'text' in condition ? condition.text : ''}`)),
    new Set(listsOf([...behaviour.cites, ...('cites' in condition ? condition.cites : [])])),
  ];
  return learner.tryIt.flatMap(({ text, cites }, i) => {
    const shared = new Set(meaningIn(text).filter((word) => own.has(word))).size;
    return shared >= FEWEST_IN_COMMON || listsOf(cites).some((list) => lists.has(list))
      ? []
      : [atPath(['learner', 'tryIt', i], message('fault.objective.try', { text: quote(text) }))];
  });
}
