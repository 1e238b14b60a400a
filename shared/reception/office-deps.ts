import type { AuditDeps } from '#shared/people/audit-store.ts';
import type { ReceptionSettings } from './reception-settings.ts';

/** What the office's reception pages and API use. */
export type ReceptionOfficeDeps = AuditDeps & { settings: ReceptionSettings };
