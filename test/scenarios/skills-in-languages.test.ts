// cspell:words sicher auftreten
// cspell:words Verhandeln Verhandlung Verhandlungen laufen schlecht Beim Schreiben
import { beforeEach, expect, test } from '@jest/globals';
import { findSkills } from '../../lib/agents/needs-analysis/demand/find-skills.ts';
import { viewOfRequest } from '../../lib/agents/needs-analysis/demand/request-view.ts';
import { ownSkills } from '../../lib/agents/skills/own-skills.ts';
import { listKept, passesOver, settled } from '../support/list-kept.ts';
import { asked, firstSignals, saveRegisters, sellers, worksNow } from '../support/small-company.ts';
import { START, world, type World } from '../support/world.ts';

const [german = '', english = ''] = sellers(60);
let company: World;
beforeEach(async () => {
  company = world();
  await saveRegisters(company);
  const { registers } = company.ports;
  const entry = (await registers.entries('skill')).find(({ id }) => id === 'negotiation');
  if (!entry) throw new Error('There is no skill to translate.');
  const translations = { de: { label: 'Verhandeln', altLabels: ['Verhandlung'] } };
  await registers.save({
    register: 'skill',
    id: 'negotiation',
    at: START,
    ifMatch: entry.etag,
    value: { ...entry.value, translations },
  });
  await company.bus.send(firstSignals(60));
  await company.send([worksNow(german, 60, { language: 'de-AT' }, START + 1)]);
  await company.settle();
});

test('whoever prefers German reads what a skill is called there, and everybody else its label', async () => {
  const labelsOf = async (personId: string) =>
    (await company.run(ownSkills, { personId })).items.map(({ label }) => label);
  // No German name was given to the other one.
  expect(await labelsOf(german)).toEqual(['Verhandeln', 'Writing']);
  expect(await labelsOf(english)).toEqual(['Negotiation', 'Writing']);
});

test('a wish in German is understood by the German name of a skill, and answered in the language of its reader', async () => {
  await company.send([asked(german, 'seller', 'Die Verhandlungen laufen schlecht.', START + 1)]);
  await company.settle();
  const [request] = await Array.fromAsync(company.ports.needs.requestsOf(german));
  if (!request) throw new Error('The wish was not kept.');
  expect(request.skillId).toBe('negotiation');
  const understood = async (by: string) =>
    (await viewOfRequest(request, by, company.ports, START + 1)).understood?.label;
  expect(await understood(german)).toBe('Verhandeln');
  expect(await understood(english)).toBe('Negotiation');
});

test('a posting in German is understood likewise', async () => {
  const { mentions } = await company.run(findSkills, { text: 'Beim Verhandeln sicher auftreten' });
  expect(mentions).toMatchObject([{ skillId: 'negotiation', phrase: 'verhandeln', by: 'words' }]);
});

test('a row of the strategy may name a skill in any language, and is written in the company’s', async () => {
  const list = listKept();
  const sync = passesOver('Strategy', list, company);
  await sync();
  list.edit('C2', { Skills: 'Writing; verhandeln' });
  expect(await sync()).toMatchObject({ ...settled, takenOver: 1 });
  const { lines } = await company.ports.registers.charter();
  expect(lines.find(({ lineId }) => lineId === 'C2')?.skillIds).toEqual(['writing', 'negotiation']);
  expect(await sync()).toMatchObject({ written: 0 });
  expect(list.of('C2')).toMatchObject({ LearningOsSays: 'taken over' });
});
