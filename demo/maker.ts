import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MakerBrief, type MakerAnswer } from '../lib/domain/content/commission.ts';
import type { Maker } from '../lib/domain/content/maker.ts';
import { artefactFrom } from '../local/model/artefacts/artefact-from.ts';
import { certificateFor } from '../local/shared/certificate.ts';
import type { StackPorts } from '../local/shared/ports.ts';
import type { TenantRecords } from './tenant-records.ts';
import { serve, type Asked, type Reply, type Served } from '../local/tenant/web.ts';

/** Where the vendor listens; the company lets briefs go there. */
export const makerHost = ({ maker }: Pick<StackPorts, 'maker'>): string => `localhost:${maker}`;

const MAKER_ID = 'rehearsal-room';

/** What the company's register says of the vendor, who has one key for as long as the company lives. */
export const makerEntry = (ports: StackPorts, stateDir: string): Maker => ({
  makerId: MAKER_ID,
  name: 'Rehearsal Room',
  url: `https://${makerHost(ports)}/briefs`,
  forms: ['role-play'],
  publicKey: createPublicKey(keyIn(stateDir)).export({ format: 'jwk' }).x ?? '',
  linkHosts: [],
  answersWithinDays: 3,
  isOff: false,
});

function keyIn(stateDir: string): string {
  const file = join(stateDir, 'maker-key.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

/** The pages that the vendor made: they name it in the place of a model. */
export const madeOutside = ({ pages }: Pick<TenantRecords, 'pages'>): TenantRecords['pages'] =>
  pages.filter(({ html }) => html.includes(`(${MAKER_ID})`));

/**
 * An invented vendor on loopback, who makes role-plays from briefs. It stands outside the layer as a real one would: it
 * is posted a brief, and posts back an artefact that it signs. It fills the shape by the rules of the offline drafter,
 * and answers within the call, so that no jump of the clock comes between.
 * @param now what its clock shows, epoch milliseconds
 */
export async function serveMaker(ports: StackPorts, stateDir: string, now: () => number): Promise<Served> {
  return await serve({
    port: ports.maker,
    certificate: await certificateFor(stateDir),
    answer: (asked) => answer(asked, ports, keyIn(stateDir), now()),
  });
}

async function answer(
  { method, url, body }: Asked,
  ports: StackPorts,
  key: string,
  at: number,
): Promise<Reply> {
  if (method !== 'POST' || url.pathname !== '/briefs') return { status: 404 };
  const brief = MakerBrief.safeParse(JSON.parse(body));
  if (!brief.success) return { status: 400 };
  // What is not taken now is briefed again: whoever asks tries until it is.
  return { status: (await deliver(brief.data, ports, key, at)) ? 202 : 503 };
}

async function deliver(brief: MakerBrief, ports: StackPorts, key: string, at: number): Promise<boolean> {
  const { briefId, needId, makerId, form, skill, audience, passages, answerAt } = brief;
  const artefact = artefactFrom({
    task: 'draft-asset',
    modality: form,
    skill,
    audience,
    spans: passages,
    mend: [],
  });
  const text = JSON.stringify({ briefId, needId, makerId, made: { artefact } } satisfies MakerAnswer);
  const timestamp = String(Math.floor(at / 1_000));
  const signature = sign(null, Buffer.from(`${briefId}.${timestamp}.${text}`), key).toString('base64');
  try {
    const said = await fetch(`http://127.0.0.1:${ports.host}${answerAt}`, {
      method: 'POST',
      body: text,
      headers: {
        'content-type': 'application/json',
        'learning-os-maker': makerId,
        'webhook-id': briefId,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1a,${signature}`,
      },
    });
    return said.ok;
  } catch {
    return false;
  }
}
