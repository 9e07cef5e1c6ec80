import { z } from 'zod';
import { draftPhrases } from '../../../lib/agents/needs-analysis/demand/draft-phrases.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { spoken } from '../../../lib/messages/spoken.ts';
import { door, none } from '../door/door.ts';
import { phrasesOfEntry, PhrasesView, skillEntry } from './phrases-view.ts';

export const phrasesDraft = door({
  name: 'phrases-draft',
  method: 'POST',
  route: 'skills/{skillId}/phrases/draft',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  keptFromFlows: true,
  summary:
    'Have phrases drafted that people may say who ask for a skill, beside those that stand. Saves nothing: a human reads them and keeps what fits.',
  params: z.strictObject({ skillId: RegisterId }),
  body: none,
  status: 200,
  reply: PhrasesView.extend({
    drafted: z.array(z.string()).describe('To be read; none of them counts yet'),
    isDrafted: z.boolean().describe('False where no model said any'),
  }),
  example: { params: { skillId: 'negotiation' }, body: {} },
  async handle({ params: { skillId }, ports: { registers }, run, callersWords }) {
    const [entry, words] = await Promise.all([skillEntry(skillId, registers), callersWords()]);
    const { phrases: drafted, isDrafted } = await run(draftPhrases, { skillId, languages: [...spoken] });
    return { json: { ...phrasesOfEntry(entry, words), drafted, isDrafted } };
  },
});
