import { collected } from '../../support/collected.ts';
import { latestFirst } from '../../support/latest-first.ts';
import { START, world, type World } from '../../support/world.ts';
import type { ApprovalRequest } from '../../../lib/domain/gate/approval.ts';
import type { ContentAsset } from '../../../lib/domain/content/content.ts';
import type { Need } from '../../../lib/domain/need/need.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import { runStep, type Call, type Step } from '../../../lib/step.ts';

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

/** Runs a step that has to wait for whatever it asks, at a moment of its own or over some other ports. */
export function runOver<I, O>(
  { ports }: World,
  step: Step<I, O>,
  input: NoInfer<I>,
  { at = START, instanceId = 'call', ...more }: Partial<Ports & Call> = {},
): Promise<O> {
  const { over, waitsForAll } = latestFirst();
  const app = { ports: over({ ...ports, ...more }), disabledAgents: new Set<never>() };
  return waitsForAll(step.name, () => runStep(step, input, { at, instanceId, step: step.name }, app));
}

/** Lets time pass in which nothing happens. */
export const wait = (company: World, ms: number): Promise<void> => company.pass(START + ms, () => undefined);

export const logOf = ({ ports }: World) => collected(ports.decisions.all());

/** Ids of the signals that left, in order, each once on however many subscriptions it waits. */
export const leftOn = ({ bus }: World): string[] => [
  ...new Set(bus.waiting.map(({ body }) => JSON.parse(body) as { id: string }).map(({ id }) => id)),
];
