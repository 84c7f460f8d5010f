import { expect, test } from 'vitest';
import { aCopyOf, merged } from '../packages/laptops';
import { aMeeting, inBook, LIXIA, SHINAN } from './aBook';

test('two laptops edit another case each: both are kept; begun on both, it is one book', async () => {
  const here = await aMeeting();
  const first = await here.aCase(LIXIA, '数字赋能——历下区经验');
  const second = await here.aCase(SHINAN, '时尚兴城——市南区经验');
  const there = await aCopyOf(here);
  const { meetingId } = here;
  const { id } = await here.client.casebooks.begin({ meetingId });
  await there.client.casebooks.begin({ meetingId });
  await here.client.casebooks.editCase({
    caseId: await inBook(here.client, id, first),
    contactUnit: '示例甲办',
  });
  await there.client.casebooks.editCase({
    caseId: await inBook(there.client, id, second),
    contactUnit: '示例乙办',
  });
  await merged(there, here);
  const book = await here.client.casebooks.get({ id });
  expect(book.cases.map(({ contactUnit }) => contactUnit)).toEqual(['示例甲办', '示例乙办']);
});

test('the same case on both: the one that merges is asked which it keeps', async () => {
  const here = await aMeeting();
  const first = await here.aCase(LIXIA, '数字赋能——历下区经验');
  const { id } = await here.client.casebooks.begin({ meetingId: here.meetingId });
  const there = await aCopyOf(here);
  const caseId = await inBook(here.client, id, first);
  await here.client.casebooks.editCase({ caseId, title: '本机——历下区经验' });
  await there.client.casebooks.editCase({ caseId, title: '对方——历下区经验' });
  const titleAfter = async (side: 'ours' | 'theirs') => {
    const laptop = await aCopyOf(here);
    await merged(there, laptop, { all: side });
    return (await laptop.client.casebooks.get({ id })).cases[0]?.title;
  };
  expect(await titleAfter('ours')).toBe('本机——历下区经验');
  expect(await titleAfter('theirs')).toBe('对方——历下区经验');
});
