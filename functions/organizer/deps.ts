import { defaultJobSettings } from '#shared/jobs/job-settings.ts';
import type { RunJobDeps } from '#shared/jobs/run-job.ts';
import { type DeliverySettings, defaultDeliverySettings } from '#shared/notices/delivery-settings.ts';
import type { SmsOfStage } from '#shared/notices/view-template.ts';
import { type CoverageSettings, defaultCoverageSettings } from '#shared/pairing/coverage-settings.ts';
import { pairingWorks } from '#shared/pairing/pairing-works.ts';
import { defaultVisitSettings, type VisitSettings } from '#shared/pairing/visit-settings.ts';
import { type AuditSettings, defaultAuditSettings } from '#shared/people/audit.ts';
import { createStaffIdentity } from '#shared/people/oidc.ts';
import { oidcSettingsOf } from '#shared/people/oidc-settings.ts';
import { defaultSessionSettings } from '#shared/people/session-settings.ts';
import { findSession } from '#shared/people/session-store.ts';
import type { Edge } from '#shared/platform/edge.ts';
import type { Queue } from '#shared/platform/queue.ts';
import { createSqsQueue } from '#shared/platform/sqs-queue.ts';
import { defaultReceptionSettings, type ReceptionSettings } from '#shared/reception/reception-settings.ts';
import type { WebDeps } from '#shared/web/context.ts';
import type { StaffSignInDeps } from '#shared/web/staff-sign-in.tsx';
import type { OrganizerEnv } from './env.ts';

/** Everything the organizer's app uses. */
export type OrganizerDeps = Edge &
  WebDeps &
  StaffSignInDeps & {
    settings: ReceptionSettings;
    auditSettings: AuditSettings;
    visitSettings: VisitSettings;
    coverageSettings: CoverageSettings;
    deliverySettings: DeliverySettings;
    sms: SmsOfStage;
    hashSecret: string;
    /** Long work, and where it goes on. */
    jobs: RunJobDeps;
  };

/** Builds them; `jobQueue` where it isn't SQS. */
export const createDeps = (
  env: OrganizerEnv,
  edge: Edge,
  jobQueue: Queue = createSqsQueue(env.JOB_QUEUE_URL),
): OrganizerDeps => {
  const signature = env.SMS_SIGNATURE ?? defaultDeliverySettings.signature;
  return {
    ...edge,
    findSession: (token, realNow) => findSession(edge.db, token, realNow),
    staffIdentity: createStaffIdentity(oidcSettingsOf(env), edge.ids, edge.log),
    sessionSettings: defaultSessionSettings,
    settings: defaultReceptionSettings,
    auditSettings: defaultAuditSettings,
    visitSettings: defaultVisitSettings,
    coverageSettings: defaultCoverageSettings,
    deliverySettings: { ...defaultDeliverySettings, signature },
    sms: { signature, needsApproval: env.SMS_NEEDS_APPROVAL ?? false },
    publicUrl: env.PUBLIC_URL,
    hashSecret: env.HASH_SECRET,
    jobs: {
      ...edge,
      queue: jobQueue,
      works: pairingWorks({
        ...edge,
        visitSettings: defaultVisitSettings,
        coverageSettings: defaultCoverageSettings,
      }),
      settings: defaultJobSettings,
    },
  };
};
