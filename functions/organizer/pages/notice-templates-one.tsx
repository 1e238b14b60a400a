import { Hono } from 'hono';
import { findTemplate } from '#shared/notices/list-templates.ts';
import type { OneTemplateView, OneWordsView } from '#shared/notices/template-view.ts';
import { isTemplateId } from '#shared/notices/templates.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { kindInWords } from '#shared/web/wording/notice-kinds.ts';
import { templatesTold } from '#shared/web/wording/notice-template-told.ts';
import { noticeTemplatesWording as words } from '#shared/web/wording/notice-templates.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import {
  Approval,
  byWhom,
  hrefOfWords,
  PreviewCard,
  titleOfWords,
  versionInWords,
} from './notice-templates-parts.tsx';
import { Variables } from './notice-templates-variables.tsx';

const BASE = areas.noticeTemplates.href;

/** One message: when it is sent, what it may say, and how it reads on each channel and in each language. */
export const noticeTemplatePages = ({ db, sms }: OrganizerDeps) =>
  new Hono<WebEnv>().get(`${BASE}/:id`, async (c) => {
    const id = c.req.param('id');
    if (!isTemplateId(id))
      return answerRefusal(c, organizerAudience, { kind: 'not-found', code: 'not-found' });
    const template = await findTemplate(db, id, sms);
    const mayEdit = knownStaff(c).roles.includes('organizer');
    return answerPage(c, organizerAudience, {
      title: `${words.title}：${kindInWords(id)}`,
      children: (
        <div class="matters notices">
          <h1>{kindInWords(id)}</h1>
          <TemplateFacts template={template} />
          {template.words.map((one) => (
            <OneWords template={template} one={one} mayEdit={mayEdit} />
          ))}
          <Variables template={template} />
          <p>
            <a href={BASE}>{words.back}</a>
          </p>
        </div>
      ),
    });
  });

const TemplateFacts = ({ template: { id, hours, optOut } }: { template: OneTemplateView }) => (
  <dl class="facts">
    <dt>{words.when}</dt>
    <dd>{templatesTold[id].when}</dd>
    <dt>{words.to}</dt>
    <dd>{templatesTold[id].to}</dd>
    <dt>{words.hours}</dt>
    <dd>{words.hoursSaid[hours]}</dd>
    <dt>{words.optOut}</dt>
    <dd>{words.optOutSaid[optOut]}</dd>
  </dl>
);

type OneProps = { template: OneTemplateView; one: OneWordsView; mayEdit: boolean };

const OneWords = ({ template, one, mayEdit }: OneProps) => {
  const { channel, lang, isTold, needsApproval } = one;
  const of = { template: template.id, channel, lang };
  const saved = byWhom(one);
  return (
    <section aria-labelledby={`${channel}-${lang}`}>
      <h2 id={`${channel}-${lang}`}>
        {words.wordsTitle(channel, lang)} {one.isOwn && <span class="mark">{words.isOwn}</span>}
      </h2>
      {!isTold && <p class="quiet">{words.notTold}</p>}
      <PreviewCard preview={one.preview} lang={lang} />
      {channel === 'sms' && <Approval approvedId={one.approvedId} isNeeded={needsApproval} />}
      {saved && (
        <p class="quiet small">
          {versionInWords(one)}：{saved}
        </p>
      )}
      <p class="no-print">
        <a
          class="button second"
          href={hrefOfWords(of)}
          aria-label={mayEdit ? words.editOf(titleOfWords(of)) : words.lookOf(titleOfWords(of))}
        >
          {mayEdit ? words.edit : words.look}
        </a>
      </p>
    </section>
  );
};
