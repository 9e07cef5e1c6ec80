import { expect, it } from '@jest/globals';
import type { DraftedAsset } from '../../lib/domain/content.ts';
import { escapeHtml } from '../../lib/messages/escape-html.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { htmlOf } from '../support/html-of.ts';
import { approves, companyAtWork } from '../support/small-company.ts';
import { DAY, START } from '../support/world.ts';

const NEED = 'seller.negotiation';

it('the partner’s side of a role-play stands on the site for facilitators, and in nothing else that anybody can read', async () => {
  const company = await companyAtWork();
  await company.pass(START + 20 * DAY, approves);
  const { artefact } = (await company.ports.needs.asset(NEED, `need-${NEED}-1.v1`)).value as DraftedAsset;
  if (artefact.form !== 'role-play') throw new Error(`A ${artefact.form} hides nothing.`);
  const { interests, moves, escalations, opens } = artefact.runner;
  const secrets = [
    ...interests.map(({ hidden }) => hidden.madeUp),
    ...moves.map(({ says }) => says.madeUp),
    ...escalations.map(({ madeUp }) => madeUp),
    opens.madeUp,
  ];
  const { pages, facilitatorPages, catalogue, notices, assignments } = company.channels;
  const sheet = [...facilitatorPages.standing.values()].map(({ payload }) => htmlOf(payload)).join();
  for (const secret of secrets) expect(sheet).toContain(escapeHtml(secret));
  const elsewhere = JSON.stringify([
    [...pages.standing.values()].map(({ payload }) => [payload, htmlOf(payload)]),
    ...[catalogue, notices, assignments].map(({ standing }) => [...standing.values()]),
    await collected(company.ports.effects.all()),
    await decisionLog(company.ports),
    await collected(company.ports.deadLetters.open()),
    company.engine.instances(),
  ]);
  expect(secrets.filter((secret) => elsewhere.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
  expect(secrets.filter((secret) => elsewhere.includes(escapeHtml(secret)))).toEqual([]);
});
