import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import { notices, noticesAtOneMinute } from './notices.ts';
import { growth, pairing } from './pairing.ts';
import { asJson, asTable, machineLine } from './report.ts';
import { sheets } from './sheets.ts';
import { visitPlan } from './visit-plan.ts';

const scenarios = [pairing, growth, visitPlan, sheets, notices, noticesAtOneMinute];

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
});

const chosen = scenarios.filter(({ name, onlyWhenNamed }) =>
  values.only ? values.only.includes(name) : !onlyWhenNamed,
);
if (chosen.length === 0) {
  console.error(`--only takes one of: ${scenarios.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const figures: Figure[] = [];
for (const [index, { name, measure }] of chosen.entries())
  figures.push(
    ...(await measure((what) => console.error(`${index + 1}/${chosen.length} ${name}: ${what} …`))),
  );

if (values.json) console.log(asJson(figures));
else {
  const { node, cores, cpu } = machineLine();
  console.log(`${asTable(figures)}\n\nNode ${node}, ${cores} cores, ${cpu}`);
}
