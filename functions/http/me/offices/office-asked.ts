import { z } from 'zod';
import { RegisterId } from '../../../../lib/domain/ids.ts';

/** What somebody is named for, as they read it: what they answer is about that and nothing later. */
export const officeAsked = {
  params: z.strictObject({ officeId: RegisterId }),
  body: z.strictObject({ mark: z.string().max(64).describe('As it was read') }),
  example: { params: { officeId: '0123456789abcdef' }, body: { mark: '0123456789abcdef' } },
};
