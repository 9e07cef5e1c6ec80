import { pageForLearners, pageForRunners } from '../../lib/agents/content/asset-page/pages-of.ts';
import { markdownBlocks } from '../../lib/adapters/documents/formats/markdown.ts';
import type { DraftedAsset } from '../../lib/domain/content/content.ts';
import type { Made } from '../../lib/domain/modality/modality.ts';
import { servedBy } from '../../lib/agents/content/respond-in-form.ts';
import { agreeContract } from '../../lib/domain/outcome/outcome-contract.ts';
import { OutcomeTerms } from '../../lib/domain/outcome/outcome-terms.ts';
import { english } from '../../lib/messages/words.ts';
import type { Page } from '../../lib/ports/channels.ts';
import { company } from '../../sample/company.ts';
import { attempt } from '../evals/attempt.ts';
import { offlineDrafter } from '../evals/offline-drafter.ts';
import { htmlOf } from '../support/html-of.ts';

const SELLING = { skillId: 'negotiation', roleId: 'sales-executive' };
const FAILOVER = { skillId: 'network-failover', roleId: 'network-engineer' };
const SERVERS = { skillId: 'mcp-servers', roleId: 'machine-learning-engineer' };

interface Shown {
  picture: string;
  form: Made;
  need: typeof SELLING;
  /** Of what is run by somebody: their side, or of it the kit alone. */
  side?: 'runner' | 'kit';
}

const SHOWN: readonly Shown[] = [
  { picture: 'forms/micro-lesson', form: 'micro-text', need: SELLING },
  { picture: 'forms/job-aid', form: 'job-aid', need: FAILOVER },
  { picture: 'role-play', form: 'role-play', need: SELLING },
  { picture: 'forms/role-play-partner', form: 'role-play', need: SELLING, side: 'runner' },
  { picture: 'forms/video-script', form: 'micro-video-script', need: SELLING, side: 'runner' },
  { picture: 'forms/cohort', form: 'cohort', need: SERVERS },
  { picture: 'forms/cohort-facilitator', form: 'cohort', need: SERVERS, side: 'runner' },
  { picture: 'forms/programme', form: 'long-form-program', need: SELLING },
  { picture: 'forms/coaching', form: 'coaching', need: SELLING, side: 'runner' },
  { picture: 'forms/prompt-kit', form: 'micro-video-script', need: SELLING, side: 'kit' },
];

/** What the owner of the line about the margin agreed to, as a programme is drafted for it. */
const AGREED = servedBy({
  contract: agreeContract({
    terms: OutcomeTerms.parse({
      indicator: 'Discount on the offers that were signed, on average',
      seenIn: 'figures',
      figureId: 'average-discount',
      unit: 'percentage points',
      worth: -2,
      by: '2027-06-30T00:00:00Z',
    }),
    baseline: 2,
    target: 3.5,
    ownerId: '00000000-0000-4000-8000-000000000001',
  }),
});

/** A page of a form, and the picture of docs/pictures that shows it. */
export interface FormPage {
  picture: string;
  title: string;
  html: string;
}

/**
 * Every form as the sample’s documents give it, by the product’s own way from documents to a page: its choice of
 * passages, its job, its checks.
 *
 * @throws Error where a form was not made, or not as the checks want it
 */
export async function formPages(): Promise<FormPage[]> {
  const sample = company(new Date());
  const documents = sample.documents.map(({ name, text }) => ({ name, blocks: markdownBlocks(text) }));
  const { model } = offlineDrafter();
  return await Promise.all(
    SHOWN.map(async ({ picture, form, side, need: { skillId, roleId } }) => {
      const skill = sample.skills.find((one) => one.skillId === skillId);
      const role = sample.roleProfiles.find((one) => one.roleId === roleId);
      if (!skill || !role) throw new Error(`The sample has no ${skillId} of ${roleId}.`);
      const need = { skill: skill.label, description: skill.description, audience: role.title };
      const made = await attempt(
        { name: picture, kind: 'make', set: 'sample', form, need, documents, must: [], binds: [], never: [] },
        model,
        form === 'long-form-program' ? AGREED : undefined,
      );
      const last = made.drafts.at(-1);
      if (!last || Object.values(last.faults).flat().length > 0)
        throw new Error(`${picture}: ${made.notMade ?? JSON.stringify(last?.faults)}`);
      const asset = {
        title: last.artefact.title,
        artefact: last.artefact,
        spans: made.spans,
        model: 'offline-drafter',
        modality: { chosen: form },
        ...(form === 'long-form-program' ? { serves: AGREED } : {}),
        status: 'published',
      } as unknown as DraftedAsset;
      const page =
        side === undefined ? pageForLearners(asset, english, () => english) : pageForRunners(asset, english);
      if (!page) throw new Error(`${picture}: nobody runs it.`);
      return { picture, title: page.title, html: side === 'kit' ? kitOf(page) : htmlOf(page) };
    }),
  );
}

/** From the heading of the kit on. */
const kitOf = (page: Page): string => {
  const html = htmlOf(page);
  return html.slice(html.indexOf(`<h2>${english.html('kit')}</h2>`));
};
