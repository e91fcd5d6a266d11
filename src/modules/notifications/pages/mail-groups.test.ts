import { expect, it } from 'vitest';
import type { ShownMail } from '../queries/outbox.ts';
import { groupsOf, sharedWords } from './mail-groups.ts';

const mail = (subject: string, serverWords = '', isInvitation = false): ShownMail => ({
  id: '',
  to: 'nhan@hatinh.example',
  personId: null,
  personName: null,
  isInvitation,
  subject,
  body: '',
  state: 'waiting',
  tries: 0,
  serverWords,
  createdAt: new Date(0),
  nextTryAt: new Date(0),
});

it('gathers neighbours of one subject and leaves the order alone', () => {
  const groups = groupsOf([mail('Giấy mời'), mail('Giấy mời'), mail('Việc mới'), mail('Giấy mời')]);
  expect(groups.map(({ subject, mails }) => `${subject} ${mails.length}`)).toEqual([
    'Giấy mời 2',
    'Việc mới 1',
    'Giấy mời 1',
  ]);
  expect(groupsOf([])).toEqual([]);
});

it('takes counts of different people together, and keeps two meetings apart', () => {
  const [many, ...none] = groupsOf([mail('Nghị Sự: 7 việc mới'), mail('Nghị Sự: 31 việc mới')]);
  expect([many?.subject, none]).toEqual(['Nghị Sự: … việc mới', []]);
  expect(groupsOf([mail('Phiên họp 8', '', true), mail('Phiên họp 7', '', true)])).toHaveLength(2);
});

it('says the words of the server once where it said the same to all', () => {
  const [alike] = groupsOf([mail('a', '451 try later'), mail('a', '451 try later')]);
  const [apart] = groupsOf([mail('a', '451 try later'), mail('a')]);
  expect([alike && sharedWords(alike), apart && sharedWords(apart)]).toEqual(['451 try later', '']);
});
