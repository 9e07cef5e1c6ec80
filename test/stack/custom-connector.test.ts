import { createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appRoles } from '../../functions/http/door/principal.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { certificateFor } from '../../local/shared/certificate.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { firstSignals, signalsOf } from '../support/small-company.ts';
import { freePorts } from '../../local/shared/free-ports.ts';
import { START } from '../support/world.ts';
import { powerAutomate } from './power-automate.ts';
import { runningStack, type Answered, type RunningStack } from './running-stack.ts';
import { until } from './until.ts';

const HOOKS = await freePorts();
const LIMIT_MS = 180_000;
const connector = readFileSync('m365/custom-connector/apiDefinition.swagger.json', 'utf8');

let running: RunningStack;
let receiver: Server;
const posted: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  running = await runningStack(30, { settings: { WEBHOOK_HOSTS: `localhost:${HOOKS}` } });
  await running.putAllIntoUse();
  const { key, cert } = await certificateFor(running.stack.stateDir);
  receiver = createServer({ key, cert }, (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      posted.push({ headers: request.headers, body });
      response.writeHead(202).end();
    });
  }).listen(HOOKS, '127.0.0.1');
}, LIMIT_MS);
afterAll(async () => {
  receiver.close();
  receiver.closeAllConnections();
  await running.stop();
});

const feeds = new Set(['/api/signals', '/api/learning-records']);
const client = powerAutomate(connector, ({ method, path, body, key }) =>
  running.call(method, path, {
    // What systems know comes over a connection of an app; everything else over a person’s.
    app: feeds.has(path),
    roles: Object.keys(appRoles),
    ...(body === undefined ? {} : { body }),
    ...(key === undefined ? {} : { key }),
  }),
);
const ran = new Map<string, number>();

async function run<T = unknown>(
  operationId: string,
  inputs: Record<string, unknown> = {},
): Promise<T & { answer: Answered }> {
  const answer = await client.run(operationId, inputs);
  ran.set(operationId, answer.status);
  return { ...(JSON.parse(answer.text) as T), answer };
}

/** A gap of a role that the charter asks about; the caller is one of those who have it. */
const registers = {
  charterLines: [
    {
      lineId: 'C1',
      text: 'Sell at better terms',
      skillIds: ['negotiation', 'writing'],
      roleIds: [],
      weight: 0.8,
      from: '2026-01-01T00:00:00Z',
      until: '2036-01-01T00:00:00Z',
      ownerId: guidOf('owner'),
    },
  ],
  skills: ['negotiation', 'haggling', 'writing', 'measuring'].map((skillId) => ({
    skillId,
    label: skillId,
    description: `${skillId} with buyers`,
    halfLifeDays: 365,
    neighbours: [],
  })),
  roleProfiles: [{ roleId: 'seller', title: 'Seller', targets: { negotiation: 3.5, writing: 3.5 } }],
};
/** As two systems say it, because none opens a need alone. */
const signals = (): Signal[] =>
  [...firstSignals(24), ...signalsOf(guidOf('caller'), 'seller')]
    .map((signal) => ({
      ...signal,
      time: new Date(Date.parse(signal.time) - START + running.stack.now()).toISOString(),
    }))
    .flatMap((signal) => [
      signal,
      ...(signal.type === 'learning-os.workforce.person' ? [] : [{ ...signal, source: 'second-company' }]),
    ]);

describe('the connector, as Power Automate calls it', () => {
  test(
    'runs a need from the first signal to the decision of a human, and tells who subscribed',
    async () => {
      for (const trigger of client.actions.filter((action) => 'x-ms-trigger' in action)) {
        const { answer } = await run(trigger.operationId, {
          body: { callbackUrl: `https://localhost:${HOOKS}/${trigger.operationId}?sig=x` },
        });
        expect(answer).toMatchObject({
          status: 201,
          location: expect.stringMatching(/^http.*\/api\/hooks\//),
        });
      }
      await run('SaveRegisters', { body: registers });
      const sent = signals();
      await run('SendSignals', { body: { signals: sent } });
      await until('they are folded', () => sent.every((signal) => running.folded(signal)), 60_000);
      const { answer } = await run('StartAnalyses');
      const followed = await client.follow(answer);
      await run('ReadOperation', JSON.parse(answer.text) as { operationId: string });
      expect(JSON.parse(followed.text)).toMatchObject({
        state: 'done',
        result: { found: ['seller.negotiation'] },
      });
      let asked: { needId: string; approvalId: string } | undefined;
      await until(
        'a human is asked',
        async () => {
          const { items } = await run<{ items: { needId: string; approvalId: string }[] }>('ListApprovals');
          asked = items[0];
          return asked !== undefined;
        },
        60_000,
      );
      await run('ReadApproval', { ...asked });
      await until('the subscribers are told', () => posted.length >= 2, 60_000);
      await run('DecideApproval', { ...asked, body: { verdict: 'reject', comment: 'Not now.' } });
      expect(ran.get('DecideApproval')).toBe(200);
    },
    LIMIT_MS,
  );

  test('posted notices that are signed and hold references only', async () => {
    const { keys } = await run<{ keys: { kid: string; kty: string; crv: string; x: string }[] }>(
      'ListHookKeys',
    );
    for (const { headers, body } of posted) {
      const jwk = keys.find(({ kid }) => kid === headers['webhook-key']);
      const text = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
      const signature = Buffer.from(String(headers['webhook-signature']).replace('v1a,', ''), 'base64');
      const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
      expect(verify(null, Buffer.from(text), key, signature)).toBe(true);
    }
    const known = ['id', 'event', 'time', 'needId', 'approvalId', 'door'];
    const keysPosted = posted.flatMap(({ body }) => Object.keys(JSON.parse(body) as object));
    expect(keysPosted.filter((name) => !known.includes(name))).toEqual([]);
    const events = posted.map(({ body }) => (JSON.parse(body) as { event: string }).event);
    expect(new Set(events)).toEqual(new Set(['need-found', 'approval-requested']));
    expect(new Set(posted.map(({ headers }) => headers['webhook-id'])).size).toBe(posted.length);
  });

  test(
    'reaches every other action',
    async () => {
      const made = await run<{
        requestId: string;
        question: { questionId: string; answers: string[] } | null;
      }>('MakeRequests', {
        body: { roleId: 'seller', text: 'Something on writing with buyers, please.' },
      });
      const { requestId, question } = made;
      await run('ReadRequest', { requestId });
      await run('AnswerRequest', {
        requestId,
        body: { questionId: question?.questionId ?? 'none', answer: question?.answers[0] ?? 'yes' },
      });
      await run('RespondMySkill', { skillId: 'negotiation' });
      await run('MergeSkill', { skillId: 'haggling', body: { into: 'negotiation' } });
      const words = { prompts: { houseStyle: 'Begin with the verb.' } };
      const trial = { needId: 'seller.negotiation', form: 'job-aid', policy: words };
      const { operationId: ofTrial } = await run<{ operationId: string }>('StartTrialDrafts', {
        body: trial,
      });
      await run('ReadTrialDraft', { operationId: ofTrial });
      await running.publish([{ messageId: 'bad-1', route: 'evidence', body: 'no signal' }]);
      let letter: string | undefined;
      await until(
        'it is a dead letter',
        async () => {
          const { items } = await run<{ items: { deadLetterId: string }[] }>('ListDeadLetters');
          letter = items[0]?.deadLetterId;
          return letter !== undefined;
        },
        60_000,
      );
      await run('ReadDeadLetter', { deadLetterId: letter });
      await run('ReplayDeadLetter', { deadLetterId: letter });
      const hooks = await run<{ items: { hookId: string; event: string }[] }>('ListHooks');
      for (const { hookId, event } of hooks.items) await run('DeleteHook', { hookId, event });
      for (const { operationId } of client.actions) if (!ran.has(operationId)) await run(operationId);
      // An example may name what this young company has none of yet; every other answer is a success.
      const pathOf = new Map(client.actions.map(({ operationId, path }) => [operationId, path]));
      const refused = [...ran].filter(([, status]) => status >= 300);
      const notThere = refused.filter(([id, status]) => status === 404 && pathOf.get(id)?.includes('{'));
      // Nobody in it lets others be answered in their stead.
      expect(refused.filter((each) => !notThere.includes(each))).toEqual([['OverMyQuestionHand', 409]]);
      // A few each ask about a system that is told of people, a cohort that meets and a question that was handed over.
      expect(notThere.length).toBeLessThanOrEqual(client.actions.length / 3);
      expect(ran.size).toBe(client.actions.length);
    },
    LIMIT_MS,
  );
});
