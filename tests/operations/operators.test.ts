import { expect, test } from 'vitest';
import { aFolder, aProgram } from '../support/program';

test('nobody works here until somebody takes over; the laptop remembers who', async () => {
  const folder = aFolder();
  const first = await aProgram({ folder });
  expect(await first.client.operators.current({})).toBeNull();
  const { id } = await first.client.operators.add({ name: '示例甲', post: '科员' });
  await first.client.operators.takeOver({ id });
  first.program.close();
  const second = await aProgram({ folder });
  expect(await second.client.operators.current({})).toEqual({
    id,
    name: '示例甲',
    post: '科员',
    hasPin: false,
  });
});

test('who works here is named by every change from then on', async () => {
  const { client } = await aProgram();
  const { id } = await client.operators.add({ name: '示例甲' });
  await client.operators.takeOver({ id });
  await client.settings.change({ language: 'en' });
  const [last] = await client.journal.recent({ limit: 1 });
  expect(last).toMatchObject({ person: id, operation: 'settings.change' });
});

test.each([null, '0000', '12345'])('refuses the PIN %s of another', async (pin) => {
  const { client } = await aProgram();
  const { id } = await client.operators.add({ name: '示例甲', pin: '1234' });
  await expect(client.operators.takeOver({ id, pin })).rejects.toMatchObject({
    kind: 'refused',
    key: 'operators:error.wrongPin',
  });
  expect(await client.operators.current({})).toBeNull();
});

test('takes over with the right PIN, and the PIN itself never leaves', async () => {
  const { client, program } = await aProgram();
  const { id } = await client.operators.add({ name: '示例甲', pin: '1234' });
  await client.operators.takeOver({ id, pin: '1234' });
  expect((await client.operators.current({}))?.hasPin).toBe(true);
  expect(JSON.stringify(await program.operate('operators.list', {}))).not.toMatch(/1234|scrypt/);
});

test('changes a PIN only for who knows the old one', async () => {
  const { client } = await aProgram();
  const { id } = await client.operators.add({ name: '示例甲', pin: '1234' });
  await expect(
    client.operators.setPin({ id, oldPin: '9999', newPin: '5678' }),
  ).rejects.toMatchObject({ key: 'operators:error.wrongPin' });
  await client.operators.setPin({ id, oldPin: '1234', newPin: '5678' });
  await client.operators.takeOver({ id, pin: '5678' });
  await client.operators.setPin({ id, oldPin: '5678', newPin: null });
  expect((await client.operators.current({}))?.hasPin).toBe(false);
});

test('a second operator of the same name is refused; a retired one makes room', async () => {
  const { client } = await aProgram();
  const { id } = await client.operators.add({ name: '示例甲' });
  await expect(client.operators.add({ name: ' 示例甲 ' })).rejects.toMatchObject({
    kind: 'conflict',
    params: { name: '示例甲' },
  });
  await client.operators.retire({ id });
  expect(await client.operators.list({})).toEqual([]);
  await client.operators.add({ name: '示例甲' });
});

test('who works here now is not retired; a retired one cannot take over', async () => {
  const { client } = await aProgram();
  const { id } = await client.operators.add({ name: '示例甲' });
  const other = await client.operators.add({ name: '示例乙' });
  await client.operators.takeOver({ id });
  await expect(client.operators.retire({ id })).rejects.toMatchObject({
    key: 'operators:error.retireSelf',
  });
  await client.operators.retire({ id: other.id });
  await expect(client.operators.takeOver({ id: other.id })).rejects.toMatchObject({
    kind: 'notFound',
  });
});

test.each([
  ['operators.add', { name: '   ' }],
  ['operators.add', { name: '示例甲', pin: '12' }],
  ['operators.add', { name: '示例甲', pin: 'abcd' }],
  ['operators.add', { name: '很'.repeat(41) }],
  ['operators.setPin', { id: 'nobody', oldPin: null }],
  ['operators.takeOver', {}],
])('refuses %s %o as input', async (name, input) => {
  const { client, program } = await aProgram();
  await expect(program.operate(name, input)).rejects.toMatchObject({ kind: 'invalid' });
  expect(await client.operators.list({})).toEqual([]);
});

test.each([
  ['operators.retire', { id: 'nobody' }],
  ['operators.takeOver', { id: 'nobody' }],
  ['operators.setPin', { id: 'nobody', oldPin: null, newPin: null }],
])('%s of nobody is not found', async (name, input) => {
  const { program } = await aProgram();
  await expect(program.operate(name, input)).rejects.toMatchObject({
    kind: 'notFound',
    key: 'operators:error.notFound',
  });
});
