import { Choices } from '#shared/web/components/choices.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Page } from '#shared/web/layout.tsx';
import type { LocalAccount } from './oidc-local.tsx';

const roleNames: Record<string, string> = {
  organizer: '组织科',
  desk: '接待窗口',
  supervisor: '督查',
  auditor: '审计',
  cadre: '干部',
};

const describe = ({ id, name, roles }: LocalAccount): string =>
  `${id}（${[name, ...roles.map((role) => roleNames[role] ?? role)].join(' · ')}）`;

/** The sign-in page of the local identity provider. `typed` is an account that isn't there. */
export const chooseAccountPage = async (suggested: LocalAccount[], typed?: string): Promise<string> => {
  const page = (
    <Page lang="zh" title="选择账号" brand={{ name: '本机身份服务', href: '/' }} nav={[]}>
      <h1>以谁的身份登录？</h1>
      <p class="quiet">只在本机使用，不需要密码。正式部署时由本单位的统一身份认证代替。</p>
      <form method="post">
        <Choices
          lang="zh"
          name="account"
          label="演示账号"
          type="radio"
          choices={suggested.map((account) => ({ value: account.id, label: describe(account) }))}
          values={[]}
        />
        <div class="actions">
          <button class="button" type="submit">
            登录
          </button>
        </div>
      </form>
      <form method="post">
        <TextField
          lang="zh"
          name="account"
          label="或者填写账号"
          hint="干部填工号，例如 GB0001；领导、部门联系人填手机号"
          error={typed ? `没有“${typed}”这个账号，请核对工号或手机号` : undefined}
          value={typed}
        />
        <div class="actions">
          <button class="button second" type="submit">
            用这个账号登录
          </button>
        </div>
      </form>
    </Page>
  );
  return String(await page);
};
