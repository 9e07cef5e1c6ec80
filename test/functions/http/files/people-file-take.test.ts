// cspell:words Austritt
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { peopleFileTake } from '../../../../functions/http/files/people-file-take.ts';
import { COLUMNS, HEADERS, mailOf, portsFor } from '../../../lib/agents/sensing/people-file/company.ts';
import { callDoor } from '../call-door.ts';
import { headerOf } from '../callers.ts';
import { personId } from '../../../lib/examples.ts';

const entra = process.env['WEBSITE_AUTH_ENABLED'];
beforeEach(() => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
});
afterEach(() => {
  if (entra === undefined) delete process.env['WEBSITE_AUTH_ENABLED'];
  else process.env['WEBSITE_AUTH_ENABLED'] = entra;
});

it('a file is answered with the columns that are passed over, and with both rows of who stands twice', async () => {
  const { ports } = await portsFor(['ann']);
  const cells = [HEADERS, ...['1', '2'].map((id) => `${id},${mailOf('ann')},seller,Sales,`)];
  const more = ['Hobby,Austritt', ',31.03.2026', ','];
  const text = cells.map((line, i) => `${line},${more[i] ?? ''}`).join('\n');
  const { text: answered } = await callDoor(peopleFileTake, {
    principal: headerOf({ kind: 'user', id: personId(1), roles: ['People.Manage'] }),
    params: { fileId: 'hr' },
    body: { content: Buffer.from(text).toString('base64'), run: 'dry' },
    app: { ports, disabledAgents: new Set() },
  });
  const json = peopleFileTake.reply.parse(JSON.parse(answered));
  expect(json.passedOver).toEqual([
    { column: 'Hobby', said: expect.stringContaining('passed over and not kept') },
    { column: 'Austritt', said: expect.stringContaining('nobody leaves by a file') },
  ]);
  expect(json.faults).toMatchObject([
    { row: 2, column: COLUMNS.mail, fault: 'person-twice', otherRow: 3 },
    { row: 3, column: COLUMNS.mail, fault: 'person-twice', otherRow: 2 },
  ]);
});
