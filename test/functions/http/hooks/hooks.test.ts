import { describe, expect, it } from '@jest/globals';
import { hookDelete } from '../../../../functions/http/hooks/hook-delete.ts';
import { hookSubscribe } from '../../../../functions/http/hooks/hook-subscribe.ts';
import { hooksList } from '../../../../functions/http/hooks/hooks-list.ts';
import type { Principal } from '../../../../functions/http/door/principal.ts';
import { inMemoryBus } from '../../../support/in-memory-bus.ts';
import { documentsInMemory } from '../../../support/in-memory-documents.ts';
import { storesOver } from '../../../support/in-memory-ports.ts';
import { NOW, personId } from '../../../lib/examples.ts';

const caller = (n: number, kind: Principal['kind'], ...more: string[]): Principal => ({
  kind,
  id: personId(n),
  roles: ['Hook.Manage', ...more],
});
const [ann, ben, app] = [caller(1, 'user'), caller(2, 'user'), caller(3, 'app')];
const operator = caller(4, 'user', 'DeadLetter.Manage');

function office() {
  const ports = storesOver(
    documentsInMemory(() => NOW),
    inMemoryBus(),
  );
  const visit = (principal: Principal, params: object, body = {}) =>
    ({ params, body, principal, ports, at: NOW }) as never;
  const event = 'need-found';
  return {
    subscribe: async (as: Principal) =>
      (
        await hookSubscribe.handle(
          visit(as, { event }, { callbackUrl: `https://hooks.example/${as.id}?sig=secret` }),
        )
      ).json.hookId,
    end: (as: Principal, hookId: string) => hookDelete.handle(visit(as, { event, hookId })),
    seen: async (as: Principal) => (await hooksList.handle(visit(as, {}))).json.items.map(({ by }) => by),
  };
}

describe('subscriptions', () => {
  it.each([
    ['a person', ann, ben],
    ['an app', app, ann],
    ['a person, beside an app,', ben, app],
  ])('are seen and ended by whoever made them: %s', async (_who, one, other) => {
    const { subscribe, end, seen } = office();
    const [mine, theirs] = [await subscribe(one), await subscribe(other)];
    expect(await seen(one)).toEqual([one.id]);
    await expect(end(one, theirs)).rejects.toMatchObject({ fault: { status: 403 } });
    expect(await seen(other)).toEqual([other.id]);
    expect(await end(one, mine)).toMatchObject({ json: { status: 'deleted' } });
    expect(await end(one, mine)).toMatchObject({ json: { status: 'deleted' } });
    expect([await seen(one), await seen(other)]).toEqual([[], [other.id]]);
  });

  it('are all seen by an operator, who ends what nobody else can any more', async () => {
    const { subscribe, end, seen } = office();
    const left = await subscribe(ann);
    expect(await seen(operator)).toEqual([ann.id]);
    await end(operator, left);
    expect(await seen(operator)).toEqual([]);
  });
});
