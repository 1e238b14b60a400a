import { choicePages } from '#shared/web/notices/choice-pages.tsx';
import { cadreAudience, HOME, NOTICES } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { ownRecipients } from '../own-recipients.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';

/** Whether reminders come to the cadre's own phone and mail address. */
export const noticeChoicesPages = (deps: CadreDeps) =>
  choicePages({
    recipients: deps,
    audience: cadreAudience,
    path: NOTICES,
    as: 'staff',
    ownOf: (c) => ownRecipients(deps.db, c),
    backHref: () => HOME,
    leaveLine: (c) =>
      leaveLine(deps, c, { action: 'changed', subject: 'notice-choice', subjectIds: [knownCadreId(c)] }),
  });
