import { answerItem } from '../../lib/agents/delivery/answer-item.ts';
import type { Receiver } from '../../lib/domain/receiver/receiver.ts';
import type { ToReceiver } from '../../lib/ports/channels.ts';
import { sendRecords } from '../../lib/receivers/send-records.ts';
import { edit } from './edit-register.ts';
import { approves, companyAtWork, lead, sellers } from './small-company.ts';
import { DAY, START, type World, type WorldOptions } from './world.ts';

export const NEED = 'seller.negotiation';
export const people = sellers(60);

/** A record store of the company, which knows people by their object ids. */
export const recordStore = (change: Partial<Receiver> = {}): Receiver => ({
  receiverId: 'lrs',
  name: 'Record store',
  way: {
    kind: 'xapi',
    address: 'https://hooks.example/xapi',
    version: '1.0.3',
    accountHomePage: 'https://login.example',
  },
  gets: ['completions', 'acts'],
  knowsPeopleBy: 'object-id',
  purpose: 'learning',
  standing: 'confirmed',
  ...change,
});

/** What a human saves who may. */
export const confirm = (company: World, receiver: Receiver = recordStore()) =>
  edit(
    company,
    'receiver',
    receiver.receiverId,
    receiver,
    { id: lead, roles: ['Register.Write', 'People.Manage'] },
    company.now(),
  );

/** The small company in the week in which what was made reaches sellers. */
export async function toldCompany(
  receivers: readonly Receiver[],
  options: WorldOptions = {},
): Promise<World> {
  const company = await companyAtWork(options);
  for (const receiver of receivers) await confirm(company, receiver);
  await company.pass(START + 9 * DAY, approves);
  return company;
}

/** Somebody whom it reached. */
export async function reachedIn({ ports }: World, nth = 0): Promise<string> {
  let found = 0;
  for (const personId of people) {
    const { value } = await ports.learners.read('record-keeping', personId);
    if (value.participations[NEED]?.deliveredAt !== undefined && found++ === nth) return personId;
  }
  throw new Error('It reached nobody.');
}

export const finish = (company: World, personId: string) =>
  company.run(answerItem, { personId, needId: NEED, said: 'finished' });

/** The timer. */
export const tell = (company: World) => company.run(sendRecords, {});

/** What systems hold, in the order in which it came. */
export const told = ({ channels }: World): ToReceiver[] =>
  [...channels.records.standing.values()].map(({ payload }) => payload);

interface Statement {
  id: string;
  actor: object;
  verb: { id: string };
  object: { id: string };
  [name: string]: unknown;
}
export const statementsTold = (company: World, receiverId = 'lrs'): Statement[] =>
  told(company).flatMap((one) =>
    one.kind === 'xapi' && one.receiverId === receiverId ? [one.statement as Statement] : [],
  );

/** All records of somebody. */
export const recordsOf = ({ ports }: World, personId: string) =>
  Array.fromAsync(ports.outRecords.ofPerson(personId));
