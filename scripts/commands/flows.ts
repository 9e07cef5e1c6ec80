// Wakes the flow of a need that stands still, or ends it together with those that deliver for it.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { command, Misunderstood, print } from './command.ts';
import { readSettings } from './tenant/settings.ts';

const Words = z.tuple([z.enum(['wake', 'end']), z.string()]);

export const flowsCommand = command({
  name: 'flows',
  summary: 'wakes the flow of a need that stands still, or ends it',
  words: 'wake|end NEED',
  about: `wake   raises the event that the flow of the need waits for; harmless where nothing stands still
end    ends the flow of the need first and then those that deliver for it; the need is closed with the
       reason within a quarter of an hour and may be found again after its rest`,
  options: {
    reason: { type: 'string', value: 'TEXT', help: 'why it is ended, for people' },
    apply: { type: 'boolean', default: false, help: 'do it' },
  },
  notes: 'APP_URL names the app, ACCESS_TOKEN is a token for it with the app role DeadLetter.Manage.',
  async run({ reason, apply }, words) {
    const { data } = Words.safeParse(words);
    if (!data) throw new Misunderstood('Say what to do with which need: npm run flows -- wake NEED.');
    const [verb, needId] = data;
    if (!apply) {
      print(`Would ${verb} the flow of ${needId}; --apply does it.`);
      return;
    }
    const settings = readSettings(undefined);
    const path = `/api/needs/${encodeURIComponent(needId)}/flow`;
    const answer = await fetch(new URL(path, settings.need('APP_URL')), {
      method: 'POST',
      redirect: 'error',
      headers: {
        authorization: `Bearer ${settings.need('ACCESS_TOKEN')}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ do: verb, reason: verb === 'end' ? reason : undefined }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new RangeError(`The app answered ${answer.status}: ${text}`);
    const { flows: count } = z.object({ flows: z.int() }).parse(JSON.parse(text));
    print(`${count} flows of ${needId} ${verb === 'end' ? 'ended' : 'woken'}`);
  },
});
