import { describe, expect, test } from '@jest/globals';
import { idsIn, idsOf, idsShown } from '../../demo/ids-shown.ts';
import type { TenantRecords } from '../../demo/tenant-records.ts';
import { company } from '../../sample/company.ts';

const sample = company(new Date(Date.UTC(2026, 10, 2, 8)), 60);
const known = idsOf(sample);

describe('what only programs know', () => {
  test.each([
    ['a need', 'comes after laboratory-technician.instrument-control-software by gap'],
    ['a skill', 'Seen: mcp-servers'],
    ['a role', 'Role sales-executive'],
    ['a question', 'Nothing happens. need-sales-executive.negotiation-1.cause-and-priority'],
    ['a part', 'learner, handouts 1, points 2'],
    ['the path of a part', 'runner.sessions.1.title'],
    ['a person', 'of 7a023df6-bf29-424d-8c2d-d30086dc8aca'],
  ])('is found where %s is shown', (_, text) => expect(idsIn(text, known)).not.toEqual([]));

  test.each([
    'A role-play on negotiation, from negotiation-playbook.md, for learners.',
    'Writing, Sales Representatives: the cause is the process',
    'Hand-out 1, point 2 (for learners)',
  ])('is not found in %s', (text) => expect(idsIn(text, known)).toEqual([]));

  test('is looked for in everything that reached people, and not in what buttons carry', () => {
    const records = {
      pages: [{ title: 'Hello', html: '<p>About <b>mcp-servers</b></p>' }],
      contents: [{ title: 'x', description: null, skillTags: ['network-failover'] }],
      notices: [{ previewText: 'For sales-executive' }],
      cards: [{ card: { body: [{ text: 'data-pipelines', id: 'need-a.b-1' }] } }],
      chats: [
        {
          card: {
            body: [{ label: 'mcp-servers' }],
            actions: [{ title: 'Open', data: { text: 'sales-executive' } }],
          },
        },
      ],
    } as unknown as TenantRecords;
    expect(idsShown(records, sample)).toEqual([
      'page: mcp-servers',
      'catalogue: network-failover',
      'notice: sales-executive',
      'card of the channel: data-pipelines',
      'card of the chat: mcp-servers',
    ]);
  });
});
