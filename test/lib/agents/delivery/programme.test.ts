import { beforeAll, expect, test } from '@jest/globals';
import { programmePage } from '../../../../lib/agents/delivery/programme/run-programmes.ts';
import { PEOPLE_PER_PAGE } from '../../../../lib/agents/people-paging.ts';
import { HOUR } from '../../../../lib/domain/milliseconds.ts';
import type { Learner } from '../../../../lib/domain/person/learner.ts';
import type { Stored } from '../../../../lib/ports/stored.ts';
import { runStep } from '../../../../lib/step.ts';
import { companyWithProgramme, inProgramme, NEED, partOf } from '../../../support/company-with-programme.ts';
import { DAY, type World } from '../../../support/world.ts';

let company: World;
let page: Stored<Learner>[];
let [ann, ben] = ['', ''];
beforeAll(async () => {
  company = await companyWithProgramme();
  [ann = '', ben = ''] = await inProgramme(company);
  const asked = { roleId: 'seller', after: null, size: PEOPLE_PER_PAGE };
  page = await company.ports.learners.page('learning', asked);
});

test('a word about a module that waits comes to nobody who said since the page was read that they do not want it', async () => {
  const stored = await company.ports.learners.read('learning', ann);
  const part = stored.value.participations[NEED];
  if (!part) throw new Error('Ann is in the programme.');
  const participations = { ...stored.value.participations, [NEED]: { ...part, declinedAt: company.now() } };
  await company.ports.learners.commit({ ...stored, value: { ...stored.value, participations } }, []);

  const learners = { ...company.ports.learners, page: () => Promise.resolve(page) };
  const at = company.now() + 22 * DAY + 3 * HOUR;
  const call = { at, instanceId: 'programmes', step: 'programme-page' };
  const app = { ports: { ...company.ports, learners }, disabledAgents: new Set<never>() };
  await runStep(programmePage, { roleId: 'seller', after: null }, call, app);
  const remindedAtOf = async (personId: string) =>
    (await partOf(company, personId))?.programme?.modules.map(({ remindedAt }) => remindedAt);
  expect(await remindedAtOf(ben)).toContain(at);
  expect(await remindedAtOf(ann)).not.toContain(at);
});
