import type { AnyStep } from '../step.ts';
import { askHuman } from './ask.ts';
import { closeGate } from './close.ts';
import { withdrawNeed } from './withdraw.ts';

/** Steps of the gates that flows call. A gate has no switch: humans cannot be switched off. */
export const gateSteps: readonly AnyStep[] = [askHuman, closeGate, withdrawNeed];
