import type { ContentAsset } from '../../domain/content.ts';
import { escapeHtml } from '../escape-html.ts';

type Drafted = Extract<ContentAsset, { origin: 'ai-drafted' }>;

/** The page that people read: the wording, the sources under each paragraph, and the label that a machine drafted it. */
export function toHtml(asset: Drafted): string {
  const sourceOf = new Map(asset.spans.map(({ id, source }) => [id, source]));
  const sections = asset.draft.sections.map(({ heading, paragraphs }) =>
    [
      `<h2>${escapeHtml(heading)}</h2>`,
      ...paragraphs.map(({ text, cites }) => {
        const sources = [...new Set(cites.map((id) => sourceOf.get(id) ?? id))].join(', ');
        return `<p>${escapeHtml(text)} <em>(${escapeHtml(sources)})</em></p>`;
      }),
    ].join(''),
  );
  const tryIt = asset.draft.tryIt.map((idea) => `<li>${escapeHtml(idea)}</li>`).join('');
  return [
    `<p><strong>${escapeHtml(asset.draft.summary)}</strong></p>`,
    ...sections,
    tryIt ? `<h2>Try it</h2><ul>${tryIt}</ul>` : '',
    `<p><em>Drafted by AI (${escapeHtml(asset.model)}) from the company’s own documents on behalf of Learning &amp; Development, and approved by a person.</em></p>`,
  ].join('');
}
