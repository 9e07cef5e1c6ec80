import { z } from 'zod';
import { Pull, type Pulls } from '../../ports/pulls.ts';
import type { Documents } from './documents.ts';

const PullDocument = z.object({ pull: Pull });
const KEY = 'pulls';

export const cosmosPulls = (documents: Documents): Pulls => ({
  async find(name) {
    return (await documents.read(PullDocument, KEY, name))?.value.pull;
  },
  save: (name, pull) => documents.batch(KEY, [{ write: 'upsert', id: name, body: { type: 'pull', pull } }]),
});
