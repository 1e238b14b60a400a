import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AppStack } from '#infra/stacks/app-stack.ts';
import { DataStack } from '#infra/stacks/data-stack.ts';
import { stageNamed } from '#infra/stages.ts';

/** The templates of the test stage, without bundling the functions. */
export const synthesised = (): { data: Template; app: Template } => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const stage = stageNamed('test');
  const env = { region: stage.region };
  const data = new DataStack(app, 'data', { env, stage });
  const appStack = new AppStack(app, 'app', { env, stage, data });
  return { data: Template.fromStack(data), app: Template.fromStack(appStack) };
};
