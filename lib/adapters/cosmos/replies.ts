import { isFault } from '../../errors.ts';
import { Reply, type Replies } from '../../ports/replies.ts';
import type { Documents, FoundDocument } from './documents.ts';

export function cosmosReplies(documents: Documents): Replies {
  const mustRead = async (key: string): Promise<FoundDocument<Reply>> => {
    const found = await documents.read(Reply, key, key);
    if (!found)
      throw new Error(`Reply ${key} was reserved and is gone; its time to live is shorter than a call.`);
    return found;
  };
  return {
    async reserve(call) {
      const { key } = call;
      try {
        await documents.batch(key, [{ write: 'create', id: key, body: { ...call } }]);
        return call;
      } catch (error) {
        if (!isFault(error, 'stale')) throw error;
        return (await mustRead(key)).value;
      }
    },
    async keep(key, response) {
      const { value, etag } = await mustRead(key);
      if (value.response) return value.response;
      try {
        await documents.batch(key, [{ write: 'replace', id: key, body: { ...value, response }, etag }]);
        return response;
      } catch (error) {
        if (!isFault(error, 'stale')) throw error;
        const { response: keptFirst } = (await mustRead(key)).value;
        if (!keptFirst) throw error;
        return keptFirst;
      }
    },
  };
}
