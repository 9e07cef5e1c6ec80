import { expect, it } from '@jest/globals';
import { decides } from '../../../lib/gates/who-decides.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { START, world } from '../../support/world.ts';
import { personId } from '../examples.ts';

it('those decide whom the registers name: approvers, their deputies and owners of lines', async () => {
  const company = world();
  await saveRegisters(company);
  const { registers } = company.ports;
  const [approver, deputy, other] = [personId(1), personId(2), personId(3)];
  await registers.save({
    register: 'approver',
    id: 'sales',
    value: { approverId: approver, deputyId: deputy, gates: [] },
    at: START,
  });
  const [line] = await registers.latest('charter');
  if (!line) throw new Error('There is no line.');
  const owner = personId(4);
  await registers.save({
    register: 'charter',
    id: line.id,
    value: { ...line.value, ownerId: owner },
    at: START,
    ifMatch: line.etag,
  });
  const asked = [approver, deputy, owner, line.value.ownerId, other];
  const answers = await Promise.all(asked.map((id) => decides(id, registers)));
  expect(answers).toEqual([true, true, true, true, false]);
});
