import { promisedFirst } from '../../../domain/artefact/promised.ts';
import { promisesAnother } from '../../../domain/passage/about-need.ts';
import { message } from '../../../messages/message.ts';
import { atPath, needOf, quote, type Check } from './matter.ts';

/**
 * What is promised first is of the need, by the sections that it cites. A role-play is about what the other side brings
 * up, which its documents call otherwise than the need does.
 */
export const aboutTheNeed: Check = ({ artefact, spans, subject }) => {
  if (artefact.form === 'role-play') return [];
  const promised = promisedFirst(artefact);
  const rather = promisesAnother(
    promised.flatMap(({ cites }) => cites),
    spans,
    needOf(subject),
  );
  return rather === undefined
    ? []
    : [
        atPath(
          ['learner'],
          message('fault.need.another', { text: quote(promised[0]?.text ?? ''), rather: quote(rather) }),
        ),
      ];
};
