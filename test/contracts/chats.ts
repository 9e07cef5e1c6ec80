import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Contract } from './contract.ts';

export const chatsContract: Contract = {
  port: 'Chats',
  checks: {
    async 'where somebody is reached is what was told last, until it is forgotten'({ chats }) {
      const [personId, other] = [randomUUID(), randomUUID()];
      const address = { personId, serviceUrl: 'https://one.example/', conversationId: 'a:1' };
      assert.equal(await chats.find(personId), undefined);
      await chats.forget(personId);
      await chats.remember(address);
      await chats.remember({ ...address, serviceUrl: 'https://two.example/' });
      assert.deepEqual(await chats.find(personId), { ...address, serviceUrl: 'https://two.example/' });
      assert.equal(await chats.find(other), undefined);
      await chats.forget(personId);
      assert.equal(await chats.find(personId), undefined);
    },
  },
};
