const SHEET = /<(?:\w+:)?sheet\s[^>]*>/g;
const RELATIONSHIP = /<(?:\w+:)?Relationship\s[^>]*>/g;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];

/** A worksheet of a workbook: its number in the workbook's order, counted from 1, and its path in the archive. */
export type SheetPart = { number: number; path: string };

/** The worksheets a person sees, in order; hidden ones are left out. */
export const visibleSheets = (workbookXml: string, relationshipsXml: string): SheetPart[] => {
  const targets = new Map(
    [...relationshipsXml.matchAll(RELATIONSHIP)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...workbookXml.matchAll(SHEET)].flatMap(([tag], index) => {
    const target = targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1]);
    if (!target || attribute(tag, 'state')?.includes('idden')) return [];
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return [{ number: index + 1, path }];
  });
};
