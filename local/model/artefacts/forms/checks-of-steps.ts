import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { seenToWork } from '../../../../lib/domain/passage/step-and-check.ts';
import { amountsIn } from '../english/amounts.ts';
import { orderIn } from '../english/imperative.ts';
import { holdsVerb } from '../english/tagged.ts';
import { limitIn } from '../fiction/limited.ts';
import { withBounds } from '../material/bound.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

type Step = ArtefactOf<'job-aid'>['learner']['steps'][number];

/**
 * A step with what has to be watched at it: what its own passage says besides, and what stands between it and the next.
 */
export function withChecks(
  step: Passage,
  next: Passage | undefined,
  material: Material,
  used: Set<number>,
): Step {
  const { passages, boundTo, claim } = material;
  // Behind the last step stands what holds of the whole.
  const until = next?.place ?? step.place;
  const beside = passages.filter(
    ({ place, id, section, use }) =>
      (id === step.id ||
        (place > step.place && place < until && section === step.section && use !== 'fact')) &&
      place !== step.place &&
      !used.has(place),
  );
  const own = [...boundTo(step).filter(({ id, leans }) => leans && id === step.id), ...beside].toSorted(
    (a, b) => a.place - b.place,
  );
  // What to do in one case only is to be watched for; it does not show that the step worked.
  const isBeware = (passage: Passage) =>
    passage.id === step.id
      ? orderIn(passage.act)?.refuses === true ||
        NEVER.test(passage.text) ||
        (isCase(passage) && passage.isWarning)
      : passage.isWarning || isCase(passage);
  const warnings = own.filter(isBeware).slice(0, MOST_WARNINGS);
  const shows = (passage: Passage) =>
    passage.id === step.id || (passage.amounts.length > 0 && !isOfSome(passage));
  const others = own.filter((passage) => !isBeware(passage) && shows(passage));
  // What else the step says is a part of it, and no check; what has to be measured at it is one.
  const acts = others.filter((one) => one.id === step.id && !isMeasured(one));
  const checks = others.filter((passage) => !acts.includes(passage)).slice(0, MOST_CHECKS);
  for (const { place } of [...warnings, ...acts, ...checks]) used.add(place);
  const [act, check] = splitCheck(step, material);
  return {
    do: withBounds(claim(act, step), acts),
    checks: [
      ...(check === undefined ? [] : [claim(check, step)]),
      ...checks.map((passage) => toldWith(passage, material)),
    ].slice(0, MOST_CHECKS),
    warnings: warnings.map((passage) => toldWith(passage, material)),
  };
}

const NEVER = /\b(?:never|must not|may not|nobody|no one)\b/iu;
const isMeasured = ({ use, amounts }: Passage): boolean =>
  use === 'rule' && amounts.some(({ side }) => side !== 'exactly');

const MOST_WARNINGS = 4;
const MOST_CHECKS = 6;

/** A passage with what says nothing without it. */
export const toldWith = (passage: Passage, { claim, boundTo }: Material): Claim =>
  withBounds(
    claim(passage.text, passage),
    boundTo(passage).filter(({ id }) => id === passage.id),
  );

const isCase = ({ use, moment }: Passage): boolean =>
  use === 'order' && /^(?:if|when|whenever|in case|once|as soon as)$/.test(moment?.word ?? '');

/** “A test that takes longer is repeated”: what follows in some cases shows of no step that it worked. */
const isOfSome = (passage: Passage): boolean =>
  limitIn(passage) !== undefined || /^(?:an?|any|each|every) [^,]*? (?:that|which|who) /i.test(passage.text);

/**
 * A step and how to see that it worked, where its sentence says both: “Measure the tray after 90 minutes: it has to be
 * below 10 degrees”, “Scan each label and wait for the green light”.
 */
function splitCheck(step: Passage, { held }: Material): [act: string, check?: string] {
  const { text, reason, gist } = step;
  const [, act = '', check = ''] = /^(.{12,}?)[:;] (.{10,})$/.exec(text) ?? [];
  if (check !== '' && holdsVerb(check) && !orderIn(check) && amountsIn(check).length > 0) return [act, check];
  const seen = seenToWork(text);
  // What turns when it is told alone stays with its step.
  if (seen && orderIn(seen[0]) && seen.every((part) => held(part, step) !== undefined)) return seen;
  return [reason && text.length > 160 ? gist : text];
}
