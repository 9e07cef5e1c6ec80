import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fromXapi, XapiStatement } from '../../lib/agents/sensing/xapi.ts';
import { callerIdOf } from '../../lib/domain/signal/record-source.ts';
import { until } from './until.ts';
import { runningStack, type RunningStack } from './running-stack.ts';

const LIMIT_MS = 180_000;
const EVIDENCE = 60_000;

let running: RunningStack;
beforeAll(async () => {
  running = await runningStack(30);
}, LIMIT_MS);
afterAll(() => running.stop());

/** What the command line prints: the key for the system, and the entry for the register. */
function madeKey(id: string): { key: string; entry: string } {
  const args = ['scripts/commands/main.ts', 'record-key', '--id', id, '--source', `${id}.example`];
  const printed = execFileSync(process.execPath, ['--no-warnings', ...args], { encoding: 'utf8' });
  const [, key = ''] = /^key +(\S+)$/m.exec(printed) ?? [];
  return { key, entry: printed.slice(printed.indexOf('{')) };
}

test(
  'a learning system with a key of the command line sends a record, which is read back and becomes evidence',
  async () => {
    const { key, entry } = madeKey('academy');
    const saved = { roles: ['Register.Write', 'Hook.Manage'], key: 'key-of-academy', body: entry };
    expect(await running.call('POST', '/api/registers/record-source/academy', saved)).toMatchObject({
      status: 200,
    });

    const { employees, skills } = running.sample;
    const [learner, skill] = [employees[0]?.person.personId, skills[0]?.skillId];
    const id = randomUUID();
    const statement = {
      id,
      actor: { account: { homePage: 'https://login.microsoftonline.com', name: learner } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
      object: { id: 'https://academy.example/course-1' },
      result: { score: { scaled: 0.8 } },
      context: { contextActivities: { category: [{ id: `https://acme.example/skills/${String(skill)}` }] } },
    };
    const resource = `http://127.0.0.1:${running.stack.ports.host}/api/xapi/statements`;
    const send = (method: string, query = '', body?: object, password = key) =>
      fetch(`${resource}${query}`, {
        method,
        headers: {
          authorization: `Basic ${Buffer.from(`academy:${password}`).toString('base64')}`,
          'content-type': 'application/json',
          'x-experience-api-version': '2.0.0',
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    expect((await send('PUT', `?statementId=${id}`, statement, 'another')).status).toBe(401);
    expect((await send('PUT', `?statementId=${id}`, statement)).status).toBe(204);
    expect(await (await send('POST', '', [statement])).json()).toEqual([id]);
    const seen = await send('GET', '?limit=1');
    expect(seen.headers.get('x-experience-api-version')).toBe('2.0.0');
    expect(await seen.json()).toMatchObject({ statements: [{ id, version: '2.0.0' }], more: '' });
    expect((await send('HEAD', `?statementId=${id}`)).status).toBe(200);
    const callerId = callerIdOf({ sourceId: 'academy' });
    const read = XapiStatement.parse({ ...statement, timestamp: new Date().toISOString() });
    const told = fromXapi(read, 'academy.example');
    if (!('signal' in told)) throw new Error('The statement says nothing of learning.');
    await until('it is evidence', () => running.folded(told.signal, callerId), EVIDENCE);
  },
  LIMIT_MS,
);
