import { generateKeyPairSync, sign } from 'node:crypto';
import type { HttpRequest, InvocationContext } from '@azure/functions';
import { receiveArtefact } from '../../functions/makers/artefact-receive.ts';
import type { MadeByMaker, MakerBrief } from '../../lib/domain/content/commission.ts';
import type { Maker } from '../../lib/domain/content/maker.ts';
import { artefactFrom } from '../../local/model/artefacts/artefact-from.ts';
import type { World } from './world.ts';

/** A vendor with a key of its own, who makes what it is asked for or whatever a test has it say. */
export function standInMaker(change: Partial<Maker> = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const entry: Maker = {
    makerId: 'stagecraft',
    name: 'Stagecraft',
    url: 'https://makers.hooks.example/briefs',
    forms: ['role-play'],
    publicKey: x,
    linkHosts: ['play.stagecraft.example'],
    answersWithinDays: 3,
    isOff: false,
    ...change,
  };
  const signed = (text: string, at: number, id = 'answer-1'): Record<string, string> => {
    const timestamp = String(Math.floor(at / 1_000));
    const signature = sign(null, Buffer.from(`${id}.${timestamp}.${text}`), privateKey).toString('base64');
    return {
      'learning-os-maker': entry.makerId,
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1a,${signature}`,
    };
  };
  /** What the offline drafter would make of the brief. */
  const artefactOf = ({ form, skill, audience, passages }: MakerBrief): MadeByMaker => ({
    artefact: artefactFrom({
      task: 'draft-asset',
      modality: form,
      skill,
      audience,
      spans: passages,
      mend: [],
    }),
  });
  /** Posts an answer to the app; headers may be spoilt, and so may the body after it was signed. */
  async function answer(
    company: World,
    { briefId, needId }: Pick<MakerBrief, 'briefId' | 'needId'>,
    made: unknown,
    {
      headers = {},
      at = company.now(),
      spoilt = (text: string) => text,
    }: { headers?: Record<string, string>; at?: number; spoilt?: (text: string) => string } = {},
  ): Promise<{ status: number; body: string }> {
    const text = JSON.stringify({ briefId, needId, makerId: entry.makerId, made });
    const request = {
      headers: new Headers({ ...signed(text, at), ...headers }),
      text: async () => Promise.resolve(spoilt(text)),
    } as unknown as HttpRequest;
    const silent = () => undefined;
    const context = { invocationId: 'i', error: silent, warn: silent } as unknown as InvocationContext;
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    const reply = await receiveArtefact(request, context, () => app);
    const { status = 0, body } = reply;
    return { status, body: typeof body === 'string' ? body : JSON.stringify(reply.jsonBody) };
  }
  return { entry, artefactOf, answer };
}
