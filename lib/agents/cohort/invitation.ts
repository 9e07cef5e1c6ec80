import { modelShown } from '../../domain/content/content.ts';
import type { PersonId } from '../../domain/ids.ts';
import { roleTitle, skillLabel } from '../../domain/names.ts';
import type { Need } from '../../domain/need/need.ts';
import type { Session } from '../../domain/cohort/state.ts';
import { escapeHtml } from '../../messages/escape-html.ts';
import type { MeetingInvitation } from '../../ports/channels.ts';
import type { Ports } from '../../ports/index.ts';
import type { StandingCohort } from './cohort-in.ts';

/**
 * What people read of a session in their calendar: why they are invited and why now, that they may decline, who sees
 * that, and where the page is. The same for everybody, so it says nothing of anybody.
 */
export async function invitationTo(
  place: number,
  { from, until }: Session,
  personIds: PersonId[],
  { standing: { asset, artefact }, need }: { standing: StandingCohort; need: Need },
  { words, registers }: Pick<Ports, 'words' | 'registers'>,
): Promise<MeetingInvitation> {
  const { html } = words;
  const of = artefact.runner.sessions.length;
  const about = { number: place + 1, of, title: asset.title };
  const [skills, profiles] = await Promise.all([registers.skills(), registers.roleProfiles()]);
  const session = artefact.learner.handouts[place]?.title ?? asset.title;
  const lines = [
    html('cohort.event.what', { ...about, session }),
    html('cohort.event.why', {
      role: roleTitle(profiles, need.roleId),
      skill: skillLabel(skills, need.skillId, words),
    }),
    html('cohort.event.when'),
    html('cohort.event.offer'),
    `<a href="${escapeHtml(asset.pageUrl)}">${html('cohort.event.page')}</a>`,
    html('cohort.event.drafted', { model: modelShown(asset.model) }),
  ];
  return {
    subject: words.say('cohort.event', about),
    html: lines.map((line) => `<p>${line}</p>`).join(''),
    from,
    until,
    personIds,
  };
}
