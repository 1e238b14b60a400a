import { fillWords } from './render-template.ts';
import { sampleVariables } from './sample-variables.ts';
import { type SmsSegments, smsSegments } from './sms-segments.ts';
import type { TypedWords, WordsOf } from './words.ts';
import { longestSegments, mostSegments } from './words-rules.ts';
import { tidyWords } from './words-version-rules.ts';

/** What an SMS takes: with the sample, with every variable at its longest, and how many segments it may take. */
export type SmsSize = { sample: SmsSegments; longest: SmsSegments; most: number };

/** A message about the sample, as the person would get it. */
export type WordsPreview = {
  /** Only mail has one. */
  subject?: string;
  /** With the signature in front, if it is an SMS. */
  text: string;
  sms?: SmsSize;
};

/** Words as a message about the sample. A place that names no variable of the template stays as it was typed. */
export const previewWords = (of: WordsOf, typed: TypedWords, signature: string): WordsPreview => {
  const { subject, text } = tidyWords(typed);
  const sample = sampleVariables(of.template, of.lang);
  const filled = fillWords(text, sample);
  if (of.channel === 'email') return { subject: fillWords(subject ?? '', sample), text: filled };
  const whole = `${signature}${filled}`;
  const longest = longestSegments(of, text, signature);
  return { text: whole, sms: { sample: smsSegments(whole), longest, most: mostSegments[of.lang] } };
};
