import type { ArtefactOf } from '../../../domain/artefact/artefact.ts';
import type { Claim } from '../../../domain/artefact/parts.ts';
import { message, type Message } from '../../../messages/message.ts';
import { isNearlySame } from '../../../domain/text/compared.ts';
import { atPath, quote } from './matter.ts';

/**
 * Each module has a purpose of its own: something to do that it teaches and lets people do, on the way to its
 * objective, and by what that is seen at work. That no two have the same is held where nothing is said twice.
 * @param tells whether a text tells how something is, and not what somebody does
 * @param answersOf what the questions of a module assess
 */
export function faultsOfPurposes(
  { learner: { modules } }: ArtefactOf<'long-form-program'>,
  tells: (text: string) => boolean,
  answersOf: (question: Module['assessment'][number]) => Claim[],
): Message[] {
  return modules.flatMap((module, i) => {
    const path = ['learner', 'modules', i, 'serves'];
    const [purpose] = module.serves;
    if (!purpose) return [atPath(path, message('fault.objective.for-nothing'))];
    const { enabling, seen } = purpose;
    const text = quote(enabling.text);
    const done = [...module.practice.map(({ about }) => about), ...module.assessment.flatMap(answersOf)];
    // What nobody can do is for being explained, where that is practised.
    const explained = module.practice.filter((task) => TOLD.has(task.do)).map(({ about }) => about);
    return [
      ...(tells(enabling.text) && !isIn(explained, enabling)
        ? [atPath(path, message('fault.objective.tells', { text }))]
        : []),
      ...(isIn(done, enabling)
        ? []
        : [
            atPath(
              path,
              message('fault.objective.nowhere', {
                text,
                what: 'practised',
                spans: enabling.cites.join(', '),
              }),
            ),
          ]),
      ...(isIn([...module.points, ...done], seen)
        ? []
        : [atPath(path, message('fault.objective.untaught', { text: quote(seen.text) }))]),
      ...(isNearlySame(enabling.text, seen.text)
        ? [atPath(path, message('fault.objective.seen', { text: quote(seen.text) }))]
        : []),
    ];
  });
}
/** Tasks in which people say what holds. */
const TOLD: ReadonlySet<string> = new Set(['teach-it', 'sort-cases']);

type Module = ArtefactOf<'long-form-program'>['learner']['modules'][number];

const isIn = (claims: readonly Claim[], { cites }: Claim): boolean =>
  claims.some((claim) => claim.cites.some((id) => cites.includes(id)));
