import { choiceRequestSchema } from '#shared/notices/choose-notices-request.ts';
import { choicesApi } from '#shared/web/notices/choices-api.ts';
import type { CadreDeps } from '../deps.ts';
import { ownRecipients } from '../own-recipients.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';

/** Whether reminders come to the cadre's own phone and mail address. */
export const noticeChoicesApi = (deps: CadreDeps) =>
  choicesApi({
    recipients: deps,
    path: '/api/cadre/notice-choices',
    as: 'staff',
    schema: choiceRequestSchema,
    ownOf: (c) => ownRecipients(deps.db, c),
    leaveLine: (c) =>
      leaveLine(deps, c, { action: 'changed', subject: 'notice-choice', subjectIds: [knownCadreId(c)] }),
  });
