import { guidOf } from '../../lib/domain/sha256.ts';
import { asked, firstSignals, lead, playbook, saveRegisters, sellers } from './small-company.ts';
import { START, world, type World } from './world.ts';

/** Who leads, and who answers for something; the owner of a line is the one of every line. */
export const leads = {
  manager: guidOf('a manager'),
  ofFour: guidOf('a manager of four'),
  processOwner: guidOf('owner of the offer process'),
  lineOwner: guidOf('owner'),
};
const people = sellers(60);
const teams = [
  { managerId: leads.manager, members: people.slice(0, 8) },
  { managerId: leads.ofFour, members: people.slice(8, 12) },
];
const teamOf = (personId: string): string | undefined =>
  teams.find(({ members }) => members.includes(personId))?.managerId;

/** A team of eight and one of four, a need whose cause is a process, and a question that waits. */
export async function companyWithLeads(): Promise<World> {
  const company = world({ sources: [playbook] });
  await saveRegisters(company);
  await company.ports.registers.save({
    register: 'policy',
    id: 'owners',
    value: { process: { title: 'the owner of the offer process', ownerId: leads.processOwner } },
    at: START,
  });
  await company.bus.send(
    firstSignals(60).map((signal) => {
      const managerId = teamOf(signal.subject);
      return signal.type === 'learning-os.workforce.person' && managerId !== undefined
        ? { ...signal, data: { ...signal.data, managerId } }
        : signal;
    }),
  );
  await company.settle();
  await company.analyse();
  await company.settle();
  await company.send([asked(people[0] ?? '', 'seller', 'Train us in writing: forms come back.', START)]);
  await company.settle();
  await company.answer(({ needId }) =>
    needId === 'seller.writing' ? { by: lead, answer: { verdict: 'approve', cause: 'process' } } : undefined,
  );
  return company;
}
