import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { MAX_BATCH } from '../../lib/adapters/cosmos/documents.ts';

interface Host {
  extensions: { serviceBus: { maxMessageBatchSize: number } };
}

describe('host.json', () => {
  it('hands over no more messages than one fold of one person can store', () => {
    const { serviceBus } = (JSON.parse(readFileSync('host.json', 'utf8')) as Host).extensions;
    expect(serviceBus.maxMessageBatchSize).toBeLessThan(MAX_BATCH);
  });
});
