import { afterEach, expect, it, jest } from '@jest/globals';
import { factsForOwner } from '../../../../lib/agents/needs-analysis/owner-facts.ts';
import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import type { AgreedSwitch } from '../../../../lib/domain/policy/works-agreement.ts';
import type { Need } from '../../../../lib/domain/need/need.ts';
import { saveRegisters } from '../../../support/small-company.ts';
import { agree } from '../../../support/works-agreement.ts';
import { world } from '../../../support/world.ts';
import { need, personId } from '../../examples.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

async function factsOf(
  change: Partial<Pick<Need, 'requestedBy' | 'evidence'>>,
  agreed: AgreedSwitch[] = [],
): Promise<string> {
  const company = world();
  await saveRegisters(company);
  if (agreed.length > 0) await agree(company, ...agreed);
  return (await factsForOwner({ ...need, ...change }, company.ports)).facts.join('\n');
}
const assessed = (people: number) => ({ evidence: { ...need.evidence, assessed: people } });

it('the owner of a cause reads how many asked in full groups, and of fewer that they are fewer', async () => {
  const asking = (people: number) =>
    factsOf({ requestedBy: Array.from({ length: people }, (_, i) => personId(i)) });
  expect(await asking(MINIMUM_GROUP)).toContain('at least 5 people asked');
  expect(await asking(MINIMUM_GROUP - 1)).toContain('fewer than five people asked');
});

it('the owner of a cause reads which part of a role it is about as long as that is large enough', async () => {
  const where = async (people: number) => {
    const company = world();
    await saveRegisters(company);
    await agree(company, 'minimumGroupOfTen');
    const evidence = { ...need.evidence, population: people };
    return (await factsForOwner({ ...need, group: { department: 'North' }, evidence }, company.ports)).where;
  };
  expect(await where(12)).toContain('North');
  expect(await where(11)).not.toContain('North');
});

it('the owner of a cause reads how the group stands as long as it is large enough for that', async () => {
  const standing = (people: number, ...agreed: AgreedSwitch[]) => factsOf(assessed(people), agreed);
  expect(await standing(11)).toContain('mean level');
  expect(await standing(12, 'minimumGroupOfTen')).toContain('mean level');
  expect(await standing(11, 'minimumGroupOfTen')).not.toContain('mean level');
});
