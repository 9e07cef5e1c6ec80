// A warm card action beside the health door: what a press in the chat costs once everything is loaded, over HTTP on the
// local stack, interleaved, so that only the ratio counts. Health asks the systems behind; the lightest guarded door
// stands beside both. Run `npm run build` first.
import { median } from 'simple-statistics';
import { chatRelay } from '../../demo/chat/relay.ts';
import { tenantRecords } from '../../demo/tenant-records.ts';
import { english } from '../../lib/messages/words.ts';
import { buttonsOf } from '../functions/teams/bot-connector.ts';
import { runningStack } from '../stack/running-stack.ts';

const rounds = process.argv.includes('--short') ? 30 : 150;
/** Not counted, until everything is loaded. */
const WARM_UP = 10;

const running = await runningStack(30, { startsAt: Date.now() });
const relay = chatRelay(running.stack, running.stack.now);
const records = () => tenantRecords(running.stack.ports);
const who = (await records()).users.find(({ jobTitle }) => jobTitle !== '');
if (!who) throw new Error('Nobody works here.');
await relay.say(who, 'hello');
const card = (await records()).chats.findLast(({ personId }) => personId === who.id)?.card;
const button = buttonsOf(card).find(({ title }) => title === english.say('chat.items'));
if (!button) throw new Error('The first card has no button.');

const calls = {
  health: async () => expectStatus((await running.call('GET', '/api/health')).status),
  'me-identity-read': async () =>
    expectStatus((await running.call('GET', '/api/me/identity', { roles: [] })).status),
  'a card action': async () => {
    if ('refused' in (await relay.press(who, button.data))) throw new Error('The press was refused.');
  },
} as const;
function expectStatus(status: number): void {
  if (status !== 200) throw new Error(`A door answered ${status}.`);
}

const names = Object.keys(calls) as (keyof typeof calls)[];
const took = new Map(names.map((name) => [name, [] as number[]]));
for (let round = -WARM_UP; round < rounds; round += 1)
  for (const name of names) {
    const start = performance.now();
    await calls[name]();
    if (round >= 0) took.get(name)?.push(performance.now() - start);
  }
const of = (name: keyof typeof calls): number => median(took.get(name) ?? []);
for (const name of names)
  process.stdout.write(
    `warm, median of ${rounds}: ${name} ${of(name).toFixed(1)} ms, ratio to health ${(of(name) / of('health')).toFixed(2)}\n`,
  );
await running.stop();
process.exit();
