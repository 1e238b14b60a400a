import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { accept, type Refusal, type Result, refuse } from '#shared/platform/result.ts';
import type { ColumnMapping } from '#shared/sheets/column-mapping.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { readUpload } from '#shared/web/read-upload.ts';
import { organizerWording, type RosterName } from '#shared/web/wording/organizer.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { unpackFile } from '../packed-file.ts';
import { chosenIn, readMapping } from '../read-mapping.ts';
import { isRosterName, rosters } from '../rosters.ts';
import { CheckedSheet, UploadForm } from './roster-import-forms.tsx';
import { type AskedMapping, asksForMapping, mappingForm } from './roster-mapping.tsx';

const { rosters: rosterWords, importing: words } = organizerWording;
const BASE = areas.rosters.href;
const PATH = `${BASE}/:roster/import` as const;

/** The file: the one of the step before, carried along, or one chosen now. */
const readFile = async (c: Context<WebEnv>): Promise<Result<SheetFile>> => {
  const { packed, fileName } = await c.req.parseBody();
  if (typeof packed !== 'string') {
    const upload = await readUpload(c);
    return upload.ok ? accept(upload.value.file) : upload;
  }
  const bytes = unpackFile(packed);
  return bytes ? accept({ name: String(fileName ?? ''), bytes }) : refuse('malformed', 'check-again');
};

/** Importing a roster: the sheet is checked first, nothing is written before somebody has seen what would be. */
export const rosterImportPages = (deps: OrganizerDeps) => {
  const answer = (c: Context<WebEnv>, name: RosterName, refusal: Refusal | undefined, children: Child) =>
    answerPage(c, organizerAudience, {
      title: words.title(rosterWords.names[name]),
      status: refusal ? statusOf[refusal.kind] : 200,
      children: (
        <>
          <h1>{words.title(rosterWords.names[name])}</h1>
          {children}
          <p>
            <a href={`${BASE}/${name}`}>{rosterWords.names[name]}</a>
          </p>
        </>
      ),
    });
  const answerForm = (c: Context<WebEnv>, name: RosterName, refusal?: Refusal) =>
    answer(c, name, refusal, <UploadForm name={name} refusal={refusal} />);
  const notThere = (c: Context<WebEnv>) =>
    answerRefusal(c, organizerAudience, { kind: 'not-found', code: 'not-found' });

  const answerMapping = async (
    c: Context<WebEnv>,
    name: RosterName,
    file: SheetFile,
    asked: AskedMapping,
  ) => {
    const form = await mappingForm(deps.db, name, file, asked);
    return form ? answer(c, name, asked.refusal, form) : answerForm(c, name, asked.refusal);
  };
  const answerRefused = async (
    c: Context<WebEnv>,
    name: RosterName,
    file: SheetFile,
    asked: { mapping?: ColumnMapping; refusal: Refusal },
  ) =>
    asksForMapping(asked.refusal)
      ? await answerMapping(c, name, file, asked)
      : answerForm(c, name, asked.refusal);
  /** A choice that doesn't read is asked again, as far as it does. */
  const answerUnclear = async (c: Context<WebEnv>, name: RosterName, file: SheetFile, refusal: Refusal) =>
    await answerMapping(c, name, file, {
      mapping: { columns: chosenIn(await c.req.parseBody()) },
      refusal,
    });

  return new Hono<WebEnv>()
    .get(PATH, (c) => {
      const name = c.req.param('roster');
      return isRosterName(name) ? answerForm(c, name) : notThere(c);
    })
    .post(PATH, async (c) => {
      const name = c.req.param('roster');
      if (!isRosterName(name)) return notThere(c);
      const file = await readFile(c);
      if (!file.ok) return answerForm(c, name, file.refusal);
      const asked = await readMapping(c);
      if (!asked.ok) return await answerUnclear(c, name, file.value, asked.refusal);
      const mapping = asked.value;
      const { step } = await c.req.parseBody();
      if (step === 'look') return await answerMapping(c, name, file.value, { mapping });
      const options = { dryRun: true, strict: false, mapping };
      const checked = await rosters[name].importFile(deps, file.value, options, c.get('now'));
      if (checked.ok)
        return answer(
          c,
          name,
          undefined,
          <CheckedSheet {...{ name, file: file.value, report: checked.value }} />,
        );
      return await answerRefused(c, name, file.value, { mapping, refusal: checked.refusal });
    })
    .post(`${PATH}/apply`, async (c) => {
      const name = c.req.param('roster');
      if (!isRosterName(name)) return notThere(c);
      const file = await readFile(c);
      if (!file.ok) return answerForm(c, name, file.refusal);
      const asked = await readMapping(c);
      if (!asked.ok) return await answerUnclear(c, name, file.value, asked.refusal);
      const options = { dryRun: false, strict: false, mapping: asked.value };
      const imported = await rosters[name].importFile(deps, file.value, options, c.get('now'));
      if (!imported.ok)
        return await answerRefused(c, name, file.value, { mapping: asked.value, refusal: imported.refusal });
      const { rows, accepted, applied, unchanged } = imported.value;
      await leaveLine(deps, c, { action: 'imported', subject: 'roster', subjectIds: [name] });
      const query = new URLSearchParams({
        applied: String(applied),
        unchanged: String(unchanged),
        rejected: String(rows - accepted),
      });
      return c.redirect(`${BASE}/${name}?${query}`, 303);
    });
};
