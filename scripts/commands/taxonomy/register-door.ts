import { z } from 'zod';
import { RoleProfile, Skill } from '../../../lib/domain/skill/skill.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';

/** Skills in one call, well below a megabyte. */
const AT_ONCE = 200;

export class RegisterRefused extends Error {
  override name = 'RegisterRefused';
}

/** The register doors of an app. The token is of a person with the role Register.Write, for the app's audience. */
export function registerDoor(url: string, token: string) {
  const call = async (path: string, init?: { headers: Record<string, string>; body: string }) => {
    const reply = await fetch(`${url.replace(/\/+$/, '')}/api/${path}`, {
      method: init ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, ...init?.headers },
      ...(init ? { body: init.body } : {}),
    });
    if (!reply.ok) throw new RegisterRefused(`${path} answered ${reply.status}: ${await reply.text()}`);
    return await reply.json();
  };
  /**
   * What was read, to be named where it is changed: somebody else's change since then is refused instead of
   * overwritten.
   */
  const read = new Map<string, string>();
  const entriesOf = async <T>(register: string, value: z.ZodType<T>): Promise<Map<string, T>> => {
    const { items } = z
      .object({ items: z.array(z.object({ id: z.string(), value, etag: z.string() })) })
      .parse(await call(`registers/${register}`));
    for (const { id, etag } of items) read.set(`${register}/${id}`, etag);
    return new Map(items.map(({ id, value }) => [id, value]));
  };
  return {
    skills: () => entriesOf('skill', Skill),
    roleProfiles: () => entriesOf('role-profile', RoleProfile),
    /** Saves them a few hundred at a time, and says after each how many. The same call again changes nothing. */
    async save(
      { skills, roleProfiles }: { skills: readonly Skill[]; roleProfiles: readonly RoleProfile[] },
      saved: (count: number) => void,
    ): Promise<void> {
      const all = [
        ...skills.map((skill) => ({ skills: [skill], roleProfiles: [] })),
        ...roleProfiles.map((profile) => ({ skills: [], roleProfiles: [profile] })),
      ];
      for (let i = 0; i < all.length; i += AT_ONCE) {
        const some = all.slice(i, i + AT_ONCE);
        const [ofSkills, ofProfiles] = [
          some.flatMap((one) => one.skills),
          some.flatMap((one) => one.roleProfiles),
        ];
        const places = [
          ...ofSkills.map(({ skillId }) => `skill/${skillId}`),
          ...ofProfiles.map(({ roleId }) => `role-profile/${roleId}`),
        ];
        const etags = Object.fromEntries([...read].filter(([place]) => places.includes(place)));
        const body = JSON.stringify({ skills: ofSkills, roleProfiles: ofProfiles, etags });
        const key = sha256(body);
        await call('registers', {
          headers: { 'content-type': 'application/json', 'idempotency-key': key },
          body,
        });
        saved(Math.min(all.length, i + AT_ONCE));
      }
    },
  };
}
