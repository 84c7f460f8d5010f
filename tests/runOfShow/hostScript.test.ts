import { join } from 'node:path';
import { sentence } from '@shared/i18n/sentence';
import { type HostLine, hostScript } from '@shared/runOfShow/hostScript';
import { speakingTotals } from '@shared/runOfShow/speaking';
import { asInstant, MINUTE } from '@shared/time';
import { describe, expect, test } from 'vitest';
import { openZip, tableZipLimits } from '../../src/main/documents';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

/** Today's agenda: hosting, two speeches by people of two counties, a written contribution. */
async function aScript() {
  const { program, client, time } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const dayId = (await client.agenda.list({ meetingId })).days[1]?.id ?? '';
  const person = async (name: string, unitName: string, organizationId: string, phone: string) =>
    (
      await client.participants.create({
        meetingId,
        name,
        unitName,
        organizationId,
        post: '市委书记',
        phone,
        capacity: 'attendee',
      })
    ).id;
  const zhu = await person('示例甲', '诸城市', '370782', '13900000001');
  const zou = await person('示例乙', '邹城市', '370883', '13900000002');
  const add = async (kind: 'hosting' | 'speech' | 'writtenContribution', who: string[]) =>
    (
      await client.agenda.addItem({
        dayId,
        kind,
        title: `示例${kind}`,
        plannedMinutes: 8,
        speakerIds: who,
      })
    ).id;
  const opening = await add('hosting', []);
  const first = await add('speech', [zhu]);
  const second = await add('speech', [zou]);
  const written = await add('writtenContribution', [zhu]);
  const words = async () => (await client.runOfShow.hostScript({ dayId })).map((one) => one.words);
  return { program, client, time, meetingId, dayId, opening, first, second, written, zhu, words };
}

describe('the host script', () => {
  test('names who speaks with their posts, and who comes next; a new order rewrites it', async () => {
    const { client, meetingId, first, second, words } = await aScript();
    expect(await words()).toEqual([
      `各位领导，同志们：现在开会。今天召开${aMeetingInput.name}。请诸城市委书记示例甲同志做准备。`,
      '下面，请诸城市委书记示例甲同志作交流发言。请邹城市委书记示例乙同志做准备。',
      '下面，请邹城市委书记示例乙同志作交流发言。',
      '诸城市委书记示例甲同志作书面交流，材料已印发，请大家会后参阅。',
    ]);
    await client.runOfShow.swap({ ids: [first, second] });
    expect((await words())[1]).toBe(
      '下面，请邹城市委书记示例乙同志作交流发言。请诸城市委书记示例甲同志做准备。',
    );
    await client.runOfShow.skip({ id: second, skipped: true });
    expect((await words())[0]).toContain('请诸城市委书记示例甲同志做准备。');
    expect(await words()).toHaveLength(3);
    expect((await client.runOfShow.show({ meetingId })).days).toHaveLength(2);
  });

  test('own words stay, with the right names filled in', async () => {
    const { client, dayId, first, zhu, words } = await aScript();
    await client.agenda.editItem({
      id: first,
      hostWords: '有请【职务】【姓名】，题目《【题目】》。随后是【下一位】。',
    });
    expect((await words())[1]).toBe(
      '有请诸城市委书记示例甲，题目《示例speech》。随后是邹城市委书记示例乙同志。',
    );
    await client.participants.edit({ id: zhu, name: '示例丁' });
    expect((await words())[1]).toContain('示例丁');
    const lines: HostLine[] = await client.runOfShow.hostScript({ dayId });
    expect(lines.map(({ own }) => own)).toEqual([false, true, false, false]);
  });

  test('says something for every kind with and without speakers, in both languages', () => {
    const kinds = [
      'hosting',
      'circular',
      'film',
      'speech',
      'writtenContribution',
      'freeSpeech',
      'response',
      'commentary',
      'address',
      'groupDiscussion',
      'groupReport',
      'siteVisit',
      'signing',
      'groupPhoto',
      'meal',
      'ride',
      'break',
    ] as const;
    const speaker = {
      participantId: 'p',
      name: '示例甲',
      post: '书记',
      unitName: '某县',
      organizationId: null,
    };
    for (const language of ['zh-CN', 'en'] as const) {
      for (const speakers of [[], [speaker]]) {
        const items = kinds.map((kind) => ({
          id: kind,
          kind,
          title: '题目',
          caseTitle: null,
          plannedMinutes: 10,
          place: '会场',
          speakers,
          hostWords: '',
          skipped: false,
        }));
        const said = hostScript(items, '示例会议', (key, params) =>
          sentence(language, `runOfShow:host.${key}`, params),
        );
        for (const { words } of said) expect(words).not.toMatch(/runOfShow:|\{\{/);
      }
    }
  });

  test('goes out as docx; an empty day says so', async () => {
    const { program, client, meetingId, dayId } = await aScript();
    const path = join(aFolder(), '主持词.docx');
    const target = program.handleFor(path);
    expect(await client.runOfShow.exportHostScript({ meetingId, target, dayId })).toEqual({
      items: 4,
    });
    const zip = await openZip(path, tableZipLimits);
    const xml = (await zip.read('word/document.xml')).toString('utf8');
    zip.close();
    const text = xml.replace(/<[^>]+>/g, '');
    expect(text).toContain('主持词');
    expect(text).toContain('请诸城市委书记示例甲同志作交流发言。');
    const other = (await client.agenda.list({ meetingId })).days[0]?.id ?? '';
    await expect(
      client.runOfShow.exportHostScript({ meetingId, target, dayId: other }),
    ).rejects.toMatchObject({ key: 'runOfShow:error.nothingToSay' });
  });
});

describe('whom to call', () => {
  test('with phone, seat, county and the state of their slides', async () => {
    const { client, meetingId, first, zhu } = await aScript();
    const calls = await client.runOfShow.calls({ meetingId });
    expect(calls).toHaveLength(3);
    expect(calls[0]).toEqual({
      itemId: first,
      people: [
        {
          participantId: zhu,
          name: '示例甲',
          post: '市委书记',
          unitName: '诸城市',
          phone: '13900000001',
          seat: '',
        },
      ],
      deck: 'none',
      county: { id: '370782', name: '诸城市', cityId: '370700', cityName: '潍坊市' },
    });
  });

  test('totals per speaker, county and city; past lengths for the forecast', async () => {
    const { client, meetingId, time, first, second } = await aScript();
    await client.runOfShow.start({ id: first });
    time.now += 9 * MINUTE;
    await client.runOfShow.next({ meetingId });
    time.now += 2 * MINUTE;
    const { days } = await client.runOfShow.show({ meetingId });
    const totals = speakingTotals(
      days.flatMap(({ items }) => items),
      await client.runOfShow.calls({ meetingId }),
      asInstant(time.now),
    );
    const said = (all: typeof totals.cities) =>
      all.map(({ name, spoken, written, actual }) => [name, spoken, written, actual / MINUTE]);
    expect(said(totals.speakers)).toEqual([
      ['示例甲', 1, 1, 9],
      ['示例乙', 1, 0, 2],
    ]);
    expect(said(totals.counties)).toEqual([
      ['潍坊市诸城市', 1, 1, 9],
      ['济宁市邹城市', 1, 0, 2],
    ]);
    expect(said(totals.cities).map(([name]) => name)).toEqual(['潍坊市', '济宁市']);
    expect(await client.runOfShow.pace({ meetingId })).toEqual([
      { kind: 'speech', planned: 8 * MINUTE, actual: 9 * MINUTE, thisMeeting: true },
    ]);
    expect(second).not.toBe('');
  });
});
