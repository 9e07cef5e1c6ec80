import { modelShown, type CatalogueEntry, type Draft, type DraftedAsset } from '../../domain/content.ts';
import { isRunByHuman, type Made } from '../../domain/modality.ts';
import { itemsOf } from '../../domain/practice.ts';
import { escapeHtml } from '../escape-html.ts';
import { GOOD_TO_KNOW, ROLE_PLAY } from './forms.ts';

type Section = Draft['sections'][number];
/** A paragraph's text with its sources, as HTML. */
type Sourced = (paragraph: Section['paragraphs'][number]) => string;

/** The page that people read: the wording in the structure of its form, its sources, and the label that a machine drafted it. */
export function toHtml(asset: DraftedAsset): string {
  const { draft, spans, course, model } = asset;
  const sourceOf = new Map(spans.map(({ id, source }) => [id, source]));
  const sourced: Sourced = ({ text, cites }) => {
    const sources = [...new Set(cites.map((id) => sourceOf.get(id) ?? id))].join(', ');
    return `${escapeHtml(text)} <em>(${escapeHtml(sources)})</em>`;
  };
  const modality = asset.modality.chosen as Made;
  const tryIt = draft.tryIt.map((idea) => `<li>${escapeHtml(idea)}</li>`).join('');
  return [
    isRunByHuman(modality) ? FOR_FACILITATORS : '',
    `<p><strong>${escapeHtml(draft.summary)}</strong></p>`,
    course ? leadInto(course) : '',
    bodies[modality](draft, sourced),
    alwaysTicked(asset),
    tryIt ? `<h2>Try it</h2><ul>${tryIt}</ul>` : '',
    isRunByHuman(modality) ? '' : fromMemory(asset),
    `<p><em>Drafted by AI (${escapeHtml(modelShown(model))}) from the company’s own documents on behalf of Learning &amp; Development, and approved by a person.</em></p>`,
  ].join('');
}

const FOR_FACILITATORS =
  '<p><strong>An outline for whoever runs this, not for learning on your own.</strong> Fit it to your group; the sources say more than it does.</p>';

/** What good looks like whatever the situation; no claim about the company, so it cites none of its documents. */
function alwaysTicked({ rubric = [] }: DraftedAsset): string {
  const lines = rubric.map((behaviour) => `<p>☐ ${escapeHtml(behaviour)}</p>`);
  return lines.length > 0
    ? `<h2>What good looks like in any such situation (to tick)</h2>${lines.join('')}<p><em>From the rubric of Learning &amp; Development.</em></p>`
    : '';
}

/** What the page asks again later; practice comes back with the same questions. */
function fromMemory(asset: DraftedAsset): string {
  const questions = itemsOf(asset).map(({ question }) => `<li>${escapeHtml(question)}</li>`);
  return questions.length > 0 ? `<h2>In a few days, from memory</h2><ol>${questions.join('')}</ol>` : '';
}

/** The course as the catalogue names it: title and address come from there and never from a draft. */
const leadInto = ({ title, minutes, url }: CatalogueEntry): string =>
  `<p>The company has a course about this: <a href="${escapeHtml(url)}">${escapeHtml(title)}</a> (${minutes} minutes). What follows says what our own documents ask for, so that you can take from the course the parts that you need.</p>`;

const heading = (text: string): string => `<h2>${escapeHtml(text)}</h2>`;
const prose = ({ heading: title, paragraphs }: Section, sourced: Sourced): string =>
  `${heading(title)}${paragraphs.map((paragraph) => `<p>${sourced(paragraph)}</p>`).join('')}`;
const list = ({ heading: title, paragraphs }: Section, sourced: Sourced): string =>
  `${heading(title)}<ul>${paragraphs.map((paragraph) => `<li>${sourced(paragraph)}</li>`).join('')}</ul>`;
const checklist = ({ heading: title, paragraphs }: Section, sourced: Sourced): string =>
  `${heading(title)}${paragraphs.map((paragraph) => `<p>☐ ${sourced(paragraph)}</p>`).join('')}`;

const numbered =
  (word: string) =>
  ({ sections }: Draft, sourced: Sourced): string =>
    sections
      .map((section, i) => list({ ...section, heading: `${word} ${i + 1}: ${section.heading}` }, sourced))
      .join('');

const bodies: Record<Made, (draft: Draft, sourced: Sourced) => string> = {
  'micro-text': ({ sections }, sourced) => sections.map((section) => prose(section, sourced)).join(''),
  'job-aid': ({ sections }, sourced) =>
    sections
      .map((section) => (section.heading === GOOD_TO_KNOW ? list : checklist)(section, sourced))
      .join(''),
  'micro-video-script': ({ sections }, sourced) =>
    sections
      .map(
        ({ heading: title, paragraphs }, i) =>
          `<h2>Scene ${i + 1}</h2><p><strong>On the screen:</strong> ${escapeHtml(title)}</p>${paragraphs
            .map((paragraph) => `<p><strong>Spoken:</strong> ${sourced(paragraph)}</p>`)
            .join('')}`,
      )
      .join(''),
  'role-play': rolePlay,
  cohort: numbered('Session'),
  'long-form-program': numbered('Module'),
  coaching: ({ sections }, sourced) => sections.map((section) => list(section, sourced)).join(''),
};

/** A page that two or three people can practise with today; what each of them reads stands apart. */
function rolePlay({ sections }: Draft, sourced: Sourced): string {
  const part = (title: string) => sections.find((section) => section.heading === title);
  const [scenario, persona, rubric] = [ROLE_PLAY.scenario, ROLE_PLAY.persona, ROLE_PLAY.rubric].map(part);
  return [
    '<h2>How to practise</h2><ol><li>Find a colleague, and a third one to observe if you can.</li><li>Both read the situation. Only your partner reads what the other person brings, and plays it as it stands there.</li><li>Talk for five minutes. Whoever observes ticks what good looks like, and nothing else.</li><li>Say first what went well, then one thing to do otherwise. Swap parts and go again.</li></ol>',
    scenario ? prose(scenario, sourced) : '',
    persona ? list({ ...persona, heading: `${persona.heading} (for your partner)` }, sourced) : '',
    rubric ? checklist({ ...rubric, heading: `${rubric.heading} (to tick)` }, sourced) : '',
  ].join('');
}
