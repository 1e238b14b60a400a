import { baseOf, type HouseholdSite, householdIdOf, ONE_HOUSEHOLD } from '#shared/web/household/site.ts';
import { choicePages } from '#shared/web/notices/choice-pages.tsx';
import { ownRecipients } from '../own-recipients.ts';

/** Whether text messages about visits come to the household's phone. */
export const noticeChoicesPages = (site: HouseholdSite) =>
  choicePages({
    recipients: site.deps,
    audience: site.audience,
    path: `${site.path}/${ONE_HOUSEHOLD}/notices`,
    as: 'household',
    ownOf: (c) => ownRecipients(site.deps.db, householdIdOf(c)),
    backHref: (c) => baseOf(site, c),
  });
