import type { Context } from 'hono';
import type { Lang } from '#shared/platform/lang.ts';
import { Message } from '../components/message.tsx';
import type { WebEnv } from '../context.ts';
import { householdWording } from '../wording/household.ts';

/** What was just done, on top of the page it led back to. */
export const WhatHappened = ({ c, lang }: { c: Context<WebEnv>; lang: Lang }) => {
  const words = householdWording[lang];
  if (c.req.query('said') !== undefined) return <Message>{words.said}</Message>;
  if (c.req.query('asked') !== undefined) return <Message>{words.askedNow}</Message>;
  return c.req.query('added') === undefined ? null : <Message>{words.addedNow}</Message>;
};
