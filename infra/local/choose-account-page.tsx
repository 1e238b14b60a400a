import type { Child } from 'hono/jsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Page } from '#shared/web/layout.tsx';
import type { LocalAccount } from './oidc-local.tsx';

const roleNames: Record<string, string> = {
  organizer: '组织端',
  desk: '接待窗口',
  supervisor: '督查',
  auditor: '审计',
};

// Whom the provider gives no role has one by a roster: cadres sign in with a work number, the others with a phone.
const rolesOf = ({ id, roles }: LocalAccount): string =>
  roles.map((role) => roleNames[role] ?? role).join('、') ||
  (/^\+?\d+$/.test(id) ? '领导或部门联系人' : '干部');

const page = async (title: string, children: Child): Promise<string> =>
  String(
    await (
      <Page lang="zh" title={title} brand={{ name: '开门 · 本机', href: '/' }} nav={[]}>
        <h1>{title}</h1>
        {children}
      </Page>
    ),
  );

/** The sign-in page of the local identity provider. `typed` is what was sent and isn't an account. */
export const chooseAccountPage = (suggested: LocalAccount[], typed?: string): Promise<string> =>
  page(
    '以谁的身份登录？',
    <>
      <p class="quiet">只在本机使用，不需要密码。正式部署时由本单位的统一身份认证代替。</p>
      <form method="post">
        <table>
          <tbody>
            {suggested.map((account) => (
              <tr>
                <td>
                  {account.name}
                  <br />
                  <span class="quiet small">{rolesOf(account)}</span>
                </td>
                <td>
                  <button class="button second" type="submit" name="account" value={account.id}>
                    {account.id}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </form>
      <h2>其他账号</h2>
      <form method="post">
        <TextField
          lang="zh"
          name="account"
          label="账号"
          hint="干部填工号，例如 GB0001；领导、部门联系人填手机号"
          error={
            typed === undefined
              ? undefined
              : typed
                ? `没有“${typed}”这个账号，请核对工号或手机号。`
                : '请填写账号。'
          }
          value={typed}
        />
        <div class="actions">
          <button class="button" type="submit">
            登录
          </button>
        </div>
      </form>
    </>,
  );

/** Where a sign-in can't go on because the provider no longer knows of it. */
export const signInAgainPage = (): Promise<string> =>
  page(
    '请重新登录',
    <>
      <p>这次登录已经失效，多半是因为程序重新启动过。请从头再来一次。</p>
      <p class="actions">
        <a class="button" href="/organizer">
          组织端
        </a>
        <a class="button second" href="/cadre">
          干部端
        </a>
      </p>
    </>,
  );
