import type { Correction } from '../../lib/domain/content/rewording.ts';
import { html, type Markup } from './html.ts';
import type { Question } from './seen.ts';

type Part = Question['parts'][number];

/** Names of the fields of parts begin with it. */
const FIELD = 'part:';

const kinds: Record<Part['kind'], string> = {
  claim: 'says what the documents say',
  fiction: 'made up for practice',
  title: 'cites nothing',
  level: 'a level to be watched for',
};
const sides: Record<Part['side'], string> = {
  both: 'everybody reads it',
  learner: 'learners read it',
  runner: 'whoever runs it reads it',
};

/** Every part of a draft in a field of its own; what is otherwise in it when it is sent back was corrected by hand. */
export const correctionFields = ({ parts }: Pick<Question, 'parts'>): Markup | false =>
  parts.length > 0 &&
  html`<details class="corrections">
    <summary>Correct parts by hand (${parts.length})</summary>
    <p class="quiet">
      Change words and send it back: the next version has them as you wrote them, once the checks have passed
      them. You have a hand in it then, so your deputy decides about it; here, you answer for both.
    </p>
    ${parts.map(
      ({ part, where, kind, side, text }) =>
        html`<label
          >${where} <small>${kinds[kind]}; ${sides[side]}</small>
          <textarea name="${FIELD}${part}" maxlength="1200" rows="${rowsOf(text)}">${text}</textarea>
        </label>`,
    )}
  </details>`;

/** Characters in a line of a field, about. */
const LINE = 90;
const rowsOf = (text: string): number => Math.min(8, Math.ceil(text.length / LINE));

/** What of the fields differs from the version that was shown. Browsers end lines in their own way. */
export function correctionsIn(fields: URLSearchParams, { parts }: Pick<Question, 'parts'>): Correction[] {
  return parts.flatMap(({ part, text }) => {
    const written = fields.get(`${FIELD}${part}`)?.replaceAll('\r\n', '\n').trim();
    return written === undefined || written === text.trim() ? [] : [{ part, text: written }];
  });
}
