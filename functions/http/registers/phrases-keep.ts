import { z } from 'zod';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { Skill } from '../../../lib/domain/skill/skill.ts';
import { badInput } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { door } from '../door/door.ts';
import { mustBeAsRead, phrasesOfEntry, PhrasesView, skillEntry } from './phrases-view.ts';
import { saveLogged } from './save-entries.ts';

/** As many phrases as a skill may have, with what stands between them. */
const LONGEST = 6_500;

export const phrasesKeep = door({
  name: 'phrases-keep',
  method: 'POST',
  route: 'skills/{skillId}/phrases',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  keptFromFlows: true,
  summary:
    'Keep what people say who ask for a skill: all its phrases, with a semicolon or a new line between them. Everyday requests are understood by them from then on.',
  params: z.strictObject({ skillId: RegisterId }),
  body: z.strictObject({
    version: z.int().describe('Of the entry that was read; another one is refused (412)'),
    said: z.string().max(LONGEST).describe('Phrases of up to 120 characters, fifty at most'),
  }),
  status: 200,
  reply: PhrasesView,
  example: {
    params: { skillId: 'negotiation' },
    body: { version: 1, said: 'they always beat me down on price; I give in too early' },
  },
  async handle({ params: { skillId }, body, ports, principal, at, callId, callersWords }) {
    const entry = await skillEntry(skillId, ports.registers);
    mustBeAsRead(entry, body.version);
    const said = body.said.split(/[;\n\r]/).map((phrase) => phrase.trim());
    const phrases = Skill.shape.phrases.safeParse([...new Set(said)].filter((phrase) => phrase !== ''));
    if (!phrases.success) throw badInput(message('problem.phrases.misfit'));
    const value = { ...entry.value, phrases: phrases.data };
    const edit = { register: 'skill' as const, id: skillId, value, ifMatch: entry.etag };
    const [{ version }] = await saveLogged([edit], { by: principal.id, at, callId }, ports);
    return { json: phrasesOfEntry({ value, version }, await callersWords()) };
  },
});
