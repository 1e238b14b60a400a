import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handReasons } from '#shared/notices/by-hand-rules.ts';
import { reasonInWords } from '#shared/web/wording/notice-reasons.ts';
import { noticesWording } from '#shared/web/wording/notices-office.ts';

const FOLDER = 'shared/notices';
const CODE = "'([a-z]+(?:-[a-z]+)*)'";

/** Where the code of a reason stands in a line of the source; those of what is dropped and of what can't be sent by hand are types. */
const places = [
  `SendError\\('\\w+', ${CODE}`,
  `\\b(?:failed|dropped|drop)\\(${CODE}`,
  `\\b(?:waits|afterFailure)\\(.*, ${CODE}`,
  `\\breason: ${CODE}`,
  `const (?:NO_\\w+|SENDER_\\w+|SURPRISE) = ${CODE}`,
  `\\? ${CODE} : \`http-`,
  `\\? text : ${CODE}`,
].map((pattern) => new RegExp(pattern, 'gm'));

const written = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && !/^(wording|words|template)/.test(name))
  .flatMap((name) =>
    readFileSync(`${FOLDER}/${name}`, 'utf8')
      .split('\n')
      .filter((line) => !/log\.|typeof/.test(line))
      .flatMap((line) => places.flatMap((place) => [...line.matchAll(place)].map(([, code = '']) => code))),
  );

describe('a reason that Kaimen itself writes', () => {
  it('is found in the source', () => {
    const ours = [
      'surprise',
      'too-late',
      'outcome-unknown',
      'unknown-wording',
      'quiet-hours',
      'too-many-today',
    ];
    const ofSenders = ['sender-busy', 'no-sender', 'sender-not-made', 'no-approved-template'];
    const ofAnswers = ['no-message-id', 'no-biz-id', 'unreadable-code'];
    expect(written).toEqual(expect.arrayContaining([...ours, ...ofSenders, ...ofAnswers]));
  });

  it.each([...new Set([...written, ...handReasons])])('%s is said in words, not as a code', (code) => {
    const { why, help } = reasonInWords(code);
    expect(why).toMatch(/^[^a-z]+。$/);
    if (help) expect(noticesWording.help[help]).toMatch(/。$/);
  });

  it.each(['http-403', 'http-404', 'http-400'])(
    'for an answer that no provider explains is said in words: %s',
    (code) => {
      expect(reasonInWords(code)).toEqual({ why: '发送方没有接受，要请管理员查看。', help: 'office' });
    },
  );
});
