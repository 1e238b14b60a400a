import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from '#test/support/imports.ts';

const files = sourceFiles('shared', 'functions', 'infra');
const shared = files.filter(({ path }) => path.startsWith('shared/'));
const functions = files.filter(({ path }) => path.startsWith('functions/'));

/** `file → import` of every import that a rule forbids. */
const offences = (among: SourceFile[], isForbidden: (imported: string, path: string) => boolean): string[] =>
  among.flatMap(({ path, imports }) =>
    imports.filter((imported) => isForbidden(imported, path)).map((imported) => `${path} → ${imported}`),
  );

/** `file: text` of every place where a pattern stands in code, comments left out. */
const mentions = (among: SourceFile[], pattern: RegExp): string[] =>
  among.flatMap(({ path, text }) =>
    text
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );

const folderOf = (path: string): string => path.split('/')[1] ?? '';

describe('who may import what', () => {
  it('finds the files it reads', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it('keeps rules pure: time, their own schemas, results and other rules, nothing that does I/O', () => {
    const rules = shared.filter(({ path }) => path.endsWith('-rules.ts'));
    expect(rules.length).toBeGreaterThan(0);
    expect(
      offences(rules, (imported, path) => {
        const own = `shared/${folderOf(path)}/`;
        const isOwn = imported.startsWith(own) && !imported.endsWith('-store.ts');
        const isShared = /^shared\/(time\/|platform\/result\.ts|\w+\/[\w-]+-(rules|settings)\.ts)/.test(
          imported,
        );
        return !(isOwn || isShared || ['zod', 'date-fns'].includes(imported));
      }),
    ).toEqual([]);
  });

  it('lets only stores, senders and the platform use the AWS SDK', () => {
    expect(
      offences(
        [...shared, ...functions],
        (imported, path) =>
          imported.startsWith('@aws-sdk/') &&
          !path.startsWith('shared/platform/') &&
          !/-(store|sender|queue)\.ts$/.test(path),
      ),
    ).toEqual([]);
  });

  it('keeps reception and pairing apart', () => {
    expect(
      offences(
        shared,
        (imported, path) =>
          (path.startsWith('shared/reception/') && imported.startsWith('shared/pairing/')) ||
          (path.startsWith('shared/pairing/') && imported.startsWith('shared/reception/')),
      ),
    ).toEqual([]);
  });

  it('keeps jobs, matters, notices, people, time, sheets and platform free of the parts that use them', () => {
    const parts = /^shared\/(reception|pairing)\//;
    const below = shared.filter(({ path }) =>
      /^shared\/(jobs|matters|notices|people|time|sheets|platform)\//.test(path),
    );
    expect(offences(below, (imported) => parts.test(imported))).toEqual([]);
  });

  it('lets the digest and the reader of subjects look at other parts, and no other part look at them', () => {
    const others = shared.filter(({ path }) => !/^shared\/(digest|subjects|web)\//.test(path));
    expect(offences(others, (imported) => /^shared\/(digest|subjects)\//.test(imported))).toEqual([]);
  });

  it('keeps functions apart from one another', () => {
    expect(
      offences(
        functions,
        (imported, path) => imported.startsWith('functions/') && folderOf(imported) !== folderOf(path),
      ),
    ).toEqual([]);
  });

  it('lets nothing that is deployed import infra or test', () => {
    expect(offences([...shared, ...functions], (imported) => /^(infra|test)\//.test(imported))).toEqual([]);
  });
});

describe('where values come in', () => {
  it('reads the environment only in env.ts', () => {
    const others = files.filter(({ path }) => !path.endsWith('/env.ts'));
    expect(mentions(others, /\bprocess\.env\b/)).toEqual([]);
  });

  it('takes the clock, chance and ids only at the edge', () => {
    const edge = /^(shared\/platform\/(clock|ids|edge)|functions\/cadre\/browser\/edge)\.ts$/;
    const inside = [...shared, ...functions].filter(({ path }) => !edge.test(path));
    expect(
      mentions(inside, /Date\.now\(|new Date\(\)|Math\.random|randomUUID|randomBytes|randomInt\b/),
    ).toEqual([]);
    const notDeps = inside.filter(({ path }) => !/\/(deps|index|sweep|deliver|receipts)\.ts$/.test(path));
    expect(mentions(notDeps, /\b(systemClock|randomIds|createEdge)\b/)).toEqual([]);
  });
});

describe('what Kaimen refuses to be (domain, section 5)', () => {
  it('has no field for religion, ethnicity, political views, risk, ranking, location tracking or tags on people', () => {
    const forbidden =
      /\b(religion|ethnicity|nationality|political\w*|riskLevel|keyPerson|watch-?list|blacklist|tags|score|ranking|latitude|longitude|geolocation|checkIn|photo|idNumber|idCard)\b\s*[:?]/i;
    // SES calls the labels of a message its tags: here they hold a template and a notice, never a person's.
    const sesWords = ['shared/notices/ses-sender.ts', 'shared/notices/read-ses-receipt.ts'];
    const read = [...shared, ...functions].filter(({ path }) => !sesWords.includes(path));
    expect(mentions(read, forbidden)).toEqual([]);
  });
});
