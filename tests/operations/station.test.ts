import { expect, test } from 'vitest';
import { anIssue, aRegister } from '../issues/anIssue';
import { carried } from '../packages/laptops';
import { aProgram } from '../support/program';

test('what a laptop is for stays with it and marks what is captured there', async () => {
  const register = await aRegister();
  const { client, program } = register;
  expect(await client.settings.station({})).toEqual({ recorder: '', group: '' });
  await client.settings.setStation({ recorder: '示例记录员', group: '第二组' });
  const { id } = await anIssue(register);
  expect(await client.issues.get({ id })).toMatchObject({
    recorder: '示例记录员',
    groupName: '第二组',
  });
  program.close();
  const again = await aProgram({ folder: program.folder });
  expect(await again.client.settings.station({})).toEqual({
    recorder: '示例记录员',
    group: '第二组',
  });
  expect((await again.client.journal.next({})).undo?.operation).toBe('issues.capture');
  const other = await aProgram();
  const { file } = await carried(again, other, 'exportPackage');
  await other.client.packages.importPackage({ file });
  expect(await other.client.settings.station({})).toEqual({ recorder: '', group: '' });
});
