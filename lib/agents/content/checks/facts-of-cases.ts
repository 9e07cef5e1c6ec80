import { amountsOpen, isRecited, sentencesFor } from '../../../domain/artefact/decidable.ts';
import { Question } from '../../../domain/artefact/parts.ts';
import { piecesOf } from '../../../domain/artefact/places.ts';
import { message } from '../../../messages/message.ts';
import { exceptionsOfCases } from './exceptions-of-cases.ts';
import { atPath, quote, type Check } from './matter.ts';
import { decidingPassages, toldCases } from './told-cases.ts';

/**
 * A case tells the facts that its key uses: where a rule hangs on an amount, how much it is this time, and not the
 * bound over again, and that it is none of what the rule leaves to another one; and a question tells what is the
 * case and asks for what follows, not for the rule itself.
 */
export const factsOfCases: Check = (matter) => [
  ...figuresOpen(matter),
  ...exceptionsOfCases(matter),
  ...recited(matter),
];

const figuresOpen: Check = ({ artefact, spans }) =>
  toldCases(artefact).flatMap(({ path, says, key, use }) => {
    const sentences = key.flatMap((claim) =>
      decidingPassages(claim, spans).flatMap((passage) => sentencesFor(claim.text, passage)),
    );
    const { bounds, missing } = amountsOpen(says, sentences);
    return [
      ...(use === 'told' ? [] : bounds).map(({ written }) =>
        atPath(path, message('fault.case.bound', { amount: written })),
      ),
      ...(use === 'decided' ? missing : []).map(({ written }) =>
        atPath(path, message('fault.case.figure', { amount: written })),
      ),
    ];
  });

const recited: Check = ({ artefact, spans }) =>
  piecesOf(artefact, Question).flatMap(({ path, value: { situation, asks, options } }) => {
    const right = options.find(({ isRight }) => isRight)?.says;
    if (!right || !('text' in right) || asks === 'what-is-missing') return [];
    const told = 'text' in situation ? situation.text : situation.madeUp;
    return isRecited(right.text, told, decidingPassages(right, spans), spans)
      ? [atPath(path, message('fault.question.recites', { text: quote(right.text) }))]
      : [];
  });
