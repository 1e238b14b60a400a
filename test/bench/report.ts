import { availableParallelism, cpus } from 'node:os';
import { type Figure, isMet, targetSign } from './figure.ts';

/** What it was measured on. */
export const machineLine = () => ({
  node: process.version,
  cores: availableParallelism(),
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
});

const rounded = (value: Figure['value']): string => {
  if (typeof value === 'boolean') return String(value);
  return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toPrecision(3);
};

/** For a person: a line each, the target beside what was measured. */
export const asTable = (figures: Figure[]): string => {
  const lines = figures.map((figure) => {
    const met = isMet(figure);
    const target = figure.target ? targetSign(figure.target) : '';
    const verdict = met === undefined ? '' : met ? 'met' : 'not met';
    return [figure.name, `${rounded(figure.value)} ${figure.unit}`.trim(), target, verdict];
  });
  const all = [['figure', 'measured', 'target', ''], ...lines];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** For a program: one object, a figure by its name. */
export const asJson = (figures: Figure[]): string =>
  JSON.stringify({
    machine: machineLine(),
    figures: Object.fromEntries(
      figures.map((figure) => {
        const { name, value, unit, target } = figure;
        return [name, { value, unit, target, met: isMet(figure) }];
      }),
    ),
  });
