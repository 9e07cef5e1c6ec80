import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { DeadLetter } from '../../lib/ports/dead-letters.ts';
import { listed, named, type Contract } from './contract.ts';

const letter = (deadLetterId: string): DeadLetter => ({
  deadLetterId,
  subscription: 'evidence',
  reason: 'not-json',
  description: 'No JSON.',
  body: '{',
  at: 1,
  status: 'open',
});

export const deadLettersContract: Contract = {
  port: 'DeadLetters',
  checks: {
    async 'a dead letter is kept once, as it came'({ deadLetters }) {
      const id = randomUUID();
      await deadLetters.keep(letter(id));
      await deadLetters.keep({ ...letter(id), reason: 'another' });
      assert.deepEqual(await deadLetters.read(id), letter(id));
      await assert.rejects(deadLetters.read(randomUUID()), named('not-found'));
    },
    async 'one that was replayed is open no longer'({ deadLetters }) {
      const [open, replayed] = [randomUUID(), randomUUID()];
      for (const id of [open, replayed]) await deadLetters.keep(letter(id));
      await deadLetters.markReplayed(replayed);
      const ours = ({ deadLetterId: id }: DeadLetter) => id === open || id === replayed;
      assert.deepEqual(await listed(deadLetters.open(), ours), [letter(open)]);
      assert.equal((await deadLetters.read(replayed)).status, 'replayed');
      await assert.rejects(deadLetters.markReplayed(randomUUID()), named('not-found'));
    },
  },
};
