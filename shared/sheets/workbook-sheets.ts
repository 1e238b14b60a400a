const SHEET = /<(?:\w+:)?sheet\s[^>]*>/g;
const RELATIONSHIP = /<(?:\w+:)?Relationship\s[^>]*>/g;
const SINCE_1904 = /<(?:\w+:)?workbookPr\s[^>]*date1904="(?:1|true)"/;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decode = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');

/** A worksheet of a workbook: its number in the workbook's order, counted from 1, its name, and its path in the archive. */
export type SheetPart = { number: number; name: string; path: string };

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
    return [{ number: index + 1, name: decode(attribute(tag, 'name') ?? ''), path }];
  });
};

/** Whether a workbook counts its days from 1904 on, as those made on old Macs do. */
export const countsSince1904 = (workbookXml: string): boolean => SINCE_1904.test(workbookXml);
