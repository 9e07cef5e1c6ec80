import { z } from 'zod';
import { Id } from '../../../lib/domain/ids.ts';
import { door, none } from '../door/door.ts';

export const houseWordingForget = door({
  name: 'house-wording-forget',
  method: 'DELETE',
  route: 'house-wording/{wordingId}',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  summary:
    'Forget something that drafts go by; from the next draft on it counts no more. Forgetting what is not there is no error: its time may be over.',
  params: z.strictObject({ wordingId: Id }),
  body: none,
  status: 200,
  reply: z.object({ wordingId: z.string(), status: z.literal('forgotten') }),
  example: { params: { wordingId: '0123456789abcdef01234567' }, body: {} },
  async handle({ params: { wordingId }, ports: { houseWording } }) {
    await houseWording.forget(wordingId);
    return { json: { wordingId, status: 'forgotten' } };
  },
});
