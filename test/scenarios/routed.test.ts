import { describe, expect, it } from '@jest/globals';
import { guidOf } from '../../lib/domain/sha256.ts';
import { asked, firstSignals, lead, playbook, saveRegisters, sellers } from '../support/small-company.ts';
import { START, world, type World } from '../support/world.ts';
import { htmlOf } from '../support/html-of.ts';

const WRITING = 'seller.writing';
const owner = guidOf('owner of the offer process');
const [asker = ''] = sellers(1);

/** Asked for writing, and a human says that the process is the cause. */
async function routed(owned: boolean): Promise<World> {
  const company = world({ sources: [playbook] });
  await saveRegisters(company);
  const value = { process: { title: 'the owner of the offer process', ownerId: owner } };
  if (owned) await company.ports.registers.save({ register: 'policy', id: 'owners', value, at: START });
  await company.bus.send(firstSignals(60));
  await company.settle();
  await company.analyse();
  await company.settle();
  await company.send([asked(asker, 'seller', 'Train us in writing: forms come back every week.', START)]);
  await company.settle();
  await company.answer(({ needId }) =>
    needId === WRITING ? { by: lead, answer: { verdict: 'approve', cause: 'process' } } : undefined,
  );
  return company;
}

describe('a need whose cause learning does not cure', () => {
  it('reaches whoever owns the cause, with what is known about the group and the line of the charter', async () => {
    const company = await routed(true);
    const need = (await company.ports.needs.need(WRITING)).value;
    expect(need).toMatchObject({ stage: 'routed', cause: 'process' });
    expect(need.reason).toContain('the owner of the offer process was told, with the evidence');
    const [notice, ...others] = [...company.channels.notices.standing.values()].map(({ payload }) => payload);
    expect(others).toEqual([]);
    expect(notice?.personIds).toEqual([owner]);
    const [page] = [...company.channels.pages.standing.values()].map(({ payload }) => payload);
    expect(page?.title).toBe('Writing, Sellers: the cause is the process');
    const html = page ? htmlOf(page) : '';
    expect(html).toContain('most of those assessed reach what the role asks for');
    expect(html).toContain('charter line C2');
    for (const personId of [asker, owner, lead]) expect(JSON.stringify(page)).not.toContain(personId);
    expect(company.channels.catalogue.standing.size).toBe(0);
  });

  it('says so where nobody owns the cause, and nobody is written to', async () => {
    const company = await routed(false);
    const need = (await company.ports.needs.need(WRITING)).value;
    expect(need).toMatchObject({
      stage: 'routed',
      reason: expect.stringContaining('nobody is set as the owner'),
    });
    expect(company.channels.pages.standing.size + company.channels.notices.standing.size).toBe(0);
  });
});
