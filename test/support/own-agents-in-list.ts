import { beforeEach, jest } from '@jest/globals';
import { runPressedAgents } from '../../lib/agents/needs-analysis/own-agents/run-own-agents.ts';
import { ownAgentVersion } from '../../lib/domain/own-agent/own-agent.ts';
import { tryOwnAgents } from '../../lib/agents/needs-analysis/own-agents/try-own-agent.ts';
import { askDoor } from './ask-door.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { collected } from './collected.ts';
import { honestModel } from './models.ts';
import { listKept, passesOver } from './list-kept.ts';
import { closingSteps, firstSignals, playbook, saveRegisters } from './small-company.ts';
import { letRegistersAge } from './edit-register.ts';
import { DAY, START, world, type World } from './world.ts';

/** The number that the site gives to whom it meets first. */
export const FIRST_PICKED = 11;
/** Owns the three lines of the strategy of the small company, so that they may own an agent. */
export const owner = guidOf('owner');
export const NEED = 'seller.negotiation';
/** What somebody who never programmed fills in. */
export const ROW = {
  OwnedById: FIRST_PICKED,
  Rung: 'by hand',
  PilotRoles: 'Seller',
  RunsAt: 'every month',
  Asks: 'few can',
  Threshold: 60,
  Skills: '',
  Roles: '',
  Proposes: 'a need with a draft in Form',
  Form: 'job aid',
  Prompt: 'Begin with the price.',
  Rubric: 'It names one situation\nIts first sentence says what to do',
  MostAMonth: 5,
  RunNow: 'no',
};

/** The agent of the row. */
export const AGENT = 'price-first';

/** A company anew before each test, with a list of own agents that somebody keeps; `company` and `list` are its own. */
export function ownAgentsInList() {
  letRegistersAge();

  let company: World;
  let list: ReturnType<typeof listKept>;
  let pass: ReturnType<typeof passesOver>;
  /** A pass of the timer over the list, with what it does for agents. */
  const sync = async () => {
    await pass();
    await company.run(runPressedAgents, {});
    await company.run(tryOwnAgents, {});
    return await pass();
  };
  const row = () => list.of(AGENT);
  const says = () => String(row()['LearningOsSays']);
  const stored = async () =>
    (await company.ports.registers.latest('own-agent')).find(({ id }) => id === AGENT)?.value;
  const proposals = async () =>
    (await company.ports.registers.latest('own-agent-work')).flatMap(({ value }) => value.proposals);
  const needs = async () => (await collected(company.ports.needs.list())).map(({ needId }) => needId);

  const params = { agentId: AGENT };
  /** What whoever is named presses in the chat: they answer for it as it stands. */
  const take = async (by = owner) => {
    const agent = await stored();
    const body = {
      version: agent ? ownAgentVersion(agent) : '',
      rung: agent?.rung ?? 'by-hand',
      pilotRoleIds: agent?.pilotRoleIds ?? [],
    };
    const clock = jest.spyOn(Date, 'now');
    const process = clock.getMockImplementation() ?? company.now;
    clock.mockImplementation(company.now);
    const { status } = await askDoor(company, 'me-own-agent-take', { by, params, body });
    clock.mockImplementation(process);
    return status;
  };
  const move = (by: string, rung: string) =>
    askDoor(company, 'own-agent-move', { by, roles: ['Register.Write'], params, body: { rung } });

  const nobody = () => undefined;

  /** What drafters were told. */
  const told: string[] = [];
  const honest = honestModel();
  const listening: typeof honest = {
    ...honest,
    ask(job, spender) {
      told.push(job.instructions);
      return honest.ask(job, spender);
    },
  };

  /** Sellers are seen by one source, which may open no need alone: they lack it, and no need is open. */
  beforeEach(async () => {
    told.length = 0;
    company = world({ sources: [playbook, closingSteps], model: listening });
    await saveRegisters(company, []);
    await company.bus.send(firstSignals(60));
    await company.settle();
    await company.analyse();
    await company.settle();
    await company.pass(START + 40 * DAY, nobody);
    list = listKept();
    list.pick(owner);
    pass = passesOver('Own agents', list, company);
    await pass();
  });

  return {
    get company() {
      return company;
    },
    get list() {
      return list;
    },
    told,
    pass: () => pass(),
    sync,
    row,
    says,
    stored,
    proposals,
    needs,
    take,
    move,
  };
}
