import type { Agent } from '../../step.ts';
import { draftMeasure } from './draft-measure.ts';
import { draftAnew } from './changed-sources/draft-anew.ts';
import { pullAsset, replaceAsset } from './changed-sources/replace-asset.ts';
import { chooseResponse } from './choose-response.ts';
import { publishAsset } from './publish-asset.ts';
import { tryDraft } from './try-draft.ts';

export const content: Agent<'content'> = {
  name: 'content',
  decides:
    'reuse, adapt or draft, in which form, whether a draft is grounded in its sources, and whether these still say so',
  without:
    'a confirmed need stalls with the reason that content is switched off; nothing is published, and nobody looks whether sources change',
  aiAct: {
    class: 'transparency',
    why: 'Has texts worded by a general-purpose model (Art. 50), and reads nobody’s levels.',
  },
  activities: [chooseResponse, publishAsset, draftAnew, replaceAsset, pullAsset, tryDraft, draftMeasure],
};
