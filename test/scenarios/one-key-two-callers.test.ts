import { beforeAll, describe, expect, it } from '@jest/globals';
import { requestsMake } from '../../functions/http/needs/requests-make.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { companyAtWork, sellers } from '../support/small-company.ts';
import type { World } from '../support/world.ts';

const people = sellers(5);
const KEY = 'the-same-key-for-all';

/** Asks at the door, under the one key. */
async function ask({ ports }: World, by: string, text = 'Train us in writing, please.') {
  const { status, text: said } = await callDoor(requestsMake, {
    principal: headerOf({ kind: 'user', id: by, roles: ['Need.Request'] }),
    app: { ports, disabledAgents: new Set() },
    key: KEY,
    body: { roleId: 'seller', text },
  });
  const { requestId = '' } = JSON.parse(said) as { requestId?: string };
  return { status, requestId };
}
const requestedBy = async ({ ports }: World) => (await ports.needs.need('seller.writing')).value.requestedBy;

beforeAll(() => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
});

describe('one idempotency key', () => {
  it('used by five people at the same moment makes each their own request, and each meets their own again', async () => {
    const company = await companyAtWork();
    const made = await Promise.all(people.map((by) => ask(company, by)));
    expect(made.map(({ status }) => status)).toEqual(people.map(() => 201));
    expect(new Set(made.map(({ requestId }) => requestId)).size).toBe(people.length);
    expect((await requestedBy(company)).toSorted()).toEqual(people.toSorted());
    expect(await Promise.all(people.map((by) => ask(company, by)))).toEqual(made);
  });

  it('used five times at the same moment by one person makes one request', async () => {
    const company = await companyAtWork();
    const [by = ''] = people;
    const made = await Promise.all(people.map(() => ask(company, by)));
    expect(new Set(made.map(({ requestId }) => requestId)).size).toBe(1);
    expect(await requestedBy(company)).toEqual([by]);
    expect(await ask(company, by)).toEqual(made[0]);
  });

  it('is not refused to somebody because somebody else said another thing under it', async () => {
    const company = await companyAtWork();
    const [ann = '', ben = ''] = people;
    const answers = await Promise.all([
      ask(company, ann),
      ask(company, ben, 'Train us in negotiation, please.'),
      ask(company, ann, 'Train us in negotiation, please.'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 409]);
  });
});
