import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aboutResource } from '../../../functions/xapi/about.ts';
import { hashOfKey } from '../../../lib/domain/record-source.ts';
import { edit } from '../../support/edit-register.ts';
import { START, world, type World } from '../../support/world.ts';
import { caller, KEY, recordSource, save, type Sent } from './client.ts';

const ADA = '2677646c-1a99-4578-896d-5dab048a5c99';
const PASSED = 'http://adlnet.gov/expapi/verbs/passed';
const VOIDED = 'http://adlnet.gov/expapi/verbs/voided';
const course = { id: 'https://academy.example/course-1' };
const ada = { account: { homePage: 'https://login.example', name: ADA } };
const passed = (change: object = {}) => ({ actor: ada, verb: { id: PASSED }, object: course, ...change });
const aboutSkill = {
  result: { score: { scaled: 0.8 } },
  context: { contextActivities: { category: { id: 'https://acme.example/skills/negotiation' } } },
};

const IT: Parameters<typeof edit>[4] = { id: ADA, roles: ['Register.Write', 'Hook.Manage'] };
/** After it registers are read again. */
const MINUTE = 60_001;

let now = START;
let company: World;
let call: ReturnType<typeof caller>;
beforeAll(() => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'true';
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterAll(() => {
  jest.restoreAllMocks();
});
beforeEach(async () => {
  now = START;
  company = world();
  await save(company, recordSource());
  call = caller(company);
});

const post = (body: unknown, more: Sent = {}) => call({ method: 'POST', body, ...more });
const put = (id: string, body: unknown) => call({ method: 'PUT', query: `?statementId=${id}`, body });
const get = (query: string, headers: Record<string, string> = {}) => call({ query, headers });
const idsIn = async (query: string) => ((await get(query)).json.statements ?? []).map(({ id }) => id);

describe('what a source sends', () => {
  it('is kept as it came, with what was missing filled in', async () => {
    const id = randomUUID();
    expect(await put(id, passed({ timestamp: '2026-01-02T03:04:05+02:00' }))).toMatchObject({ status: 204 });
    const { status, json, headers } = await get(`?statementId=${id}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...passed(),
      id,
      timestamp: '2026-01-02T03:04:05+02:00',
      stored: new Date(START).toISOString(),
      version: '1.0.0',
      authority: { account: { name: 'academy' } },
    });
    expect(headers).toMatchObject({
      'x-experience-api-version': '1.0.3',
      'x-experience-api-consistent-through': new Date(START).toISOString(),
      'last-modified': new Date(START).toUTCString(),
    });
  });

  it('may be a list, whose ids are answered in its order', async () => {
    const id = randomUUID();
    const { status, json } = await post([passed(), passed({ id })]);
    expect(status).toBe(200);
    const [first, second] = json as unknown as string[];
    expect(second).toBe(id);
    expect(await idsIn('')).toEqual([second, first]);
  });

  it('is kept once however often it is sent, and never changed', async () => {
    const id = randomUUID();
    expect((await post(passed({ id }))).status).toBe(200);
    now += 1_000;
    expect((await post([passed({ id }), passed()])).status).toBe(200);
    expect((await put(id, passed())).status).toBe(204);
    expect((await put(id, passed({ verb: { id: VOIDED.replace('voided', 'failed') } }))).status).toBe(409);
    expect(await idsIn('')).toHaveLength(2);
    expect((await get(`?statementId=${id}`)).json['stored']).toBe(new Date(START).toISOString());
  });

  it('is kept all or not at all', async () => {
    const id = randomUUID();
    await post(passed({ id }));
    const other = passed({ id, object: { id: 'https://academy.example/other' } });
    expect((await post([passed(), other])).status).toBe(409);
    expect((await post([passed(), { actor: ada }])).status).toBe(400);
    expect(await idsIn('')).toEqual([id]);
  });

  it('is told on where it says what somebody of the company can do, once for each statement', async () => {
    const id = randomUUID();
    await post([
      passed({ id, ...aboutSkill }),
      passed(),
      passed({ ...aboutSkill, actor: { mbox: 'mailto:ada@acme.example' } }),
    ]);
    await post(passed({ id, ...aboutSkill }));
    const sent = company.bus.waiting
      .map(({ body }) => JSON.parse(body) as { id: string; type: string })
      .filter(({ type }) => type === 'learning-os.learning.recorded');
    expect(sent.map((one) => one.id)).toEqual([id]);
    expect(sent[0]).toMatchObject({
      source: 'academy.example',
      subject: ADA,
      data: { verb: 'passed', skillId: 'negotiation', score: 80, objectId: 'course-1' },
    });
  });

  it('is a hundred at most', async () => {
    expect((await post(Array.from({ length: 100 }, () => passed()))).status).toBe(200);
    expect((await post(Array.from({ length: 101 }, () => passed()))).status).toBe(413);
  });

  it.each<[string, object]>([
    ['no actor', { actor: undefined }],
    ['an actor known by two', { actor: { mbox: 'mailto:a@b.example', openid: 'https://a.example' } }],
    ['an actor known by nothing', { actor: { name: 'Ada' } }],
    ['a mailbox that is none', { actor: { mbox: 'ada@acme.example' } }],
    ['a group without members or identifier', { actor: { objectType: 'Group' } }],
    ['a verb that is no IRI', { verb: { id: 'passed' } }],
    ['a text in no language', { verb: { id: PASSED, display: { 'not a tag': 'x' } } }],
    ['a null', { result: null }],
    ['a field that there is not', { note: 'x' }],
    ['a name in other letters', { Actor: ada }],
    ['a score above one', { result: { score: { scaled: 1.1 } } }],
    ['a score outside its range', { result: { score: { raw: 5, min: 0, max: 4 } } }],
    ['a duration that is none', { result: { duration: '5 minutes' } }],
    ['a moment nobody knows the offset of', { timestamp: '2026-01-01T00:00:00-00:00' }],
    ['a moment that is none', { timestamp: 'yesterday' }],
    ['an id that is none', { id: 'one' }],
    ['a version to come', { version: '3.0.0' }],
    ['a registration that is none', { context: { registration: 'one' } }],
    ['a platform of a person', { object: { objectType: 'Agent', ...ada }, context: { platform: 'x' } }],
    ['choices of no interaction', { object: { ...course, definition: { choices: [{ id: 'a' }] } } }],
    [
      'a choice twice',
      {
        object: { ...course, definition: { interactionType: 'choice', choices: [{ id: 'a' }, { id: 'a' }] } },
      },
    ],
    [
      'a list of another interaction',
      { object: { ...course, definition: { interactionType: 'choice', steps: [{ id: 'a' }] } } },
    ],
    ['an authority of three', { authority: { objectType: 'Group', member: [ada, ada, ada] } }],
    [
      'an authority of two that has a name of its own',
      { authority: { objectType: 'Group', openid: 'https://a.example', member: [ada, ada] } },
    ],
    ['a voiding of an activity', { verb: { id: VOIDED } }],
    [
      'a statement within one within one',
      {
        object: {
          objectType: 'SubStatement',
          ...passed({ object: { objectType: 'SubStatement', ...passed() } }),
        },
      },
    ],
    [
      'a statement within one, with an id',
      { object: { objectType: 'SubStatement', id: randomUUID(), ...passed() } },
    ],
    [
      'data of an attachment',
      {
        attachments: [
          {
            usageType: 'https://a.example/u',
            display: { en: 'x' },
            contentType: 'text/plain',
            length: 1,
            sha2: 'a'.repeat(64),
          },
        ],
      },
    ],
  ])('is refused with %s, and says nothing of what stood in it', async (_what, change) => {
    const { status, json } = await post(passed(change));
    expect(status).toBe(400);
    expect(JSON.stringify(json)).not.toContain('acme');
    expect(await idsIn('')).toEqual([]);
  });

  it.each<[string, Sent]>([
    ['no version', { headers: { 'x-experience-api-version': '' } }],
    ['a version to come', { headers: { 'x-experience-api-version': '3.0' } }],
    ['another type', { headers: { 'content-type': 'text/plain' } }],
    ['attachments', { headers: { 'content-type': 'multipart/mixed; boundary=x' } }],
    ['a parameter', { query: '?verb=x' }],
    ['no JSON', { body: '{' }],
    ['one id twice', { body: [passed({ id: ADA }), passed({ id: ADA })] }],
  ])('is refused with %s', async (_what, sent) => {
    expect((await post(passed(), sent)).status).toBe(400);
  });

  it('is taken in the syntax of a form, which carries version and parameters, and no key', async () => {
    const id = randomUUID();
    const form = new URLSearchParams({
      statementId: id,
      content: JSON.stringify(passed()),
      authorization: `Basic ${Buffer.from(`academy:${KEY}`).toString('base64')}`,
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
    }).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-experience-api-version': '',
    };
    const send = (more: Record<string, string>) =>
      call({ method: 'POST', query: '?method=PUT', body: form, headers: { ...headers, ...more } });
    expect((await send({ authorization: '' })).status).toBe(401);
    expect((await send({})).status).toBe(204);
    expect(await idsIn('')).toEqual([id]);
    const many = Array.from({ length: 41 }, (_, i) => `p${i}=1`).join('&');
    expect((await call({ method: 'POST', query: '?method=GET', body: many, headers })).status).toBe(400);
  });
});

describe('what a source says of somebody', () => {
  const learned = () =>
    company.bus.waiting.filter(({ body }) => body.includes('learning-os.learning.recorded')).length;

  it.each([
    [
      'by an account of another system, whose names people choose',
      { account: { homePage: 'https://lms.example', name: ADA } },
    ],
    ['as one of a group', { objectType: 'Group', ...ada }],
    ['by mail', { mbox: 'mailto:ada@acme.example' }],
  ])('is kept and not learned where they are named %s', async (_how, actor) => {
    expect((await post(passed({ ...aboutSkill, actor }))).status).toBe(200);
    expect(learned()).toBe(0);
  });

  it('is learned once, in whichever letters its id is written', async () => {
    const id = randomUUID();
    await post(passed({ id, ...aboutSkill }));
    await post(passed({ id: id.toUpperCase(), ...aboutSkill }));
    expect(learned()).toBe(1);
  });

  it('is no list without an end', async () => {
    const member = Array.from({ length: 101 }, (_, i) => ({ mbox: `mailto:p${i}@acme.example` }));
    expect((await post(passed({ actor: { objectType: 'Group', member } }))).status).toBe(400);
    const display = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`en-x-${i}`, 'x']));
    expect((await post(passed({ verb: { id: PASSED, display } }))).status).toBe(400);
  });
});

describe('what is voided', () => {
  const voiding = (id: string) =>
    passed({ verb: { id: VOIDED }, object: { objectType: 'StatementRef', id } });

  it('is in no answer any more but one that asks for it', async () => {
    const id = randomUUID();
    await post(passed({ id }));
    now += 1_000;
    const [voidingId] = (await post(voiding(id))).json as unknown as string[];
    expect((await get(`?statementId=${id}`)).status).toBe(404);
    expect((await get(`?voidedStatementId=${id}`)).json['id']).toBe(id);
    expect(await idsIn('')).toEqual([voidingId]);
    expect((await get(`?voidedStatementId=${String(voidingId)}`)).status).toBe(404);
  });

  it('may be voided together with what it is sent with, and is no voiding itself', async () => {
    const [id, voidingId] = [randomUUID(), randomUUID()];
    await post([passed({ id }), { ...voiding(id), id: voidingId }]);
    expect((await get(`?voidedStatementId=${id}`)).status).toBe(200);
    expect((await post(voiding(voidingId))).status).toBe(400);
    expect((await get(`?statementId=${voidingId}`)).status).toBe(200);
  });
});

describe('what a source asks', () => {
  it('is answered by agent, verb, activity and registration, related ones where it says so', async () => {
    const registration = randomUUID();
    const instructor = { mbox: 'mailto:Grace@acme.example' };
    const parent = { id: 'https://academy.example/path' };
    const [plain, rich] = (
      await post([
        passed(),
        passed({
          actor: { objectType: 'Group', member: [{ mbox: 'mailto:bo@acme.example' }] },
          verb: { id: 'https://verbs.example/tried' },
          context: { registration, instructor, contextActivities: { parent } },
        }),
      ])
    ).json as unknown as string[];
    const agent = (who: object) => `agent=${encodeURIComponent(JSON.stringify(who))}`;
    expect(await idsIn(`?${agent(ada)}`)).toEqual([plain]);
    expect(await idsIn(`?${agent({ mbox: 'mailto:bo@acme.example' })}`)).toEqual([rich]);
    expect(await idsIn(`?${agent({ mbox: 'mailto:grace@acme.example' })}`)).toEqual([]);
    expect(await idsIn(`?${agent({ mbox: 'mailto:grace@acme.example' })}&related_agents=true`)).toEqual([
      rich,
    ]);
    expect(await idsIn(`?verb=${encodeURIComponent(PASSED)}`)).toEqual([plain]);
    expect(await idsIn(`?activity=${encodeURIComponent(course.id)}`)).toEqual([rich, plain]);
    expect(await idsIn(`?activity=${encodeURIComponent(parent.id)}`)).toEqual([]);
    expect(await idsIn(`?activity=${encodeURIComponent(parent.id)}&related_activities=true`)).toEqual([rich]);
    expect(await idsIn(`?registration=${registration}&verb=${encodeURIComponent(PASSED)}`)).toEqual([]);
    expect(await idsIn(`?registration=${registration}`)).toEqual([rich]);
  });

  it('is answered with what refers to it, as with itself', async () => {
    const [id] = (await post(passed())).json as unknown as string[];
    now += 1;
    const about = {
      verb: { id: 'https://verbs.example/praised' },
      object: { objectType: 'StatementRef', id },
    };
    const [praise] = (await post(passed({ actor: { mbox: 'mailto:bo@acme.example' }, ...about })))
      .json as unknown as string[];
    expect(await idsIn(`?verb=${encodeURIComponent(PASSED)}`)).toEqual([praise, id]);
  });

  it('is answered between moments, in either order', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      now = START + i * 1_000;
      ids.push(...((await post(passed())).json as unknown as string[]));
    }
    const [first, second, third] = ids;
    const at = (i: number) => encodeURIComponent(new Date(START + i * 1_000).toISOString());
    expect(await idsIn(`?since=${at(0)}`)).toEqual([third, second]);
    expect(await idsIn(`?until=${at(1)}`)).toEqual([second, first]);
    expect(await idsIn(`?since=${at(0)}&until=${at(1)}&ascending=true`)).toEqual([second]);
  });

  it('leads on page by page, each statement once, also those of one moment', async () => {
    const ids = [
      ...((await post(Array.from({ length: 3 }, () => passed()))).json as unknown as string[]),
      ...((await post(Array.from({ length: 4 }, () => passed()))).json as unknown as string[]),
    ];
    for (const order of ['', '&ascending=true']) {
      const seen: unknown[] = [];
      let query = `?limit=2${order}`;
      for (let pages = 0; query !== '' && pages < 10; pages += 1) {
        const { json } = await get(query);
        seen.push(...(json.statements ?? []).map(({ id }) => id));
        query = (json.more ?? '').replace('/api/xapi/statements', '');
      }
      expect(seen).toHaveLength(ids.length);
      expect(new Set(seen)).toEqual(new Set(ids));
    }
  });

  it('is answered bare, or in one language', async () => {
    const named = { id: course.id, definition: { name: { de: 'D 1', 'en-US': 'Course' } } };
    await post(passed({ actor: { name: 'Ada', ...ada }, object: named }));
    const [bare] = (await get('?format=ids')).json.statements ?? [];
    expect(bare).toMatchObject({ actor: ada, object: { id: course.id } });
    expect(JSON.stringify(bare)).not.toMatch(/Ada"|definition/);
    const [canonical] =
      (await get('?format=canonical', { 'accept-language': 'it, en;q=0.8, de;q=0.5' })).json.statements ?? [];
    expect(canonical).toMatchObject({ object: { definition: { name: { 'en-US': 'Course' } } } });
    expect(JSON.stringify(canonical)).not.toContain('D 1');
  });

  it.each([
    '?statement=x',
    '?statementId=x',
    `?statementId=${ADA}&voidedStatementId=${ADA}`,
    `?statementId=${ADA}&verb=https://a.example`,
    '?limit=-1',
    '?ascending=yes',
    '?since=yesterday',
    '?agent=ada',
    '?format=pretty',
    '?attachments=true',
    '?more=x',
    '?verb=https://a.example&verb=https://b.example',
  ])('is refused as %s', async (query) => {
    expect((await get(query)).status).toBe(400);
  });

  it('is answered without a body to HEAD', async () => {
    await post(passed());
    const head = await call({ method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, json: {} });
    expect(head.headers['x-experience-api-consistent-through']).toBeDefined();
  });
});

describe('who may', () => {
  const as = (user: string, key: string) => ({
    authorization: `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}`,
  });

  it.each<[string, Record<string, string>]>([
    ['nobody', { authorization: '' }],
    ['another key', as('academy', 'another')],
    ['no key', as('academy', '')],
    ['another name', as('other', KEY)],
    ['what the register holds', as('academy', hashOfKey('', KEY))],
    ['a token', { authorization: `Bearer ${KEY}` }],
    ['a principal that nobody checked', { authorization: '', 'x-ms-client-principal-id': ADA }],
  ])('is not %s, and nothing of the request is read', async (_who, headers) => {
    const refused = await post('{ no JSON', { headers });
    expect(refused.status).toBe(401);
    expect(refused.headers['www-authenticate']).toContain('Basic');
  });

  it('is a source that is on, by either of its keys', async () => {
    const [old, next] = [recordSource(), recordSource()];
    const nextKey = { salt: 'salt-of-the-next-key-x', hash: hashOfKey('salt-of-the-next-key-x', 'next') };
    const edited = { ...old, keys: [...next.keys, nextKey] };
    expect((await edit(company, 'record-source', 'academy', edited)).status).toBe(403);
    await edit(company, 'record-source', 'academy', edited, IT);
    now += MINUTE;
    expect((await get('', as('academy', 'next'))).status).toBe(200);
    expect((await get('')).status).toBe(200);
    await edit(company, 'record-source', 'academy', { ...old, isOff: true }, IT);
    now += MINUTE;
    expect((await get('')).status).toBe(401);
  });

  it('sees and voids nothing of another source', async () => {
    const [id] = (await post(passed())).json as unknown as string[];
    await save(company, recordSource({ sourceId: 'other', source: 'other.example' }));
    const theirs = as('other', KEY);
    expect((await get(`?statementId=${String(id)}`, theirs)).status).toBe(404);
    const voiding = passed({ verb: { id: VOIDED }, object: { objectType: 'StatementRef', id } });
    expect((await post(voiding, { headers: theirs })).status).toBe(200);
    expect((await get(`?statementId=${String(id)}`)).status).toBe(200);
  });

  it('uses no source that belongs to somebody else', async () => {
    await post(passed());
    await save(company, recordSource({ sourceId: 'thief' }));
    expect((await post(passed(), { headers: as('thief', KEY) })).status).toBe(403);
    expect((await get('', as('thief', KEY))).status).toBe(403);
  });
});

it('says to anybody which versions it speaks', () => {
  expect(aboutResource()).toMatchObject({ status: 200, jsonBody: { version: ['1.0.3', '2.0.0'] } });
});
