import type { ColumnMapping, RosterField, RosterRow } from '../../src/shared/participants/roster';
import { aMeetingInput, aProgram } from '../support/program';

/** A program with a meeting in it. */
export async function aMeeting() {
  const { program, client } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  return { program, client, meetingId };
}

/** Rows as read from a file whose first data row is number 2. */
export const aRoster = (
  fields: (RosterField | null)[],
  ...lines: string[][]
): { mapping: ColumnMapping; rows: RosterRow[] } => ({
  mapping: fields,
  rows: lines.map((cells, index) => ({ number: index + 2, cells })),
});

export const aSmallRoster = () =>
  aRoster(
    [null, 'name', 'gender', 'unitName', 'post', 'division', 'phone', 'capacity'],
    ['1', '示例甲', '男', '历下区委', '区委书记', '370102', '13800000001', '出席'],
    ['2', '示 乙', '女', '枣庄市市中区委', '区委书记', '枣庄市市中区', '0632-3000000', '出席'],
    ['3', '示例䶮', '男', '省自然资源厅', '副厅长', '', '略', '列席'],
    ['4', '李𠅤', '', '某某公司', '同上', '', '', '工作人员'],
  );
