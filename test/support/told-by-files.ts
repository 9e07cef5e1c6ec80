import { afterEach, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { MINUTE } from '../../lib/domain/milliseconds.ts';
import type { Receiver } from '../../lib/domain/receiver/receiver.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { Faults } from './faults.ts';
import { fileReader, tenantRecordFiles } from './tenant-record-files.ts';
import { toldCompany } from './told-company.ts';
import { DAY, START } from './world.ts';

/** The folder is reached through `fetch`, which other tests want as it was. */
export function putFetchBack(): void {
  const real = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = real;
    jest.restoreAllMocks();
  });
}

/** A company that tells a system by files, and the folder in which it reads them. */
export async function companyOf({
  receiver = fileReader(),
  faults,
  ports = {},
}: { receiver?: Receiver; faults?: Faults; ports?: Partial<Ports> } = {}) {
  let clock = () => START;
  const folder = tenantRecordFiles(() => clock());
  globalThis.fetch = folder.fetch;
  const company = await toldCompany([receiver], {
    ...(faults ? { faults } : {}),
    sabotage: ({ channels }) => ({
      ...ports,
      channels: {
        ...channels,
        records: {
          ...channels.records,
          async write(key, payload) {
            // The one that records dies where the host is killed.
            await channels.records.write(key, payload);
            return await folder.connector.write(key, payload);
          },
        },
      },
    }),
  });
  clock = company.now;
  return {
    ...folder,
    company,
    /** The first run of the day after. */
    async nextDay(days = 1) {
      const now = company.now();
      await company.pass(now - (now % DAY) + days * DAY + 2 * MINUTE, () => undefined);
      return await company.tellRecords();
    },
    rows: () => Object.values(folder.lying()).flatMap((text) => rowsOf(text)),
  };
}

interface Row {
  record_id: string;
  kind: string;
  person: string;
}
export const rowsOf = (text: string): Row[] => parse(text, { columns: true, record_delimiter: '\r\n' });
export const nameOf = (at: number, number = 1) =>
  `learning-os-hcm-${new Date(at).toISOString().slice(0, 10)}-${number}.csv`;
