import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { acknowledgeFindings } from './acknowledged.ts';
import { AppStack } from './stacks/app-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { stageNamed } from './stages.ts';

const app = new App();
const stage = stageNamed(app.node.tryGetContext('stage') ?? 'test');
const env = { region: stage.region };

const data = new DataStack(app, `kaimen-${stage.name}-data`, { env, stage, terminationProtection: true });
new AppStack(app, `kaimen-${stage.name}-app`, { env, stage, data });

Tags.of(app).add('project', 'kaimen');
Tags.of(app).add('stage', stage.name);
acknowledgeFindings(app);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
