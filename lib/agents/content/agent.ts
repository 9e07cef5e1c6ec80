import type { Agent } from '../../step.ts';
import { chooseResponse } from './choose-response.ts';
import { publishAsset } from './publish-asset.ts';

export const content: Agent<'content'> = {
  name: 'content',
  decides: 'reuse, adapt or draft, in which form, and whether a draft is grounded in its sources',
  without: 'a confirmed need stalls with the reason that content is switched off; nothing is published',
  activities: [chooseResponse, publishAsset],
};
