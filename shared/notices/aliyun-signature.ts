import { createHash, createHmac } from 'node:crypto';

/** A call of an operation of Alibaba Cloud that takes its parameters in the query (RPC style). */
type AliyunCall = {
  /** `dysmsapi.aliyuncs.com`, with the port if it isn't the usual one. */
  host: string;
  action: string;
  version: string;
  query: Record<string, string>;
  /** `2026-12-01T02:00:00Z` */
  date: string;
  /** Another one for each call. */
  nonce: string;
};

export type AliyunKey = { accessKeyId: string; accessKeySecret: string };

const ALGORITHM = 'ACS3-HMAC-SHA256';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As RFC 3986 wants it: `encodeURIComponent` leaves five characters that it reserves. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const byName = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : 1);

/**
 * The path and the headers of a signed POST without a body, by Alibaba Cloud's signature V3
 * (help.aliyun.com, "V3版本请求体&签名机制").
 */
export const signAliyunCall = (
  { host, action, version, query, date, nonce }: AliyunCall,
  { accessKeyId, accessKeySecret }: AliyunKey,
): { path: string; headers: Record<string, string> } => {
  const sortedQuery = Object.entries(query)
    .sort(byName)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
  const headers: Record<string, string> = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': date,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  };
  const sorted = Object.entries(headers).sort(byName);
  const signedHeaders = sorted.map(([name]) => name).join(';');
  const headerLines = sorted.map(([name, value]) => `${name}:${value.trim()}\n`).join('');
  const canonical = ['POST', '/', sortedQuery, headerLines, signedHeaders, sha256('')].join('\n');
  const signature = createHmac('sha256', accessKeySecret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex');
  const authorization = `${ALGORITHM} Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;
  return { path: `/?${sortedQuery}`, headers: { ...headers, authorization } };
};
