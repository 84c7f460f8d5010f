import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { issues } from '../../src/shared/issues/contract';
import type { InputOf } from '../../src/shared/operation';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

export const DUE = '2026-08-30';

/** A meeting with two departments and two operators, the first of whom sits at the laptop. */
export async function aRegister() {
  const made = await aProgram();
  const { client } = made;
  const meeting = await client.meetings.create(aMeetingInput);
  const department = async (name: string) =>
    (await client.organizations.addDepartment({ name })).id;
  const land = await department('省自然资源厅');
  const energy = await department('省能源局');
  const { id: first } = await client.operators.add({ name: '示例甲' });
  const { id: second } = await client.operators.add({ name: '示例乙' });
  await client.operators.takeOver({ id: first });
  return { ...made, meetingId: meeting.id, land, energy, first, second };
}

export type Register = Awaited<ReturnType<typeof aRegister>>;

/** A file on disk and the handle of it, as a dialog would give it. */
export function aFile(register: Register, name: string, content = '示例材料') {
  const path = join(aFolder(), name);
  writeFileSync(path, content);
  return register.program.handleFor(path);
}

const steps = ['captured', 'assigned', 'underway', 'submitted', 'concluded', 'closed'] as const;

/** An issue brought as far as `until` by the operations themselves. */
export async function anIssue(
  register: Register,
  until: (typeof steps)[number] = 'captured',
  fields: Partial<InputOf<typeof issues.capture>> = {},
  assignment: Partial<InputOf<typeof issues.assign>> = {},
) {
  const { client, meetingId, first, second } = register;
  const made = await client.issues.capture({
    meetingId,
    kind: 'problem',
    originalWording: '示例：园区产业用地指标紧张，项目落地慢。',
    countyId: '370103',
    ...fields,
  });
  const { id } = made;
  const walk = [
    () =>
      client.issues.assign({
        id,
        leadOrganizationId: register.land,
        supporting: [{ organizationId: register.energy, dueDate: '2026-08-20' }],
        dueDate: DUE,
        ...assignment,
      }),
    () => client.issues.acknowledge({ id }),
    () => client.issues.submit({ id, result: '示例：已调剂指标 300 亩。' }),
    () => client.issues.conclude({ id, outcome: 'solved', result: '' }),
    async () => {
      await client.issues.addEvidence({ id, files: [aFile(register, '批复.pdf', id)] });
      await client.issues.requestClosure({ id });
      await client.operators.takeOver({ id: second });
      await client.issues.close({ id, followUpReviewOn: '2026-11-13' });
      await client.operators.takeOver({ id: first });
    },
  ];
  for (const step of walk.slice(0, steps.indexOf(until))) await step();
  return made;
}
