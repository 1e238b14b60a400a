import { createHash, createHmac } from 'node:crypto';
import type { Received } from './provider.ts';

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;

const canonicalQuery = (query: string): string =>
  query
    .split('&')
    .filter(Boolean)
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .sort()
    .join('&');

/**
 * Checks a request's Signature Version 4 as the IAM User Guide describes it ("Create a signed AWS API request"): canonical
 * request, string to sign, derived key. Gives AWS's name of what is wrong, or undefined.
 */
export const faultOfAwsSignature = (
  { method, path, headers, body }: Received,
  {
    accessKeyId,
    secretAccessKey,
    region,
    service,
  }: Record<'accessKeyId' | 'secretAccessKey' | 'region' | 'service', string>,
  now: Date,
): string | undefined => {
  const found = AUTHORIZATION.exec(headers.authorization ?? '');
  if (!found) return 'MissingAuthenticationTokenException';
  const [, keyId, day = '', inRegion = '', forService = '', signedHeaders = '', signature] = found;
  if (keyId !== accessKeyId) return 'UnrecognizedClientException';
  const scope = `${day}/${inRegion}/${forService}/aws4_request`;
  if (inRegion !== region || forService !== service) return 'InvalidSignatureException';
  const names = signedHeaders.split(';');
  // Host and everything of AWS has to be signed.
  const mustBeSigned = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
  if (!mustBeSigned.every((name) => names.includes(name))) return 'InvalidSignatureException';
  const at = headers['x-amz-date'] ?? '';
  const atMs = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!at.startsWith(day) || !(Math.abs(now.getTime() - atMs) <= 5 * 60_000))
    return 'InvalidSignatureException';
  const [uri = '/', query = ''] = path.split('?');
  const headerLines = names
    .map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`)
    .join('');
  const canonical = [method, uri, canonicalQuery(query), headerLines, signedHeaders, hashOf(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', at, scope, hashOf(canonical)].join('\n');
  const key = [inRegion, forService, 'aws4_request'].reduce(mac, mac(`AWS4${secretAccessKey}`, day));
  return mac(key, toSign).toString('hex') === signature ? undefined : 'InvalidSignatureException';
};
