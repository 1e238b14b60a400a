import { describe, expect, it } from 'vitest';
import { noticePartitions } from '#infra/constructs/notice-partitions.ts';
import { DIGESTS } from '#shared/digest/digest-store.ts';
import { duePartitions, listPartition, recipientPartition, toldPartition } from '#shared/notices/keys.ts';
import { wordsPartition } from '#shared/notices/words-store.ts';
import { actionsOf, type Statement, statementsOf, synthesised } from '#test/support/stacks.ts';

const test = synthesised('test');
const mainland = synthesised('mainland');

const onNotices = (role: string): Statement[] =>
  statementsOf(test, `${role}ServiceRole`).filter((statement) =>
    JSON.stringify(statement).includes('GetAttnotices'),
  );

/** What a role may do with which partitions of notices; `*` where with all. */
const rightsOf = (role: string): Record<string, string[]> =>
  Object.fromEntries(
    onNotices(role).map((statement) => [
      String(statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? '*'),
      actionsOf(statement)
        .map((action) => action.replace('dynamodb:', ''))
        .filter((action) => !action.startsWith('kms:')),
    ]),
  );

const wish = ['GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem'];
const all = ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem', 'DeleteItem'];

describe('rights on notices', () => {
  it.each([
    ['Citizen', { 'due#*': ['PutItem'], 'recipient#*': wish, 'words#sign-in-code': ['Query'] }],
    ['Cadre', { 'due#*': ['PutItem'], 'recipient#*': wish, 'about#visit#*': ['Query'] }],
    ['Household', { 'due#*': ['PutItem'], 'recipient#*': wish }],
    ['JobsRun', { 'due#*': ['PutItem'], 'about#visit#*': ['Query'] }],
    [
      'FollowUpCarry',
      {
        '*': ['Query'],
        'due#*': ['PutItem'],
        'about#*': ['PutItem'],
        digest: ['UpdateItem', 'ConditionCheckItem'],
      },
    ],
    ['Organizer', { '*': [...all.slice(0, 2), 'Query', ...all.slice(2)] }],
    ['ReceiptsSettle', { '*': all }],
    [
      'NoticesSweep',
      {
        'due#*': ['Query'],
        'list#by-hand': ['Query'],
        '*': ['DescribeStream', 'GetRecords', 'GetShardIterator'],
      },
    ],
    ['NoticesDeliver', { '*': all, 'words#*': ['Query'] }],
  ])('are for %s no more than what its work is', (role, rights) => {
    expect(rightsOf(role)).toEqual(rights);
  });

  it.each(['Citizen', 'Cadre', 'Household', 'JobsRun'])(
    'let %s read nothing that anybody was or is to be told, but who plans or changes visits what was about visits',
    (role) => {
      for (const [partition, actions] of Object.entries(rightsOf(role)))
        if (actions.some((action) => /Get|Query/.test(action)))
          expect(partition).not.toMatch(/^(\*|due|about(?!#visit#)|list)/);
    },
  );

  it('let the sweep list what waits for the office’s hands, and look at no more of it', () => {
    const lists = onNotices('NoticesSweep').filter((statement) =>
      JSON.stringify(statement).includes('/index/'),
    );
    expect(lists.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['list#by-hand'] } },
    ]);
    expect(JSON.stringify(lists[0]?.Resource)).toMatch(/\/index\/byList"/);
  });

  it('are given on the partitions that the keys are made of', () => {
    const isIn = (key: string, pattern: string) => key.startsWith(pattern.replace(/\*$/, ''));
    for (const partition of [...duePartitions('sms'), ...duePartitions('email')])
      expect(isIn(partition, noticePartitions.waiting)).toBe(true);
    expect(isIn(listPartition('by-hand'), noticePartitions.byHand)).toBe(true);
    expect(isIn(recipientPartition('a secret', '+8613820001015'), noticePartitions.recipients)).toBe(true);
    expect(isIn(wordsPartition('booking-confirmed'), noticePartitions.words)).toBe(true);
    expect(noticePartitions.signInWords).toBe(wordsPartition('sign-in-code'));
    expect(noticePartitions.digests).toBe(DIGESTS);
    expect(isIn(toldPartition({ kind: 'visit', id: 'H00001.2026-12' }), noticePartitions.visitsTold)).toBe(
      true,
    );
    for (const pattern of Object.values(noticePartitions))
      expect(isIn(toldPartition({ kind: 'booking', id: '1' }), pattern)).toBe(
        pattern === noticePartitions.told,
      );
  });
});

describe('the right to send', () => {
  const sends = (stacks: typeof test, action: string): Statement[] =>
    statementsOf(stacks, '').filter((statement) => actionsOf(statement).includes(action));

  it('mail is for one address, on its identity and configuration set', () => {
    const statements = sends(test, 'ses:SendEmail');
    expect(statements).toHaveLength(1);
    expect(statements[0]?.Condition).toEqual({
      StringEquals: { 'ses:FromAddress': 'kaimen-test@example.gov.cn' },
    });
    const resources = JSON.stringify(statements[0]?.Resource);
    for (const resource of [
      ':identity/kaimen-test@example.gov.cn',
      ':identity/example.gov.cn',
      ':configuration-set/kaimen-test',
    ])
      expect(resources).toContain(resource);
    expect(resources).not.toContain('*');
  });

  it('SMS is for one sender id and configuration set, of those who send any', () => {
    const statements = sends(test, 'sms-voice:SendTextMessage');
    expect(statements).toHaveLength(2);
    for (const role of ['Citizen', 'NoticesDeliver'])
      expect(statementsOf(test, `${role}ServiceRole`).flatMap(actionsOf)).toContain(
        'sms-voice:SendTextMessage',
      );
    for (const { Resource } of statements) {
      expect(JSON.stringify(Resource)).toMatch(
        /:sender-id\/KAIMENTEST\/CN".*:configuration-set\/kaimen-test"/,
      );
      expect(JSON.stringify(Resource)).not.toContain('*');
    }
  });

  it('by AWS exists nowhere in a stage that has its own mail server and provider', () => {
    expect([...sends(mainland, 'ses:SendEmail'), ...sends(mainland, 'sms-voice:SendTextMessage')]).toEqual(
      [],
    );
  });

  it('by SNS is nobody’s', () => {
    expect([...sends(test, 'sns:Publish'), ...sends(mainland, 'sns:Publish')]).toEqual([]);
  });
});
