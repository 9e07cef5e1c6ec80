import type { z } from 'zod';
import { CharterLine } from './charter.ts';
import { CompletionFile } from './completion-file/mapping.ts';
import { actOfCoursePair, CoursePair } from './course-pair/course-pair.ts';
import { JobTitle } from './directory/job-title.ts';
import { Approver } from './gate/reminders.ts';
import { Requisition } from './hiring/requisition.ts';
import type { PersonId } from './ids.ts';
import { PeopleFile } from './people-file/mapping.ts';
import { Maker } from './content/maker.ts';
import { RecordSource } from './signal/record-source.ts';
import { Receiver } from './receiver/receiver.ts';
import { changeOfPolicy, type PolicyChange } from './policy/policy.ts';
import { actOfOwnAgent, OwnAgent } from './own-agent/own-agent.ts';
import { OwnAgentWork } from './own-agent/proposal.ts';
import { RoleProfile, Skill } from './skill/skill.ts';
import { actOfStandingApproval, StandingApproval } from './gate/standing-approval.ts';
import { teamHoursOf, type TeamHours } from './spent/team-hours.ts';
import { SurveyFile } from './survey-file/mapping.ts';
import { actOfSwitch, Switch } from './policy/switch.ts';
import { Opening } from './mobility/opening.ts';
import { CriticalRole } from './succession/critical-role.ts';
import { PlanChoice } from './workforce/plan-choice.ts';
import { actOfUndertaking, Undertaking } from './workforce/undertaking.ts';

/** What an entry of each register says. */
export interface RegisterValues {
  charter: CharterLine;
  skill: z.infer<typeof Skill>;
  'role-profile': RoleProfile;
  policy: PolicyChange;
  switch: Switch;
  'standing-approval': StandingApproval;
  approver: Approver;
  'job-title': JobTitle;
  maker: Maker;
  'record-source': RecordSource;
  'people-file': PeopleFile;
  'completion-file': CompletionFile;
  'survey-file': SurveyFile;
  receiver: Receiver;
  'course-pair': CoursePair;
  undertaking: Undertaking;
  'plan-choice': PlanChoice;
  requisition: Requisition;
  'own-agent': OwnAgent;
  'own-agent-work': OwnAgentWork;
  opening: Opening;
  'critical-role': CriticalRole;
  'team-hours': TeamHours;
}
export type RegisterName = keyof RegisterValues;

/** The schema of an entry by its id, for each register; there is none where the register has no entry of that id. */
const schemas: { [R in RegisterName]: (id: string) => z.ZodType<RegisterValues[R]> | undefined } = {
  charter: (id) => CharterLine.refine(({ lineId }) => lineId === id, `lineId must be ${id}`),
  skill: (id) => Skill.refine(({ skillId }) => skillId === id, `skillId must be ${id}`),
  'role-profile': (id) => RoleProfile.refine(({ roleId }) => roleId === id, `roleId must be ${id}`),
  policy: changeOfPolicy,
  switch: () => Switch,
  approver: () => Approver,
  'job-title': (id) => JobTitle.refine(({ titleId }) => titleId === id, `titleId must be ${id}`),
  maker: (id) => Maker.refine(({ makerId }) => makerId === id, `makerId must be ${id}`),
  'record-source': (id) => RecordSource.refine(({ sourceId }) => sourceId === id, `sourceId must be ${id}`),
  'people-file': (id) => PeopleFile.refine(({ fileId }) => fileId === id, `fileId must be ${id}`),
  'completion-file': (id) => CompletionFile.refine(({ fileId }) => fileId === id, `fileId must be ${id}`),
  'survey-file': (id) => SurveyFile.refine(({ fileId }) => fileId === id, `fileId must be ${id}`),
  receiver: (id) => Receiver.refine(({ receiverId }) => receiverId === id, `receiverId must be ${id}`),
  'course-pair': (id) => CoursePair.refine(({ pairId }) => pairId === id, `pairId must be ${id}`),
  undertaking: (id) =>
    Undertaking.refine(({ undertakingId }) => undertakingId === id, `undertakingId must be ${id}`),
  'plan-choice': (id) => PlanChoice.refine(({ choiceId }) => choiceId === id, `choiceId must be ${id}`),
  requisition: (id) =>
    Requisition.refine(({ requisitionId }) => requisitionId === id, `requisitionId must be ${id}`),
  'own-agent': (id) => OwnAgent.refine(({ agentId }) => agentId === id, `agentId must be ${id}`),
  'own-agent-work': (id) => OwnAgentWork.refine(({ agentId }) => agentId === id, `agentId must be ${id}`),
  opening: (id) => Opening.refine(({ openingId }) => openingId === id, `openingId must be ${id}`),
  'critical-role': (id) =>
    CriticalRole.refine(({ criticalRoleId }) => criticalRoleId === id, `criticalRoleId must be ${id}`),
  'team-hours': teamHoursOf,
  'standing-approval': (id) =>
    StandingApproval.refine(({ standingId }) => standingId === id, `standingId must be ${id}`),
};

/** What humans own and edit, entry by entry, each in versions. */
export const registers = [
  'charter',
  'skill',
  'role-profile',
  'policy',
  'switch',
  'standing-approval',
  'approver',
  'job-title',
  'maker',
  'record-source',
  'people-file',
  'completion-file',
  'survey-file',
  'receiver',
  'course-pair',
  'undertaking',
  'plan-choice',
  'requisition',
  'own-agent',
  'own-agent-work',
  'opening',
  'critical-role',
  'team-hours',
] as const satisfies RegisterName[];

export const isRegister = (name: string): name is RegisterName => Object.hasOwn(schemas, name);

/** The schema of one entry, or undefined where the register has no such entry. */
export const entrySchema = <R extends RegisterName>(
  register: R,
  id: string,
): z.ZodType<RegisterValues[R]> | undefined => schemas[register](id);

/** One version of an entry. */
export interface RegisterEntry<R extends RegisterName = RegisterName> {
  id: string;
  value: RegisterValues[R];
  /** From 1. */
  version: number;
  /** Who saved it; absent for a feed or a first installation. */
  by?: PersonId;
  /** Epoch milliseconds. */
  at: number;
}

/** An entry in force, with the ETag that a change must name. */
export type CurrentEntry<R extends RegisterName = RegisterName> = RegisterEntry<R> & { etag: string };

/** An entry of whichever register. */
interface Edited {
  register: RegisterName;
  value: RegisterValues[RegisterName];
}

const switchIn = ({ register, value }: Edited): Switch | undefined =>
  register === 'switch' ? Switch.parse(value) : undefined;

/** What saving an entry does, where the log says more than that one was saved. */
export function actOf(edit: Edited): string | undefined {
  if (edit.register === 'standing-approval') return actOfStandingApproval(StandingApproval.parse(edit.value));
  if (edit.register === 'undertaking') return actOfUndertaking(Undertaking.parse(edit.value));
  if (edit.register === 'own-agent') return actOfOwnAgent(OwnAgent.parse(edit.value));
  if (edit.register === 'course-pair') return actOfCoursePair(CoursePair.parse(edit.value));
  const found = switchIn(edit);
  return found && actOfSwitch(found);
}

/**
 * Whether an entry says something of one person that erasure takes away. Its fingerprint is not logged: whoever tries
 * every id of a directory would find theirs.
 */
export const isAboutAPerson = (edit: Edited): boolean => switchIn(edit)?.stops === 'person';
