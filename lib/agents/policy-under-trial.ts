import type { Policy, PolicyChange } from '../domain/policy/policy.ts';
import { policyOf } from '../domain/policy/policy.ts';
import type { Trial } from '../domain/trial/how-tried.ts';
import {
  fieldsUnderTrial,
  trialsOf,
  whyNotTried,
  type FieldUnderTrial,
  type TriedAt,
} from '../domain/trial/under-trial.ts';
import { badInput } from '../errors.ts';
import { message } from '../messages/message.ts';
import { english } from '../messages/words.ts';
import type { Ports } from '../ports/index.ts';

/** The policy in force beside the one under trial, and by what the difference is seen. */
export interface PolicyUnderTrial {
  now: Policy;
  tried: Policy;
  trials: ReadonlySet<Trial>;
}

type PolicyChanged = Readonly<Partial<Record<keyof Policy, PolicyChange>>>;

/** The policy with fields under trial, and which these are: what a section leaves out is as it is in force. */
export async function policiesOf(
  changes: PolicyChanged,
  { registers }: Pick<Ports, 'registers'>,
): Promise<PolicyUnderTrial & { fields: FieldUnderTrial[] }> {
  const saved = Object.fromEntries((await registers.entries('policy')).map(({ id, value }) => [id, value]));
  const merged = Object.entries(changes).map(([section, change]): [string, PolicyChange] => [
    section,
    { ...saved[section], ...change },
  ]);
  const [now, tried] = [policyOf(saved), policyOf({ ...saved, ...Object.fromEntries(merged) })];
  const fields = fieldsUnderTrial(now, tried);
  return { now, tried, fields, trials: trialsOf(fields) };
}

/**
 * The same for one place. A field that would be without effect there is refused by name, so that nothing is accepted
 * and ignored.
 * @throws NamedError `bad-input` naming each such field, why, and where it is tried
 */
export async function policyUnderTrial(
  changes: PolicyChanged,
  at: TriedAt,
  ports: Pick<Ports, 'registers'>,
): Promise<PolicyUnderTrial> {
  const { fields, ...policies } = await policiesOf(changes, ports);
  const faults = fields.flatMap((field) => whyNotTried(field, at) ?? []);
  if (faults.length > 0)
    throw badInput(message('trial.refused', { faults: faults.map(english.sayMessage).join(' ') }));
  return policies;
}

/** What there is, as it would be read under another policy. */
export const withPolicy = <P extends Pick<Ports, 'registers'>>(ports: P, policy: Policy): P => ({
  ...ports,
  registers: { ...ports.registers, policy: () => Promise.resolve(policy) },
});
