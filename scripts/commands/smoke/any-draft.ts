import { draftingJob } from '../../../lib/agents/content/prompt.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy.ts';

/**
 * Passages of an invented document, enough for the shortest form: a drafter refuses what would have to be filled up.
 */
const passages = [
  'Before you answer an offer, ask what it rests on and wait for the reply.',
  'Write down your price and terms before a negotiation with buyers begins.',
  'In a negotiation give no discount on the price without better terms in return.',
  'Offer buyers better terms before you offer a discount on the price.',
  'Close a negotiation by saying the price and terms that both buyers and you agreed on.',
];

/** The drafting job of the app, with its schema and budget, about those passages. */
export const anyDraft = draftingJob({
  modality: 'micro-text',
  skill: 'Negotiation',
  audience: 'buyers',
  spans: passages.map((text, i) => ({ id: `s${i + 1}`, source: 'offers.md', text })),
  mend: [],
  prompts: SHIPPED_POLICY.prompts,
});
