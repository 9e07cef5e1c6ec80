import { z } from 'zod';
import { compareVersions } from '../../../lib/domain/content/compare-versions.ts';
import { isStillShown } from '../../../lib/domain/outcome/insight.ts';
import { everyResponse } from '../../../lib/agents/every-response.ts';
import { door, none } from '../door/door.ts';

const VersionView = z
  .object({
    of: z.enum(['rules', 'words']).describe('rules: what decides; words: what drafts go by'),
    version: z.string(),
    form: z.string().optional().describe('Of words: of this form'),
    drafts: z
      .object({ decided: z.number(), sentBack: z.number() })
      .nullable()
      .describe('Drafts that humans decided on; null where they are too few to say anything'),
    outcomes: z
      .object({
        improved: z.number(),
        changed: z.number(),
        'no-change-shown': z.number(),
        worse: z.number(),
      })
      .nullable()
      .describe('Needs by what their last reading showed; null where they are too few'),
  })
  .meta({ id: 'VersionSeen' });

export const versionsList = door({
  name: 'versions-list',
  method: 'GET',
  route: 'versions',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'anyone',
  scope: 'company',
  summary:
    'Compare versions of rules and words: how often drafts came back, and what needs came to. Of versions with too little to compare only that they were used.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ items: z.array(VersionView) }),
  example: { params: {}, body: {} },
  async handle({ ports }) {
    const { minimumGroup } = (await ports.registers.policy()).thresholds;
    const insights = (await Array.fromAsync(ports.needs.insights())).filter((insight) =>
      isStillShown(insight, minimumGroup),
    );
    return { json: { items: compareVersions(await everyResponse(ports), insights) } };
  },
});
