import { escapeHtml } from '../../../messages/escape-html.ts';
import type { Words } from '../../../messages/words.ts';

/** What good looks like whatever the situation; no claim about the company, so it cites none of its documents. */
export function rubricAnywhere(rubric: readonly string[] = [], { html }: Words): string {
  const lines = rubric.map((behaviour) => `<li>${escapeHtml(behaviour)}</li>`).join('');
  return lines === ''
    ? ''
    : `<h2>${html('page.rubric')}</h2><ul>${lines}</ul><p><em>${html('page.rubric.source')}</em></p>`;
}
