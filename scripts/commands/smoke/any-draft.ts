import { draftingJob } from '../../../lib/agents/content/prompt.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy.ts';

/** The drafting job of the app, with its schema and budget, about an invented passage. */
export const anyDraft = draftingJob({
  modality: 'micro-text',
  skill: 'Negotiation',
  audience: 'buyers',
  spans: [
    {
      id: 's1',
      source: 'offers.md',
      text: 'Before you answer an offer, ask what it rests on and wait for the reply.',
    },
  ],
  mend: [],
  prompts: SHIPPED_POLICY.prompts,
});
