import { modelShown, type CatalogueEntry, type Draft, type DraftedAsset } from '../../domain/content.ts';
import { isRunByHuman, type Made } from '../../domain/modality/modality.ts';
import { itemsOf } from '../../domain/practice.ts';
import { escapeHtml } from '../../messages/escape-html.ts';
import { GOOD_TO_KNOW, ROLE_PLAY } from './forms.ts';
import type { Words } from '../../messages/words.ts';

type Section = Draft['sections'][number];
/** A paragraph's text with its sources, as HTML. */
type Sourced = (paragraph: Section['paragraphs'][number]) => string;
type Body = (draft: Draft, sourced: Sourced, words: Words) => string;

/**
 * The page that people read: the wording in the structure of its form, its sources, and the label that a machine
 * drafted it.
 */
export function toHtml(asset: DraftedAsset, words: Words): string {
  const { html } = words;
  const { draft, spans, course, model } = asset;
  const sourceOf = new Map(spans.map(({ id, source }) => [id, source]));
  const sourced: Sourced = ({ text, cites }) => {
    const sources = [...new Set(cites.map((id) => sourceOf.get(id) ?? id))].join(', ');
    return `${escapeHtml(text)} <em>(${escapeHtml(sources)})</em>`;
  };
  const modality = asset.modality.chosen as Made;
  const tryIt = draft.tryIt.map((idea) => `<li>${escapeHtml(idea)}</li>`).join('');
  return [
    isRunByHuman(modality)
      ? `<p><strong>${html('page.outline')}</strong> ${html('page.outline.fit')}</p>`
      : '',
    `<p><strong>${escapeHtml(draft.summary)}</strong></p>`,
    course ? leadInto(course, words) : '',
    bodies[modality](draft, sourced, words),
    alwaysTicked(asset, words),
    tryIt ? `<h2>${html('page.try')}</h2><ul>${tryIt}</ul>` : '',
    isRunByHuman(modality) ? '' : fromMemory(asset, words),
    `<p><em>${html('page.drafted', { model: modelShown(model) })}</em></p>`,
  ].join('');
}

/** What good looks like whatever the situation; no claim about the company, so it cites none of its documents. */
function alwaysTicked({ rubric = [] }: DraftedAsset, { html }: Words): string {
  const lines = rubric.map((behaviour) => `<p>☐ ${escapeHtml(behaviour)}</p>`);
  return lines.length > 0
    ? `<h2>${html('page.rubric')}</h2>${lines.join('')}<p><em>${html('page.rubric.source')}</em></p>`
    : '';
}

/** What the page asks again later; practice comes back with the same questions. */
function fromMemory(asset: DraftedAsset, words: Words): string {
  const questions = itemsOf(asset, words).map(({ question }) => `<li>${escapeHtml(question)}</li>`);
  return questions.length > 0 ? `<h2>${words.html('page.recall')}</h2><ol>${questions.join('')}</ol>` : '';
}

/** The course as the catalogue names it: title and address come from there and never from a draft. */
function leadInto({ title, minutes, url }: CatalogueEntry, words: Words): string {
  const course = { html: `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>` };
  return `<p>${words.html('page.course', { course, minutes })}</p>`;
}

const heading = (text: string): string => `<h2>${escapeHtml(text)}</h2>`;
const prose = ({ heading: title, paragraphs }: Section, sourced: Sourced): string =>
  `${heading(title)}${paragraphs.map((paragraph) => `<p>${sourced(paragraph)}</p>`).join('')}`;
const list = ({ heading: title, paragraphs }: Section, sourced: Sourced): string =>
  `${heading(title)}<ul>${paragraphs.map((paragraph) => `<li>${sourced(paragraph)}</li>`).join('')}</ul>`;
const checklist = ({ heading: title, paragraphs }: Section, sourced: Sourced): string =>
  `${heading(title)}${paragraphs.map((paragraph) => `<p>☐ ${sourced(paragraph)}</p>`).join('')}`;

const numbered =
  (id: 'page.session' | 'page.module'): Body =>
  ({ sections }, sourced, { say }) =>
    sections
      .map((section, i) =>
        list({ ...section, heading: say(id, { number: i + 1, title: section.heading }) }, sourced),
      )
      .join('');

const bodies: Record<Made, Body> = {
  'micro-text': ({ sections }, sourced) => sections.map((section) => prose(section, sourced)).join(''),
  'job-aid': ({ sections }, sourced) =>
    sections
      .map((section) => (section.heading === GOOD_TO_KNOW ? list : checklist)(section, sourced))
      .join(''),
  'micro-video-script': ({ sections }, sourced, { html }) =>
    sections
      .map(({ heading: title, paragraphs }, i) =>
        [
          `<h2>${html('page.scene', { number: i + 1 })}</h2>`,
          `<p><strong>${html('page.scene.screen')}</strong> ${escapeHtml(title)}</p>`,
          ...paragraphs.map(
            (paragraph) => `<p><strong>${html('page.scene.spoken')}</strong> ${sourced(paragraph)}</p>`,
          ),
        ].join(''),
      )
      .join(''),
  'role-play': rolePlay,
  cohort: numbered('page.session'),
  'long-form-program': numbered('page.module'),
  coaching: ({ sections }, sourced) => sections.map((section) => list(section, sourced)).join(''),
};

const HOW_TO_PRACTISE = ['find', 'read', 'talk', 'say'] as const;

/** A page that two or three people can practise with today; what each of them reads stands apart. */
function rolePlay({ sections }: Draft, sourced: Sourced, { say, html }: Words): string {
  const part = (title: string) => sections.find((section) => section.heading === title);
  const [scenario, persona, rubric] = [ROLE_PLAY.scenario, ROLE_PLAY.persona, ROLE_PLAY.rubric].map(part);
  return [
    `<h2>${html('page.role-play')}</h2>`,
    `<ol>${HOW_TO_PRACTISE.map((what) => `<li>${html(`page.role-play.${what}`)}</li>`).join('')}</ol>`,
    scenario ? prose(scenario, sourced) : '',
    persona
      ? list({ ...persona, heading: say('page.for-partner', { heading: persona.heading }) }, sourced)
      : '',
    rubric
      ? checklist({ ...rubric, heading: say('page.to-tick', { heading: rubric.heading }) }, sourced)
      : '',
  ].join('');
}
