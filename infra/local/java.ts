import { spawnSync } from 'node:child_process';

const LEAST_VERSION = 17;

/** Something the person at the machine can put right; the message says how, in Chinese and in English. */
export class SetupProblem extends Error {}

const advice = (found: string): string =>
  [
    `DynamoDB Local 需要 Java ${LEAST_VERSION} 或更高版本，${found}。请安装后再试；或用 DYNAMODB_ENDPOINT 指定另一个 DynamoDB：`,
    `DynamoDB Local needs Java ${LEAST_VERSION} or later. Install it and try again, or set DYNAMODB_ENDPOINT:`,
    '  Debian/Ubuntu:  sudo apt-get update && sudo apt-get install -y openjdk-17-jre-headless',
    '  macOS:          brew install openjdk@17 && export PATH="$(brew --prefix openjdk@17)/bin:$PATH"',
  ].join('\n');

/** The major version in what `java -version` prints (`openjdk version "17.0.15"`, `java version "1.8.0_392"`). */
export const majorVersionOf = (printed: string): number | undefined => {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(printed) ?? [];
  if (!first) return undefined;
  return first === '1' ? Number(second) : Number(first);
};

/** @throws SetupProblem with the exact command to install Java, where it is missing or too old */
export const requireJava = (command = 'java'): void => {
  const { stderr, error } = spawnSync(command, ['-version'], { encoding: 'utf8' });
  const version = error ? undefined : majorVersionOf(stderr);
  // macOS has a `java` that only says that there is none.
  if (version === undefined) throw new SetupProblem(advice('本机没有找到'));
  if (version < LEAST_VERSION) throw new SetupProblem(advice(`本机的版本是 ${version}`));
};
