import { describe, expect, it } from '@jest/globals';
import { decisionsList } from '../../../../functions/http/operations/decisions-list.ts';
import { chain, type LoggedDecision } from '../../../../lib/domain/decision.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { NOW } from '../../../lib/examples.ts';

/** A log that is longer than what is shown of it. */
const log = Array.from({ length: 450 }).reduce<LoggedDecision[]>((entries, _, n) => {
  const made = { decisionId: `d${n}`, at: NOW + n, subject: 's', outcome: `outcome ${n}`, evidence: [] };
  entries.push(chain({ ...made, decidedBy: { kind: 'rule', name: 'a rule' } }, entries.at(-1)));
  return entries;
}, []);

const read = async (entries: LoggedDecision[], head = entries.at(-1)) => {
  const decisions = {
    all: () => entries.values(),
    head: () => Promise.resolve(head),
    forgotten: () => Promise.resolve(undefined),
  };
  const registers = { policy: () => Promise.resolve(SHIPPED_POLICY) };
  const visit = { ports: { decisions, registers }, at: NOW };
  return (await decisionsList.handle(visit as never)).json;
};

describe('the decision log at the door', () => {
  it('shows the latest two hundred of a log that is checked whole', async () => {
    const { latest, ...about } = await read(log);
    expect(about).toMatchObject({
      entries: 450,
      whole: true,
      brokenAt: null,
      broken: null,
      head: { seq: 450 },
    });
    expect(latest.map(({ seq }) => seq)).toEqual(log.slice(-200).map(({ seq }) => seq));
    expect(await read([])).toMatchObject({ entries: 0, whole: true, brokenAt: null, latest: [], head: null });
  });

  it('says where the first break is, also long before what is shown', async () => {
    const changed = log.map((entry, n) => (n === 7 || n === 300 ? { ...entry, outcome: 'another' } : entry));
    expect(await read(changed)).toMatchObject({ entries: 450, whole: false, brokenAt: 8 });
    expect(await read(log.slice(0, 440), log.at(-1))).toMatchObject({ entries: 440, brokenAt: 441 });
  });

  it('answers and names the entry, whatever somebody wrote over it', async () => {
    for (const spoilt of [
      { at: 'noon' },
      { evidence: 7 },
      { decidedBy: null },
      { seq: '449' },
      { added: 1 },
    ]) {
      const changed = log.map((entry, n) => (n === 448 ? { ...entry, ...spoilt } : entry));
      const said = decisionsList.reply.parse(await read(changed as LoggedDecision[]));
      expect(said).toMatchObject({ entries: 450, whole: false, broken: { at: 449, decisionId: 'd448' } });
    }
  });
});
