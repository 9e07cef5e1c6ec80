import { meSkillRespond } from '../../http/me/skills/me-skill-respond.ts';
import { meSkillsList } from '../../http/me/skills/me-skills-list.ts';
import type { OwnSkillView } from '../../http/door/own-skill-view.ts';
import { buttons, heading, line, presses, type CardPart } from '../card-parts.ts';
import { back, dayFor, look, more, type Shown } from './look.ts';
import { seenBy } from './seen-by.ts';
import type { z } from 'zod';

type OwnSkill = z.infer<typeof OwnSkillView>;

/** A card of Teams has 28 KB; each skill takes up to three. */
const MOST = 6;

/** What is believed of somebody, skill by skill, with what it comes from; each to be confirmed or contested. */
export const ownSkillCards = look(meSkillsList, ({ items }, told) => {
  const { say } = told.words;
  // What something was seen of comes first, and of that what their role asks for.
  const weight = ({ level, target }: OwnSkill) => Number(level !== null) * 2 + Number(target !== null);
  const shown = items.toSorted((a, b) => weight(b) - weight(a));
  return {
    title: say('chat.skills'),
    parts: [
      ...(items.length === 0 ? [line(say('chat.skills.none'))] : []),
      ...shown.slice(told.from, told.from + MOST).flatMap((skill) => partsOf(skill, told)),
      ...buttons(...more('me-skills-list', shown.length, MOST, told), back(told.words)),
    ],
  };
});

/** What somebody said of one of their skills, and what is believed of it now. */
export const responded = look(meSkillRespond, (skill, told) => ({
  title: told.words.say('chat.skills'),
  parts: [
    ...partsOf(skill, told),
    ...buttons(presses(told.words.say('chat.skills'), { door: 'me-skills-list' }), back(told.words)),
  ],
}));

function partsOf(skill: OwnSkill, told: Shown): CardPart[] {
  const { say } = told.words;
  const { skillId, label, sentence, level, target, response, evidence } = skill;
  const day = dayFor(told);
  const says = (said: 'confirm' | 'contest') =>
    presses(say(`chat.skill.${said}`), {
      door: 'me-skill-respond',
      params: { skillId },
      body: { response: said },
    });
  const hidden = `from-${skillId}`;
  return [
    heading(label),
    line(sentence),
    ...(level === null
      ? []
      : [
          line(
            target === null
              ? say('chat.skill.level.alone', { level })
              : say('chat.skill.level', { level, target }),
            'quiet',
          ),
        ]),
    ...(response === null
      ? []
      : [
          line(
            say(response.said === 'confirm' ? 'chat.skill.confirmed' : 'chat.skill.contested', {
              day: day(response.at),
            }),
            'quiet',
          ),
        ]),
    ...(level === null
      ? []
      : [
          ...buttons(says('confirm'), says('contest'), { title: say('chat.skill.from'), reveals: hidden }),
          {
            is: 'hidden' as const,
            id: hidden,
            parts: evidence.map(({ source, share, at }) =>
              line(
                say('chat.skill.piece', {
                  source: seenBy(source, told.words),
                  share,
                  dated: at !== undefined,
                  day: at === undefined ? '' : day(at),
                }),
                'quiet',
              ),
            ),
          },
        ]),
  ];
}
