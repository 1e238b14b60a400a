import { describe, expect, it } from 'vitest';
import { signAliyunCall } from '#shared/notices/aliyun-signature.ts';

/** The example with fixed values of "V3版本请求体&签名机制" (help.aliyun.com). */
const documented = {
  host: 'ecs.cn-shanghai.aliyuncs.com',
  action: 'RunInstances',
  version: '2014-05-26',
  query: {
    RegionId: 'cn-shanghai',
    ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
  },
  date: '2023-10-26T10:22:32Z',
  nonce: '3156853299f313e23d1673dc12e1703d',
};
const key = { accessKeyId: 'YourAccessKeyId', accessKeySecret: 'YourAccessKeySecret' };

describe('Alibaba Cloud’s signature V3', () => {
  it('is that of the documented example', () => {
    expect(signAliyunCall(documented, key)).toEqual({
      path: '/?ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai',
      headers: {
        host: 'ecs.cn-shanghai.aliyuncs.com',
        'x-acs-action': 'RunInstances',
        'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        'x-acs-date': '2023-10-26T10:22:32Z',
        'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
        'x-acs-version': '2014-05-26',
        authorization:
          'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
      },
    });
  });

  it.each([
    [' ', '%20'],
    ['*', '%2A'],
    ['~', '~'],
    ["!'()", '%21%27%28%29'],
    ['东', '%E4%B8%9C'],
    ['&=+', '%26%3D%2B'],
  ])('writes %j as %s', (value, written) => {
    const { path } = signAliyunCall({ ...documented, query: { Value: value } }, key);
    expect(path).toBe(`/?Value=${written}`);
  });

  it('changes with the secret', () => {
    const other = signAliyunCall(documented, { ...key, accessKeySecret: 'another' });
    expect(other.headers.authorization).not.toContain('06563a9e');
  });
});
