import type { Lang } from '#shared/platform/lang.ts';
import type { FieldError, Refusal } from '#shared/platform/result.ts';
import { jobRefusals } from './jobs.ts';
import { answersRefusals } from './refusals-answers.ts';
import { commonRefusals } from './refusals-common.ts';
import { coverageRefusals } from './refusals-coverage.ts';
import { dayChangeRefusals } from './refusals-day-change.ts';
import { deskRefusals } from './refusals-desk.ts';
import { digestRefusals } from './refusals-digest.ts';
import { householdRefusals } from './refusals-household.ts';
import { mattersRefusals } from './refusals-matters.ts';
import { noticeRefusals } from './refusals-notice.ts';
import { noticeChoicesRefusals } from './refusals-notice-choices.ts';
import { noticeTemplatesRefusals } from './refusals-notice-templates.ts';
import { noticesOfficeRefusals } from './refusals-notices-office.ts';
import { pairingRefusals } from './refusals-pairing.ts';
import { peopleRefusals } from './refusals-people.ts';
import { planningRefusals } from './refusals-planning.ts';
import { receptionRefusals } from './refusals-reception.ts';
import { sheetRefusals } from './refusals-sheets.ts';
import { visitPlanRefusals } from './refusals-visit-plan.ts';
import { visitRefusals } from './refusals-visits.ts';

/** A sentence that says what is wrong and what to do. `params` are the refusal's own. */
// biome-ignore lint/suspicious/noExplicitAny: each sentence knows the params of its own code
export type Sentence = Record<Lang, string | ((params: any) => string)>;

const sentences: Record<string, Sentence> = {
  ...answersRefusals,
  ...commonRefusals,
  ...coverageRefusals,
  ...dayChangeRefusals,
  ...deskRefusals,
  ...digestRefusals,
  ...householdRefusals,
  ...jobRefusals,
  ...mattersRefusals,
  ...noticeRefusals,
  ...noticeChoicesRefusals,
  ...noticeTemplatesRefusals,
  ...noticesOfficeRefusals,
  ...pairingRefusals,
  ...peopleRefusals,
  ...planningRefusals,
  ...receptionRefusals,
  ...sheetRefusals,
  ...visitPlanRefusals,
  ...visitRefusals,
};

const sentenceOf = (code: string, params: unknown, lang: Lang): string => {
  const sentence = (sentences[code] ?? commonRefusals['something-wrong'])[lang];
  return typeof sentence === 'function' ? sentence(params ?? {}) : sentence;
};

/** Whether a code has its sentence; a test holds every code that is used to this. */
export const hasSentence = (code: string): boolean => code in sentences;

export const refusalInWords = (refusal: Refusal, lang: Lang): string =>
  sentenceOf(refusal.code, refusal.params, lang);

/** The sentences of the fields that don't read, by field. */
export const fieldErrorsInWords = (errors: FieldError[] | undefined, lang: Lang): Record<string, string> =>
  Object.fromEntries(
    (errors ?? []).map((error) => [error.field, sentenceOf(error.code, error.params, lang)]),
  );
