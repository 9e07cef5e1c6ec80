import { collected } from '../../support/collected.ts';
import { START, world, type World } from '../../support/world.ts';
import type { ApprovalRequest } from '../../../lib/domain/approval.ts';
import type { ContentAsset } from '../../../lib/domain/content.ts';
import type { Need } from '../../../lib/domain/need.ts';

/** A world in which one need waits, with what belongs to it. */
export async function waiting(
  need: Need,
  { approval, asset }: { approval?: ApprovalRequest; asset?: ContentAsset } = {},
): Promise<World> {
  const company = world();
  await company.ports.needs.commit(need.needId, {
    need: { value: need },
    ...(approval ? { approval: { value: approval } } : {}),
    ...(asset ? { asset: { value: asset } } : {}),
  });
  return company;
}

/** Lets time pass in which nothing happens. */
export const wait = (company: World, ms: number): Promise<void> => company.pass(START + ms, () => undefined);

export const logOf = ({ ports }: World) => collected(ports.decisions.all());

/** Ids of the signals that left, in order, each once on however many subscriptions it waits. */
export const leftOn = ({ bus }: World): string[] => [
  ...new Set(bus.waiting.map(({ body }) => JSON.parse(body) as { id: string }).map(({ id }) => id)),
];
