import type { Door } from './door/door.ts';
import { requisitionOpen } from './hiring/requisition-open.ts';
import { requisitionsList } from './hiring/requisitions-list.ts';
import { requisitionBriefRead } from './hiring/requisition-brief-read.ts';
import { requisitionClose } from './hiring/requisition-close.ts';
import { meRequisitionsList } from './me/me-requisitions-list.ts';
import { meRequisitionRead } from './me/me-requisition-read.ts';
import { meObjectivesList } from './me/me-objectives-list.ts';
import { meObjectiveAnswer } from './me/me-objective-answer.ts';
import { meReviewsList } from './me/me-reviews-list.ts';
import { meBriefRead } from './me/me-brief-read.ts';
import { meBriefAdd } from './me/me-brief-add.ts';
import { meBriefShare } from './me/me-brief-share.ts';
import { meBriefTakeBack } from './me/me-brief-take-back.ts';
import { teamBriefsList } from './insights/team-briefs-list.ts';
import { teamBriefAgree } from './insights/team-brief-agree.ts';
import { reviewsAnnounce } from './insights/reviews-announce.ts';
import { openingSave } from './registers/opening-save.ts';
import { openingsList } from './registers/openings-list.ts';
import { meOwnedOpeningsList } from './me/me-owned-openings-list.ts';
import { meOwnedOpeningAnswer } from './me/me-owned-opening-answer.ts';
import { meOwnedOpeningSeen } from './me/me-owned-opening-seen.ts';
import { meNearList } from './me/me-near-list.ts';
import { meNearAsSeen } from './me/me-near-as-seen.ts';
import { meNearBeSeen } from './me/me-near-be-seen.ts';
import { meNearWithdraw } from './me/me-near-withdraw.ts';
import { meBeingSeenList } from './me/me-being-seen-list.ts';
import { criticalRoleSave } from './registers/critical-role-save.ts';
import { criticalRolesList } from './registers/critical-roles-list.ts';
import { meCriticalRolesList } from './me/me-critical-roles-list.ts';
import { meCriticalRoleAnswer } from './me/me-critical-role-answer.ts';
import { meBenchRead } from './me/me-bench-read.ts';
import { meSuccessionList } from './me/me-succession-list.ts';
import { meSuccessionAsRead } from './me/me-succession-as-read.ts';
import { meSuccessionAgree } from './me/me-succession-agree.ts';
import { meSuccessionWithdraw } from './me/me-succession-withdraw.ts';
import { meOnBenchList } from './me/me-on-bench-list.ts';

/** The doors of what bears on employment, each of which a company puts into use by itself. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- doors of every parameter and body
export const employmentDoors: readonly Door<any, any, any>[] = [
  requisitionOpen,
  requisitionsList,
  requisitionBriefRead,
  requisitionClose,
  meRequisitionsList,
  meRequisitionRead,
  meObjectivesList,
  meObjectiveAnswer,
  meReviewsList,
  meBriefRead,
  meBriefAdd,
  meBriefShare,
  meBriefTakeBack,
  teamBriefsList,
  teamBriefAgree,
  reviewsAnnounce,
  openingSave,
  openingsList,
  meOwnedOpeningsList,
  meOwnedOpeningAnswer,
  meOwnedOpeningSeen,
  meNearList,
  meNearAsSeen,
  meNearBeSeen,
  meNearWithdraw,
  meBeingSeenList,
  criticalRoleSave,
  criticalRolesList,
  meCriticalRolesList,
  meCriticalRoleAnswer,
  meBenchRead,
  meSuccessionList,
  meSuccessionAsRead,
  meSuccessionAgree,
  meSuccessionWithdraw,
  meOnBenchList,
];
