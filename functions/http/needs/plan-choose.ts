import { z } from 'zod';
import { chooseWay } from '../../../lib/agents/workforce-planning/choose-way.ts';
import { OneLine, RegisterId } from '../../../lib/domain/ids.ts';
import { WayToClose, WAYS } from '../../../lib/domain/workforce/planning-policy.ts';
import { door } from '../door/door.ts';

export const planChoose = door({
  name: 'plan-choose',
  method: 'POST',
  route: 'plan/{roleId}/{skillId}/choose',
  tag: 'Needs',
  role: 'Need.Decide',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  summary:
    'Choose how a capability that the plan will lack comes about. build opens a need; of the others the brief is kept. What was forecast stands with it and is compared with what came.',
  params: z.strictObject({ roleId: RegisterId, skillId: RegisterId }),
  body: z.strictObject({
    way: WayToClose,
    note: OneLine(500).exactOptional().describe('For whoever hires, borrows or brings the tool'),
    version: z
      .int()
      .exactOptional()
      .describe('Of the choice that was read, 0 where there was none; another one by now is refused (412)'),
  }),
  status: 200,
  reply: z.object({
    roleId: z.string(),
    skillId: z.string(),
    way: z.enum(WAYS),
    day: z.string(),
    people: z.number(),
    version: z.number(),
    needId: z.string().optional(),
  }),
  example: { params: { roleId: 'seller', skillId: 'negotiation' }, body: { way: 'buy', version: 0 } },
  async handle({ params, body, principal, callId, run }) {
    const { value, version } = await run(chooseWay, { ...params, ...body, by: principal.id, callId });
    return { json: { ...value, version } };
  },
});
