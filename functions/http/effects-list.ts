import { collect } from './collect.ts';
import { door, none } from './door.ts';

export const effectsList = door({
  name: 'effects-list',
  method: 'GET',
  route: 'effects/unknown',
  role: 'Log.Read',
  summary: 'List the writes whose result is not known, for a human to look at over there.',
  params: none,
  body: none,
  async handle({ ports }) {
    return { status: 200, json: await collect(ports.effects.unknown()) };
  },
});
