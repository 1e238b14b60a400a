import { Hono } from 'hono';
import { listTemplates } from '#shared/notices/list-templates.ts';
import type { TemplateView, WordsView } from '#shared/notices/template-view.ts';
import type { TemplateGroup } from '#shared/notices/templates.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { kindInWords } from '#shared/web/wording/notice-kinds.ts';
import { templatesTold } from '#shared/web/wording/notice-template-told.ts';
import { noticeTemplatesWording as words } from '#shared/web/wording/notice-templates.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { hrefOfTemplate } from './notice-templates-parts.tsx';

const BASE = areas.noticeTemplates.href;

const toldBySms = ({ words: all }: TemplateView): WordsView[] =>
  all.filter(({ channel, isTold }) => channel === 'sms' && isTold);

const lacksApproval = (template: TemplateView): boolean =>
  toldBySms(template).some(({ approvedId, needsApproval }) => needsApproval && !approvedId);

/** Every message there is, group by group: when and to whom it is sent, how, and what its words lack. */
export const noticeTemplatesPages = ({ db, sms }: OrganizerDeps) =>
  new Hono<WebEnv>().get(BASE, async (c) => {
    const templates = await listTemplates(db, sms);
    const unapproved = templates.filter(lacksApproval).length;
    const mayEdit = knownStaff(c).roles.includes('organizer');
    return answerPage(c, organizerAudience, {
      title: words.title,
      children: (
        <div class="matters notices">
          <h1>{words.title}</h1>
          <p class="quiet">{mayEdit ? words.intro : words.introDesk}</p>
          {unapproved > 0 && <Message tone="wait">{words.unapproved(unapproved)}</Message>}
          {(Object.keys(words.groups) as TemplateGroup[]).map((group) => (
            <Group group={group} templates={templates.filter((one) => one.group === group)} />
          ))}
          <p>
            <a href={areas.notices.href}>{words.backToNotices}</a>
          </p>
        </div>
      ),
    });
  });

const Group = ({ group, templates }: { group: TemplateGroup; templates: TemplateView[] }) => (
  <>
    <h2 id={group}>{words.groups[group]}</h2>
    <section class="scroll lines" tabindex={0} aria-labelledby={group}>
      <table>
        <ColumnTitles titles={Object.values(words.columns)} />
        <tbody>
          {templates.map((template) => (
            <TemplateRow template={template} />
          ))}
        </tbody>
      </table>
    </section>
  </>
);

const TemplateRow = ({ template }: { template: TemplateView }) => {
  const { columns } = words;
  const { id, words: all } = template;
  const channels = [...new Set(all.map(({ channel }) => channel))];
  const sms = toldBySms(template);
  return (
    <tr>
      <th scope="row">
        <a href={hrefOfTemplate(id)}>{kindInWords(id)}</a>{' '}
        {all.some(({ isOwn }) => isOwn) && <span class="mark">{words.isOwn}</span>}
      </th>
      <td data-label={columns.when}>{templatesTold[id].when}</td>
      <td data-label={columns.to}>{templatesTold[id].to}</td>
      <td data-label={columns.how}>
        {channels.map((channel) => (
          <>
            <span class="together">
              {words.channelIn(
                channel,
                all.filter((one) => one.channel === channel && one.isTold).map(({ lang }) => lang),
              )}
            </span>{' '}
          </>
        ))}
      </td>
      <td data-label={columns.segments}>
        {sms.length === 0 && <span class="quiet">{words.noSms}</span>}
        {sms.map(({ lang, preview }) => (
          <>
            <span class="together">{words.segmentsIn(lang, preview.sms?.longest.segments ?? 0)}</span>{' '}
          </>
        ))}
      </td>
      <td data-label={columns.approved}>
        {sms.length === 0 && <span class="quiet">{words.noSms}</span>}
        {sms.map(({ lang, approvedId, needsApproval }) => (
          <>
            {approvedId && <span class="together">{words.approvedIn(lang)}</span>}
            {!approvedId && needsApproval && <span class="mark wait">{words.unapprovedIn(lang)}</span>}
            {!approvedId && !needsApproval && (
              <span class="quiet together">{words.noneNeededIn(lang)}</span>
            )}{' '}
          </>
        ))}
      </td>
    </tr>
  );
};
