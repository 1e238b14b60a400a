import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import type { OneTemplateView, TemplateView } from './template-view.ts';
import { type TemplateId, templateIds } from './templates.ts';
import { oneTemplateView, type SmsOfStage, templateView } from './view-template.ts';
import { listWords } from './words-store.ts';

const WIDTH = 8;

/** Every template with the words that hold now: one Query each. */
export const listTemplates = async (db: Db, sms: SmsOfStage): Promise<TemplateView[]> =>
  await inParallel(templateIds, WIDTH, async (template) =>
    templateView(template, await listWords(db, template), sms),
  );

/** One template with all its words. */
export const findTemplate = async (db: Db, template: TemplateId, sms: SmsOfStage): Promise<OneTemplateView> =>
  oneTemplateView(template, await listWords(db, template), sms);
