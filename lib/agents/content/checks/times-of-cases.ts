import { datedBy, timeAgainst } from '../../../domain/artefact/decidable.ts';
import { message } from '../../../messages/message.ts';
import { atPath, quote, type Check } from './matter.ts';
import { decidingPassages, toldCases } from './told-cases.ts';

/**
 * A case plays when its documents say that it does: who reads of a Friday, and in the source that the alarm is tested
 * on Tuesdays, has learned something wrong. A case that names no day or hour contradicts nothing.
 */
export const timesOfCases: Check = ({ artefact, spans }) =>
  toldCases(artefact).flatMap(({ path, says, key }) =>
    key
      .flatMap((claim) => datedBy(claim.text, decidingPassages(claim, spans), spans))
      .flatMap((sentence) => {
        const time = timeAgainst(says, sentence);
        return time === undefined
          ? []
          : [atPath(path, message('fault.case.time', { time, text: quote(sentence) }))];
      }),
  );
