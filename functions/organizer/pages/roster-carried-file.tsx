import type { SheetFile } from '#shared/sheets/sheet.ts';
import { TextField } from '#shared/web/components/field.tsx';
import { organizerWording } from '#shared/web/wording/organizer.ts';
import { packFile } from '../packed-file.ts';

const words = organizerWording.importing;

export const FileField = ({ error }: { error?: string }) => (
  <TextField
    lang="zh"
    name="file"
    type="file"
    accept=".xlsx,.csv,.txt"
    label={words.file}
    hint={words.fileHint}
    error={error}
  />
);

/** The file as a form takes it to the next step; one that is too big has to be chosen again. */
export const CarriedFile = ({ file }: { file: SheetFile }) => {
  const packed = packFile(file);
  return packed ? (
    <>
      <input type="hidden" name="packed" value={packed} />
      <input type="hidden" name="fileName" value={file.name} />
    </>
  ) : (
    <>
      <p>{words.tooBigToCarry}</p>
      <FileField />
    </>
  );
};
