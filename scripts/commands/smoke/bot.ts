import { failed, notRun, ok, type CheckFinding } from '../checks/finding.ts';
import type { SmokeProbe } from './probe.ts';
import type { World } from './world.ts';

export const botProbe: SmokeProbe = {
  id: 'bot',
  what: 'The bot’s door refuses by itself what the Bot Connector did not bring, and the bot answers in Teams',
  why: 'Untried: that Entra authentication lets the path through to the app, that the connector takes a token got by a federated credential, that Teams gets people a token for our registration, and that an answer to a press is no message of the chat.',
  next: 'Look at excludedPaths of the authentication, and at npm run tenant -- registration-speaks.',
  run: atTheDoor,
};

async function atTheDoor({ settings, doors, seen }: World): Promise<CheckFinding> {
  if (!doors) return notRun('there is no app to ask: APP_URL is not given');
  const answer = await fetch(new URL('/api/messages', settings.need('APP_URL')), {
    method: 'POST',
    body: '{}',
  });
  const said = await answer.text();
  if (answer.status !== 401 || !said.includes('problem:not-signed-in'))
    return failed(`a message without a token was answered ${answer.status}: ${said}`, botProbe.next);
  return ok(
    seen.has('bot')
      ? 'the door refuses; somebody wrote to the bot, was answered, pressed a button, asked for something, and found no answer to a press in the chat’s history'
      : 'the door refuses. Then write to the bot, press, ask for something, look whether answers to presses stay when Teams is opened anew: --seen bot',
  );
}

export const installProbe: SmokeProbe = {
  id: 'install-bot',
  what: 'The registration installs its own Teams app for a person',
  why: 'Untried: that a registration counts as the app whose manifest names it, and that its role with “AndConsentSelf” is enough for an app that brings permissions of its own.',
  next: 'Take an app setup policy instead; docs/guides/teams.md says how.',
  run: ({ seen }) =>
    seen.has('install-bot')
      ? ok('npm run install-bot put the app before a person, who found the bot')
      : notRun(
          'sign in as the registration, npm run install-bot -- --people FILE --apply for one person, look for the app in their Teams: --seen install-bot',
        ),
};
