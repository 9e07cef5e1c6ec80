import { exceptionsTo, whetherTakenOut } from '../../../domain/passage/exceptions.ts';
import { message } from '../../../messages/message.ts';
import { atPath, quote, type Check } from './matter.ts';
import { decidingPassages, toldCases } from './told-cases.ts';

/**
 * Where a document takes some things out of a rule by amounts, a case that is decided by that rule says that it is none
 * of them, and a case of one of them is decided by its exception: else the key is wrong of it, or may be.
 */
export const exceptionsOfCases: Check = ({ artefact, spans }) =>
  toldCases(artefact)
    .filter(({ use }) => use === 'decided')
    .flatMap(({ path, says, key }) => {
      const deciding = key.flatMap((claim) => decidingPassages(claim, spans));
      const cited = new Set(deciding.map(({ id }) => id));
      return deciding
        .flatMap((general) => exceptionsTo(general, spans).map((exception) => ({ general, ...exception })))
        .filter(({ passage }) => !cited.has(passage.id))
        .flatMap(({ general, passage, of }) => {
          const standing = whetherTakenOut(says, of);
          if (standing === 'not-of-it') return [];
          return [
            atPath(
              path,
              message(standing === 'of-it' ? 'fault.case.exception' : 'fault.case.exception-open', {
                rule: quote(general.text),
                exception: quote(passage.text),
                of: quote(of),
                span: passage.id,
              }),
            ),
          ];
        });
    });
