import { PrinterOutlined } from '@ant-design/icons';
import type { Meeting } from '@shared/meetings/meeting';
import { nameSizes } from '@shared/papers/cards';
import {
  arrangements,
  cardKinds,
  faces,
  heeds,
  type MakeUp,
  type PaperLine,
} from '@shared/papers/paper';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';
import { PaperPreview } from './PaperPreview';
import { ReprintPeople } from './ReprintPeople';
import { SideHead } from './SideHead';

type Props = { meeting: Meeting; line: PaperLine; onClose: () => void };

const CHOICES = { arrangement: arrangements, nameSize: nameSizes, faces } as const;
const SWITCHES = ['unitLine', 'checkInCode'] as const;

/** One paper: how it is made up, what it looks like, and making it for all or for a few. */
export function PaperSide({ meeting, line, onClose }: Props) {
  const { t } = useTranslation('papers');
  const notice = useNotice();
  const missing = useMissingNote();
  const navigate = useNavigate();
  const { people: chosen = [] } = useSearch({ from: '/papers' });
  const choose = useCommand(api.papers.choose);
  const task = useTask(api.papers.exportPaper);
  const { paper, makeUp } = line;
  const meetingId = meeting.id;
  const takesPeople = cardKinds.has(paper);
  const participantIds = takesPeople && chosen.length > 0 ? chosen : undefined;
  const name = t(`paper.${paper}`);

  const change = (changes: Partial<MakeUp>) =>
    choose.mutate({ meetingId, paper, ...changes }, { onError: notice.error });

  async function run(): Promise<void> {
    try {
      const target = await api.files.chooseToSave({
        title: name,
        suggestedName: `${name}.${makeUp.format}`,
      });
      if (!target) return;
      await task.mutateAsync({ meetingId, paper, participantIds, target: target.file });
      notice.saved(
        target,
        makeUp.format === 'docx' ? await missing(meeting.houseStyle) : undefined,
      );
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  const label = participantIds
    ? t('export.chosen', { count: participantIds.length })
    : t('export.one');
  useAction({
    id: 'papers.exportOne',
    label: t('export.named', { paper: name, what: label }),
    keys: 'mod+p',
    run: () => void run(),
    enabled: !task.isPending,
  });

  const choice = (key: keyof typeof CHOICES) => (
    <Segmented<string>
      key={key}
      size="small"
      aria-label={t(`field.${key}`)}
      value={makeUp[key]}
      options={CHOICES[key].map((value) => ({ value, label: t(`${key}.${value}`) }))}
      onChange={(value) => change({ [key]: value })}
    />
  );

  return (
    <aside className="papers-side" aria-label={name}>
      <SideHead title={name} hint={t(`hint.${paper}`)} onClose={onClose} />
      <div className="papers-make-up">
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[])
          .filter((key) => heeds[paper].includes(key))
          .map(choice)}
        {SWITCHES.filter((key) => heeds[paper].includes(key)).map((key) => (
          <Checkbox
            key={key}
            checked={makeUp[key]}
            onChange={({ target }) => change({ [key]: target.checked })}
          >
            {t(`field.${key}`)}
          </Checkbox>
        ))}
        {takesPeople ? (
          <ReprintPeople
            meetingId={meetingId}
            value={chosen}
            onChange={(people) =>
              void navigate({ to: '/papers', search: { open: paper, people }, replace: true })
            }
          />
        ) : null}
        {task.isPending ? (
          <TaskProgress progress={task.progress} onCancel={task.cancel} />
        ) : (
          <Button
            className="papers-export-one"
            icon={<PrinterOutlined aria-hidden />}
            onClick={() => void run()}
          >
            {label} <kbd>Ctrl+P</kbd>
          </Button>
        )}
      </div>
      <PaperPreview meetingId={meetingId} line={line} participantIds={participantIds} />
    </aside>
  );
}
