import {
  AlertOutlined,
  AppstoreOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  DatabaseOutlined,
  DesktopOutlined,
  EnvironmentOutlined,
  FieldTimeOutlined,
  FileTextOutlined,
  FlagOutlined,
  InboxOutlined,
  PieChartOutlined,
  PrinterOutlined,
  ReadOutlined,
  ScheduleOutlined,
  SettingOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Keys } from '../ui/keys';

/** Where one can go, in the order of the year's work, each with the keys that go there. */
export const places = [
  { key: 'meeting', path: '/', icon: <CalendarOutlined />, group: 'prepare', keys: 'alt+1' },
  {
    key: 'participants',
    path: '/participants',
    icon: <TeamOutlined />,
    group: 'prepare',
    keys: 'alt+2',
  },
  {
    key: 'selection',
    path: '/selection',
    icon: <TrophyOutlined />,
    group: 'prepare',
    keys: 'alt+y',
  },
  { key: 'agenda', path: '/agenda', icon: <ScheduleOutlined />, group: 'prepare', keys: 'alt+3' },
  { key: 'seating', path: '/seating', icon: <AppstoreOutlined />, group: 'prepare', keys: 'alt+z' },
  { key: 'papers', path: '/papers', icon: <PrinterOutlined />, group: 'prepare', keys: 'alt+p' },
  { key: 'run', path: '/run', icon: <FieldTimeOutlined />, group: 'hold', keys: 'alt+r' },
  { key: 'console', path: '/console', icon: <DesktopOutlined />, group: 'hold', keys: 'alt+4' },
  {
    key: 'checkIn',
    path: '/check-in',
    icon: <CheckSquareOutlined />,
    group: 'hold',
    keys: 'alt+c',
  },
  { key: 'cases', path: '/cases', icon: <FileTextOutlined />, group: 'hold', keys: 'alt+5' },
  { key: 'issues', path: '/issues', icon: <FlagOutlined />, group: 'follow', keys: 'alt+6' },
  { key: 'returns', path: '/returns', icon: <InboxOutlined />, group: 'follow', keys: 'alt+k' },
  {
    key: 'supervision',
    path: '/supervision',
    icon: <AlertOutlined />,
    group: 'follow',
    keys: 'alt+u',
  },
  { key: 'minutes', path: '/minutes', icon: <ReadOutlined />, group: 'follow', keys: 'alt+m' },
  { key: 'figures', path: '/figures', icon: <PieChartOutlined />, group: 'follow', keys: 'alt+t' },
  {
    key: 'counties',
    path: '/counties',
    icon: <EnvironmentOutlined />,
    group: 'follow',
    keys: 'alt+x',
  },
  {
    key: 'evaluation',
    path: '/evaluation',
    icon: <BarChartOutlined />,
    group: 'follow',
    keys: 'alt+7',
  },
  {
    key: 'exchange',
    path: '/exchange',
    icon: <DatabaseOutlined />,
    group: 'program',
    keys: 'alt+8',
  },
  {
    key: 'settings',
    path: '/settings',
    icon: <SettingOutlined />,
    group: 'program',
    keys: 'alt+9',
  },
] as const satisfies readonly {
  key: string;
  path: string;
  icon: ReactNode;
  group: string;
  keys: Keys;
}[];

export type Place = (typeof places)[number];
export type PlaceGroup = Place['group'];

/** The parts of the year, in their order. */
export const groups: readonly PlaceGroup[] = ['prepare', 'hold', 'follow', 'program'];

/** Ways to what stands inside a place or beside it: for the palette only. */
export const ways = [
  { key: 'moves', path: '/moves' },
  { key: 'calendar', path: '/calendar' },
  { key: 'styles', path: '/styles' },
  { key: 'figuresByCity', path: '/figures', search: { by: 'city' } },
  { key: 'figuresByDepartment', path: '/figures', search: { by: 'department' } },
  { key: 'figuresByTopic', path: '/figures', search: { by: 'topic' } },
  { key: 'figuresByLight', path: '/figures', search: { by: 'light' } },
  { key: 'returnsPacks', path: '/returns', search: { tab: 'packs' } },
  { key: 'returnsReceived', path: '/returns', search: { tab: 'received' } },
  { key: 'returnsRequests', path: '/returns', search: { tab: 'requests' } },
  { key: 'returnsLedgers', path: '/returns', search: { tab: 'ledgers' } },
  { key: 'supervisionChase', path: '/supervision', search: { tab: 'chase' } },
  { key: 'supervisionPapers', path: '/supervision', search: { tab: 'papers' } },
  { key: 'supervisionLog', path: '/supervision', search: { tab: 'log' } },
  { key: 'supervisionNotices', path: '/supervision', search: { issue: 'notices' } },
  { key: 'supervisionClosures', path: '/supervision', search: { issue: 'closures' } },
  { key: 'supervisionCountyPages', path: '/supervision', search: { issue: 'countyPages' } },
  { key: 'supervisionUnitPages', path: '/supervision', search: { issue: 'organizationPages' } },
  { key: 'countiesGroups', path: '/counties', search: { view: 'groups' } },
  { key: 'countiesAdoptions', path: '/counties', search: { view: 'adoptions' } },
  { key: 'countiesOffers', path: '/counties', search: { view: 'offers' } },
] as const satisfies readonly { key: string; path: string; search?: object }[];

export type Way = (typeof ways)[number];
