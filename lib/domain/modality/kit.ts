import { isRun } from '../artefact/artefact.ts';

/** Hours of a designer who hands the kit to Copilot and reads what comes of it against the sources; by judgement. */
export const KIT_HOURS = 0.5;

/**
 * Whether a kit of prompts is the rung below a form: it is no form of its own, and of what people read as it is
 * there is nothing left to make.
 */
export const hasKit = (form: string): boolean => isRun(form);
