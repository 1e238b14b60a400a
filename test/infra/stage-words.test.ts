import { describe, expect, it } from 'vitest';
import { stageNamed, stageNames } from '#infra/stages.ts';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { channels } from '#shared/notices/notice.ts';
import { type TemplateId, templates } from '#shared/notices/templates.ts';
import { checkWords } from '#shared/notices/words-rules.ts';

describe.each(stageNames)('with the signature of the stage %s', (name) => {
  it('every message Kaimen comes with still fits the segments it may take', () => {
    const { smsSignature } = stageNamed(name);
    const problems = (Object.keys(templates) as TemplateId[]).flatMap((template) =>
      channels.flatMap((channel) =>
        (['zh', 'en'] as const).flatMap((lang) => {
          const words = builtInWords(template, channel, lang);
          return words ? checkWords(template, channel, lang, words, smsSignature) : [];
        }),
      ),
    );
    expect(problems).toEqual([]);
  });
});
