import { Hono } from 'hono';
import { type SendSignInCodeDeps, sendSignInCode } from '#shared/people/send-sign-in-code.ts';
import { endSession } from '#shared/people/session-store.ts';
import { codeRequestSchema, signInRequestSchema } from '#shared/people/sign-in-request.ts';
import { type SignInWithCodeDeps, signInWithCode } from '#shared/people/sign-in-with-code.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import { callerAddress } from '#shared/web/caller-address.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { readJson } from '#shared/web/read-json.ts';
import { readSessionToken } from '#shared/web/session-cookie.ts';

/** What signing in by phone code uses, in the API and on the pages. */
export type SignInDeps = SendSignInCodeDeps & SignInWithCodeDeps;

/** Signing in and out for the mini-program and other callers. */
export const signInApi = (deps: SignInDeps) =>
  new Hono<WebEnv>()
    .post('/api/sign-in/codes', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(codeRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const sent = await sendSignInCode(
        deps,
        { phone: asked.value.phone, address: callerAddress(c), lang: c.get('lang') },
        c.get('realNow'),
      );
      return sent.ok ? c.json({ expiresAt: sent.value.expiresAt }) : answerProblem(c, sent.refusal);
    })
    .post('/api/sign-in', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const typed = readInput(signInRequestSchema, body.value);
      if (!typed.ok) return answerProblem(c, typed.refusal);
      const signedIn = await signInWithCode(deps, typed.value, c.get('realNow'));
      c.header('Cache-Control', 'no-store');
      return signedIn.ok ? c.json(signedIn.value) : answerProblem(c, signedIn.refusal);
    })
    .delete('/api/session', async (c) => {
      const token = readSessionToken(c, 'citizen');
      if (token) await endSession(deps.db, token);
      return c.body(null, 204);
    });
