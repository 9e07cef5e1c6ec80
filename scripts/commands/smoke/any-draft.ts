import { draftingJob } from '../../../lib/agents/content/prompt.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';

/**
 * Passages of an invented document, enough for the shortest form: a drafter refuses what would have to be filled up,
 * and what nothing can be asked about, so each has its moment.
 */
const passages = [
  'When a buyer names a price below yours in a negotiation, ask what it rests on and wait for the reply.',
  'When a buyer asks for a discount in a negotiation, ask for better terms in return.',
  'When a buyer threatens to end the negotiation, repeat what both of you agreed on so far.',
  'Before a negotiation begins, write down your price and terms.',
  'When a negotiation ends, say the price and terms that both of you agreed on.',
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
