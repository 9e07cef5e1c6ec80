import type { LearningAssignment } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import type { Assignment } from '../../ports/channels.ts';
import { NeverWritten, type Connector } from '../../ports/outbound-connector.ts';
import { GraphRefused, type Graph } from '../graph.ts';
import { idFromKey } from './id-from-key.ts';

const Stored = z.object({ id: z.string().nullish() }).optional();

/**
 * Recommendations in people's Viva Learning. Each carries an external id from the effect's key, by which it is found
 * again.
 */
export function vivaAssignments(graph: Graph, providerId: string): Connector<Assignment> {
  const activities = `employeeExperience/learningProviders/${providerId}/learningCourseActivities`;
  return {
    system: 'viva-learning',
    effectClass: 'look-up-before-create',
    async find(key) {
      const path = `${activities}(externalcourseActivityId='${idFromKey(key)}')`;
      const standing = Stored.parse(await graph.get(path));
      return standing?.id ? { activityId: standing.id } : undefined;
    },
    async write(key, { personId, contentId, assignedAt }) {
      const assignment: LearningAssignment = {
        externalcourseActivityId: idFromKey(key),
        // The address names it too; Viva Learning wants it in the body all the same.
        learningProviderId: providerId,
        learnerUserId: personId,
        learningContentId: contentId,
        assignmentType: 'recommended',
        status: 'notStarted',
        assignedDateTime: new Date(assignedAt).toISOString(),
      };
      const body = { '@odata.type': '#microsoft.graph.learningAssignment', ...assignment };
      try {
        const stored = Stored.parse(await graph.post(activities, body));
        return stored?.id ? { activityId: stored.id } : {};
      } catch (error) {
        throw aboutThePerson(error)
          ? new NeverWritten('Viva Learning does not take this assignment.', { cause: error })
          : error;
      }
    },
  };
}

/** 400 and 404 concern this assignment; every other refusal concerns the caller and may pass. */
const aboutThePerson = (error: unknown): boolean =>
  error instanceof GraphRefused && (error.status === 400 || error.status === 404);
