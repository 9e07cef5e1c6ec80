import { expect, test } from '@jest/globals';
import { approversChannel } from '../../../../lib/adapters/teams/approvers-channel.ts';
import { NotWritten } from '../../../../lib/ports/outbound-connector.ts';
import { english } from '../../../../lib/messages/words.ts';

const allowed = ['hooks.example.com', '*.logic.example.net'];

test.each([
  'https://evil.example/hook',
  'https://hooks.example.com@evil.example/',
  'https://evil.example/?hooks.example.com',
  'https://hooks.example.com.evil.example/',
  'https://[::1]/',
])('a webhook at %s gets no card', async (url) => {
  const card = { question: 'Publish?', facts: [], footer: '' };
  await expect(approversChannel(url, allowed, english).write('key', card as never)).rejects.toThrow(
    NotWritten,
  );
});
