const plain = (text: string): string => text.replace(/\\([\\;,])/g, '$1').replaceAll('\\n', '\n');

/** The entries of an iCalendar text (RFC 5545), each property by its name; folded lines are joined first. */
export const eventsIn = (text: string): Record<string, string>[] =>
  text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((block) =>
      Object.fromEntries(
        (block.split('END:VEVENT')[0] ?? '')
          .split('\r\n')
          .filter(Boolean)
          .map((line) => {
            const at = line.indexOf(':');
            return [line.slice(0, at).split(';')[0] ?? '', plain(line.slice(at + 1))];
          }),
      ),
    );
