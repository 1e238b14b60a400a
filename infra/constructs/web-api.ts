import { type CfnStage, HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** Which paths reach which audience's function; the citizen's gets what no other claims. */
export const pathsOf = {
  organizer: ['/organizer', '/organizer/{proxy+}', '/api/organizer/{proxy+}'],
  cadre: ['/cadre', '/cadre/{proxy+}', '/api/cadre/{proxy+}'],
  household: ['/household', '/household/{proxy+}', '/api/household', '/api/household/{proxy+}'],
} as const;

export type Audiences = Record<'citizen' | 'cadre' | 'organizer' | 'household', LambdaFunction>;

/** Where a provider brings receipts; its last part is a secret, so access logs name routes only. */
export const receiptsPath = '/receipts/aliyun/{token}';

/** One HTTP API in front of the four audiences and the receipts a provider brings, throttled, with access logs that name routes and never paths. */
export class WebApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, audiences: Audiences, receiptIntake?: LambdaFunction) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      description: 'Kaimen',
      defaultIntegration: new HttpLambdaIntegration('Citizen', audiences.citizen),
      // Each function signs its own users in; the public calendar needs nobody to.
      defaultAuthorizer: new HttpNoneAuthorizer(),
    });
    for (const audience of ['organizer', 'cadre', 'household'] as const) {
      const integration = new HttpLambdaIntegration(audience, audiences[audience]);
      for (const path of pathsOf[audience])
        this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
    }
    if (receiptIntake)
      this.api.addRoutes({
        path: receiptsPath,
        methods: [HttpMethod.POST],
        integration: new HttpLambdaIntegration('receipts', receiptIntake),
      });
    this.limitAndLog();
  }

  private limitAndLog(): void {
    const stage = this.api.defaultStage?.node.defaultChild as CfnStage;
    const log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.THREE_MONTHS });
    log.grantWrite(new ServicePrincipal('apigateway.amazonaws.com'));
    stage.defaultRouteSettings = { throttlingBurstLimit: 500, throttlingRateLimit: 200 };
    stage.accessLogSettings = {
      destinationArn: log.logGroupArn,
      format: JSON.stringify({
        requestId: '$context.requestId',
        time: '$context.requestTime',
        route: '$context.routeKey',
        status: '$context.status',
        milliseconds: '$context.responseLatency',
      }),
    };
  }
}
