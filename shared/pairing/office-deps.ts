import type { RunJobDeps } from '#shared/jobs/run-job.ts';
import type { AuditDeps } from '#shared/people/audit-store.ts';
import type { VisitSettings } from './visit-settings.ts';

/** What the office's pairing pages and API use. */
export type PairingOfficeDeps = AuditDeps & { visitSettings: VisitSettings; jobs: RunJobDeps };
