import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { CallPanel } from './CallPanel';
import { HostPanel } from './HostPanel';
import { ProposalPanel } from './ProposalPanel';
import './runPanels.css';
import { panelKeys } from './runKeys';
import type { RunActs } from './useRunActs';
import { type Running, type RunPanel, type RunPlace, runPanels } from './useRunOfShow';
import { VersionPanel } from './VersionPanel';

type ButtonsProps = { place: RunPlace; go(changes: RunPlace): void };

/** One press shows what stands beside the table, another takes it away. */
export function PanelButtons(props: ButtonsProps) {
  return (
    <>
      {runPanels.map((panel) => (
        <PanelButton key={panel} panel={panel} {...props} />
      ))}
    </>
  );
}

function PanelButton({ panel, place, go }: ButtonsProps & { panel: RunPanel }) {
  const { t } = useTranslation('runOfShow');
  const open = place.panel === panel;
  const toggle = () => go({ panel: open ? undefined : panel });
  useAction({
    id: `run.panel.${panel}`,
    label: t(`panel.${panel}`),
    keys: panelKeys[panel],
    run: toggle,
  });
  return (
    <Button
      aria-pressed={open}
      className={open ? 'run-pressed' : ''}
      title={`${t(`panelHint.${panel}`)} (${panelKeys[panel]})`}
      onClick={toggle}
    >
      {t(`panel.${panel}`)} <kbd>{panelKeys[panel]}</kbd>
    </Button>
  );
}

type PanelProps = {
  meetingId: string;
  running: Running;
  acts: RunActs;
  panel: RunPanel | undefined;
};

export function Panel({ meetingId, running, acts, panel }: PanelProps) {
  switch (panel) {
    case 'endBy':
    case 'cancels':
      return <ProposalPanel key={panel} goal={panel} running={running} acts={acts} />;
    case 'calls':
      return <CallPanel running={running} />;
    case 'host':
      return <HostPanel running={running} />;
    case 'version':
      return <VersionPanel meetingId={meetingId} show={running.show} />;
    default:
      return null;
  }
}
