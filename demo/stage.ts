import type { Life } from '../sample/life.ts';
import type { Stack } from '../local/stack.ts';
import { answersOf } from './answers.ts';
import { connecting } from './connect.ts';
import { doorsFor } from './doors.ts';
import { approversOf } from './gates.ts';
import { FEEDS_CLIENT_ID, FEEDS_SECRET } from './seed.ts';

/** Whom every story is played with: the company's systems, and who sets and decides. */
export function stageOf(life: Life, stack: Stack) {
  const approvers = approversOf(stack.ports);
  return {
    life,
    stack,
    feeds: doorsFor(stack.ports, { app: FEEDS_CLIENT_ID, secret: FEEDS_SECRET }),
    systems: connecting(stack, life.company),
    lead: approvers.lead,
    ...answersOf(stack, approvers, life.company),
  };
}
export type Stage = ReturnType<typeof stageOf>;
