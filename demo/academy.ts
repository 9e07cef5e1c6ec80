import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordSource } from '../lib/domain/signal/record-source.ts';
import type { StackPorts } from '../local/shared/ports.ts';
import { newRecordKey } from '../scripts/commands/record-key.ts';
import type { Company } from '../sample/company.ts';
import { ACADEMY, ACADEMY_HOME, type AcademyStatement } from '../sample/records.ts';
import { DoorRefused, untilThrough } from './until-through.ts';

const ACADEMY_ID = 'academy';

/** Statements in one request: as many as the layer takes. */
const AT_ONCE = 100;

/** What the company's register says of its academy, which has one key for as long as the company lives. */
export const academyEntry = (
  stateDir: string,
  { academyKnowsBy }: Pick<Company, 'academyKnowsBy'>,
): RecordSource => ({
  sourceId: ACADEMY_ID,
  name: 'Larkfield Academy',
  source: ACADEMY,
  accountHomePage: ACADEMY_HOME,
  ...(academyKnowsBy === undefined ? {} : { accountNames: academyKnowsBy }),
  keys: [keyIn(stateDir).kept],
  isOff: false,
});

function keyIn(stateDir: string): ReturnType<typeof newRecordKey> {
  const file = join(stateDir, 'academy-key.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newRecordKey()), { mode: 0o600 });
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof newRecordKey>;
}

/** Sends learning records as a learning system does, by its own name and key; what was sent before is known. */
export async function sendStatements(
  ports: StackPorts,
  stateDir: string,
  statements: readonly AcademyStatement[],
): Promise<void> {
  const { key } = keyIn(stateDir);
  for (let i = 0; i < statements.length; i += AT_ONCE)
    await untilThrough(async () => {
      const answer = await fetch(`http://127.0.0.1:${ports.host}/api/xapi/statements`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${ACADEMY_ID}:${key}`).toString('base64')}`,
          'x-experience-api-version': '1.0.3',
          'content-type': 'application/json',
        },
        body: JSON.stringify(statements.slice(i, i + AT_ONCE)),
      });
      const text = await answer.text();
      if (!answer.ok) throw new DoorRefused(answer.status, `POST xapi/statements: ${text}`);
    });
}
