import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AppStack } from '#infra/stacks/app-stack.ts';
import { DataStack } from '#infra/stacks/data-stack.ts';
import { type Stage, stageNamed } from '#infra/stages.ts';

export type Stacks = { data: Template; app: Template };

/** The templates of a stage, or of one that differs from it, without bundling the functions. */
export const synthesised = (name = 'test', but: Partial<Stage> = {}): Stacks => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const stage = { ...stageNamed(name), ...but };
  const env = { region: stage.region };
  const data = new DataStack(app, 'data', { env, stage });
  const appStack = new AppStack(app, 'app', { env, stage, data });
  return { data: Template.fromStack(data), app: Template.fromStack(appStack) };
};

export type Statement = {
  Action: string | string[];
  Resource?: unknown;
  NotResource?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
};

/** Every statement of the policies of the functions' roles whose logical id begins so. */
export const statementsOf = ({ app }: Stacks, idPart: string): Statement[] =>
  Object.entries(app.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith(idPart))
    .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement as Statement[]);

export const actionsOf = (statement: Statement): string[] => [statement.Action].flat();

/** Kaimen's own functions (CDK makes some of its own), by what their logical id begins with. */
export const functionsOf = ({ app }: Stacks): Map<string, Record<string, unknown>> =>
  new Map(
    Object.entries(app.findResources('AWS::Lambda::Function'))
      .filter(([, fn]) => fn.Properties.Description?.startsWith('Kaimen:'))
      .map(([id, fn]) => [id.replace(/[0-9A-F]{8}$/, ''), fn.Properties]),
  );
