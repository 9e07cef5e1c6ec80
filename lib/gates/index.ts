import type { AnyStep } from '../step.ts';
import { askHuman } from './ask.ts';
import { closeGate } from './close.ts';
import { withdrawNeed } from './withdraw.ts';

/** Steps of the gates that flows call. They carry no `agent`, so DISABLED_AGENTS never stops them. */
export const gateSteps: readonly AnyStep[] = [askHuman, closeGate, withdrawNeed];
